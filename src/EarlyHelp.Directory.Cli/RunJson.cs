using System.Text.Json.Serialization;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Catalogue.Undo;

namespace EarlyHelp.Directory.Cli;

/// <summary>A run as JSON. Its names are fixed: programs outside read them.</summary>
internal sealed record RunJson
{
    public long Run { get; private init; }

    public string Kind { get; private init; } = "";

    public string Source { get; private init; } = "";

    public string? Input { get; private init; }

    /// <summary>The run that this one put back.</summary>
    public long? Undoes { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private init; }

    /// <summary><c>done</c>, <c>refusals</c>, <c>stopped</c>, <c>running</c>, <c>undone</c> or <c>partly-undone</c>.</summary>
    public string State { get; private init; } = "";

    public long? UndoneBy { get; private init; }

    public long Rows { get; private init; }

    public long Created { get; private init; }

    public long Updated { get; private init; }

    public long Removed { get; private init; }

    public long Unchanged { get; private init; }

    public long Refused { get; private init; }

    /// <summary>With one run only, as what follows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunStanding? Since { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<object>? Reasons { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<object>? Warnings { get; private init; }

    public static RunJson Of(RunReport run, RunStanding? since = null) => new()
    {
        Run = run.Id,
        Kind = run.Kind,
        Source = run.Source,
        Input = run.Input,
        Undoes = run.Undoes,
        StartedAt = run.StartedAt,
        EndedAt = run.EndedAt,
        State = run.Standing,
        UndoneBy = run.UndoneBy,
        Rows = run.Rows,
        Created = run.Created,
        Updated = run.Updated,
        Removed = run.Removed,
        Unchanged = run.Unchanged,
        Refused = run.Refused,
        Since = since,
        Reasons = since is null ? null : Those(run, refused: true),
        Warnings = since is null ? null : Those(run, refused: false),
    };

    private static IEnumerable<object> Those(RunReport run, bool refused) =>
        run.Reasons.Where(reason => reason.Refused == refused).Select(reason => new { reason.Row, reason.Field, reason.Value, reason.Reason });
}
