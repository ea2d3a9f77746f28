using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Cli;

/// <summary><c>feedback list|show|move|release|withdraw|votes</c>: what people sent, for those who put it right.</summary>
internal static class FeedbackCommand
{
    private static readonly Argument<string> Reference = new("reference") { Description = "As the form gave it, such as K7MPQ-4XR2T" };
    private static readonly Argument<FeedbackState> State = new("state") { Description = "What has become of it" };
    private static readonly Option<int> Most = new("--most") { Description = "So many at most", DefaultValueFactory = _ => 50 };
    private static readonly Option<string?> Reply = new("--reply") { Description = "What its writer reads under the reference" };
    private static readonly Option<string> Said = new("--said") { Description = "What was said, in words that lead to nobody", Required = true };
    private static readonly Option<string> Did = new("--did") { Description = "What was done about it", Required = true };

    private static readonly Option<DateOnly> Since = new("--since") { Description = "From the month of this day on, such as 2026-11-01; a year back where it is not given" };
    private static readonly Option<bool> AsJson = new("--json") { Description = "Write one JSON object" };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Make() => new("feedback", "Read what people sent, say what became of it, and show it on “You said, we did”.")
    {
        Verb("list", "Messages that are not settled, oldest first.", [Most], (context, parsed) => List(new FeedbackReader(context.Database).Open(Math.Max(1, parsed.GetValue(Most))))),
        Verb("show", "One message, whole.", [Reference], (context, parsed) => Show(context, Read(parsed))),
        Verb("move", "Say what became of a message.", [Reference, State, Reply], (context, parsed) =>
            Done(new FeedbackWriter(context.Database, TimeProvider.System).Move(Read(parsed), parsed.GetValue(State), parsed.GetValue(Reply)), "Its writer now reads it under the reference.", "There is no message of that reference.")),
        Verb("release", "Show a settled message on “You said, we did”.", [Reference, Said, Did], (context, parsed) =>
            Done(new FeedbackWriter(context.Database, TimeProvider.System).Release(Read(parsed), Words(parsed, Said), Words(parsed, Did)), "Everyone can read it now.", "There is no settled message of that reference. Move it to Fixed, Answered or NotChanged first.")),
        Verb("withdraw", "Take a message off “You said, we did”.", [Reference], (context, parsed) =>
            Done(new FeedbackWriter(context.Database, TimeProvider.System).Withdraw(Read(parsed)), "It is no longer shown.", "No message of that reference is shown.")),
        Verb("votes", "What people answered to “Was this page useful?”, by month and page.", [Since, AsJson], (context, parsed) => Votes(context, parsed.GetValue(Since), parsed.GetValue(AsJson))),
    };

    private static Command Verb(string name, string description, Symbol[] symbols, Func<CliContext, ParseResult, int> run)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        command.SetAction(parsed => CliContext.Run(context => run(context, parsed)));
        return command;
    }

    /// <exception cref="InvalidDataException">It cannot be a reference.</exception>
    private static string Read(ParseResult parsed) => FeedbackReference.Read(parsed.GetRequiredValue(Reference))
        ?? throw new InvalidDataException($"'{parsed.GetRequiredValue(Reference)}' is no reference. One has ten letters and digits, such as K7MPQ-4XR2T.");

    /// <exception cref="InvalidDataException">There are none.</exception>
    private static string Words(ParseResult parsed, Option<string> option) => parsed.GetRequiredValue(option) is var text && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw new InvalidDataException($"{option.Name} is empty. Write what everyone may read.");

    private static int List(IReadOnlyList<StoredFeedback> messages)
    {
        foreach (var message in messages)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{FeedbackReference.Show(message.Reference)}  {LocalTime.At(message.ReceivedAt):yyyy-MM-dd}  {message.State,-8}  {message.Subject}  {message.ServiceName}: {ShortText.Cut(message.Text.ReplaceLineEndings(" "), 60)}"));
        }

        Console.WriteLine(messages.Count == 0 ? "Nothing is waiting." : $"{messages.Count} waiting.");
        return ExitCode.Done;
    }

    private static int Show(CliContext context, string reference)
    {
        if (new FeedbackReader(context.Database).Find(reference) is not { } message)
        {
            return Done(false, "", "There is no message of that reference.");
        }

        foreach (var (name, value) in new (string, object?)[]
        {
            ("reference", FeedbackReference.Show(message.Reference)), ("about", message.Subject), ("service", message.ServiceName), ("place", message.Place), ("contact", message.ServiceContact),
            ("received", Moment(message.ReceivedAt)), ("state", message.State), ("reply", message.PublicReply), ("shown since", message.ReleasedAt is { } released ? Moment(released) : null), ("text", message.Text),
        })
        {
            if (value is not null)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value}"));
            }
        }

        return ExitCode.Done;
    }

    private static string Moment(DateTimeOffset moment) => LocalTime.At(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static int Votes(CliContext context, DateOnly since, bool json)
    {
        var first = since == default ? LocalTime.Today(TimeProvider.System).AddYears(-1) : since;
        var votes = new PageVotes(context.Database, TimeProvider.System).Since(new DateOnly(first.Year, first.Month, 1));
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { votes }, Json));
            return ExitCode.Done;
        }

        foreach (var vote in votes)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{vote.Month:yyyy-MM}  {vote.Useful,6} yes  {vote.NotUseful,6} no  {vote.Page}"));
        }

        Console.WriteLine(votes.Count == 0 ? "Nobody has answered." : string.Create(CultureInfo.InvariantCulture, $"{votes.Sum(vote => vote.Useful + vote.NotUseful)} answers."));
        return ExitCode.Done;
    }

    private static int Done(bool done, string yes, string no)
    {
        (done ? Console.Out : Console.Error).WriteLine(done ? yes : no);
        return done ? ExitCode.Done : ExitCode.NothingChanged;
    }
}
