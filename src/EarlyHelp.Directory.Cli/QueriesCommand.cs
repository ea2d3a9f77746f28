using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EarlyHelp.Directory.Search.Log;

namespace EarlyHelp.Directory.Cli;

/// <summary><c>queries</c>: what people search for, and what they do not find.</summary>
internal static class QueriesCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Make()
    {
        var days = NumberOption.Make("--days", $"Of the last so many days, at most {SearchLog.DaysKept}", 30, $"--days goes from 1 to {SearchLog.DaysKept}: searches are kept no longer.", SearchLog.DaysKept);
        var top = NumberOption.Make("--top", "Texts in each list", 50, "--top goes from 1.");
        var json = new Option<bool>("--json") { Description = "Write one JSON object" };
        var command = new Command("queries", $"Say what people searched for, from {SearchLog.LeastOften} times on, and what they did not find.") { days, top, json };
        command.SetAction(parsed => CliContext.Run(context => Run(context, parsed.GetValue(days), parsed.GetValue(top), parsed.GetValue(json))));
        return command;
    }

    private static int Run(CliContext context, int days, int top, bool json)
    {
        var report = new SearchLog(context.Database, TimeProvider.System).Report(days, top);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, Json));
            return ExitCode.Done;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Pages} searches in {days} days, {report.WithoutResults} of them without results; {report.Programs} by programs."));
        Print("Searched most:", report.Top, text => text.Times);
        Print("Searched most without results:", report.TopWithoutResults, text => text.WithoutResults);
        return ExitCode.Done;
    }

    private static void Print(string heading, IReadOnlyList<SearchedText> texts, Func<SearchedText, long> figure)
    {
        Console.WriteLine(heading);
        foreach (var text in texts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure(text),8}  {text.Text}"));
        }
    }
}
