using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Catalogue.Undo;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Cli;

/// <summary>How runs are shown: a line each, one whole, or as one JSON object.</summary>
internal static class RunsOutput
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void List(IReadOnlyList<RunReport> runs, string? source, int top, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { runs = runs.Select(run => RunJson.Of(run)) }, Json));
            return;
        }

        foreach (var run in runs)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Id,5}  {Moment(run.StartedAt)}  {State(run)}  {run.Source}  {Counts(run)}  {What(run)}"));
        }

        if (runs.Count == 0)
        {
            Console.WriteLine(source is null ? "No run is kept yet. Bring listings in with 'import FILE-OR-URL'." : $"No run of the source '{source}' is kept. 'runs list' without --source shows all.");
        }
        else if (runs.Count == top)
        {
            Console.WriteLine($"The newest {top}; --top shows more.");
        }
    }

    public static void Show(RunReport run, RunStanding standing, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(RunJson.Of(run, standing), Json));
            return;
        }

        foreach (var (name, value) in new (string, string?)[]
        {
            ("run", run.Id.ToString(CultureInfo.InvariantCulture)), ("what", What(run)), ("source", run.Source), ("started", Moment(run.StartedAt)), ("ended", run.EndedAt is { } ended ? Moment(ended) : null),
            ("state", State(run)), ("counts", Counts(run)), ("since", Since(standing)),
        })
        {
            if (value is not null)
            {
                Console.WriteLine($"{name}: {value}");
            }
        }

        foreach (var reason in run.Reasons)
        {
            Console.WriteLine($"{(reason.Refused ? run.Undoes is null ? "Refused" : "Left" : "Look at")}: {Place(run, reason)}: {reason.Reason}");
        }

        var unsaid = run.Refused - run.Reasons.Count(reason => reason.Refused);
        if (unsaid > 0)
        {
            Console.WriteLine($"{unsaid} more, whose reasons are not kept.");
        }
    }

    private static string Place(RunReport run, RunReason reason) => run.Undoes is null
        ? $"{(reason.Row == "0" ? "the file" : $"row {reason.Row}")}, {reason.Field}{(string.IsNullOrEmpty(reason.Value) ? "" : $" '{reason.Value.ReplaceLineEndings(" ")}'")}"
        : $"{reason.Field} {reason.Row} ({reason.Value})";

    private static string What(RunReport run) => run.Undoes is { } undone ? $"undoing of run {undone}" : $"{run.Kind} of {run.Input}";

    private static string State(RunReport run) => (run.Standing, run.UndoneBy, run.UndoLeft) switch
    {
        ("undone", var by, > 0 and var left) => $"undone by run {by} but for {left}",
        ("undone", var by, _) => $"undone by run {by}",
        ("partly-undone", var by, _) => $"partly undone by run {by}",
        ("refusals", _, _) => run.Undoes is null ? "done, with refusals" : "done, some left",
        ("stopped", _, _) => "stopped part-way",
        ("running", _, _) => "without an end: still running, or killed",
        var (state, _, _) => state,
    };

    private static string Counts(RunReport run) => run.Undoes is null
        ? $"{run.Rows} rows: {run.Created} created, {run.Updated} updated, {run.Unchanged} unchanged, {run.Refused} refused"
        : $"{run.Rows} records: {run.Removed} taken out, {run.Updated} put back, {run.Unchanged} as before already, {run.Refused} left";

    private static string Since(RunStanding standing) => standing.Records == 0
        ? "it wrote no listing and no organisation"
        : $"{standing.Records} listings and organisations written: {standing.Changed} changed since ({standing.ChangedListings} listings), {standing.PutBack} as before the run";

    private static string Moment(DateTimeOffset moment) => LocalTime.At(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
