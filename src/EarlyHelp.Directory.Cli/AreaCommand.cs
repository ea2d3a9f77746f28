using System.CommandLine;
using System.Text.Json;
using EarlyHelp.Directory.Intake.Areas;

namespace EarlyHelp.Directory.Cli;

/// <summary><c>area import</c> and <c>area derive</c>.</summary>
internal static class AreaCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly Option<string> Postcodes = new("--postcodes")
    {
        Description = "ONS postcode directory (NSPL, ONSPD), Code-Point Open, or Postcode, lat, long: a CSV file or a folder of them.",
        Required = true,
    };

    private static readonly Option<string?> Districts = new("--districts")
    {
        Description = "GeoJSON of the districts, or a folder of it. Not needed where every postcode has its district code.",
    };

    private static readonly Option<string?> Places = new("--places") { Description = "A CSV of places: name, latitude, longitude, county." };

    private static readonly Option<bool> AsJson = new("--json") { Description = "Write the result as one JSON object." };

    private static readonly Option<string> To = new("--to") { Description = "The folder of the area, with its area.yaml and places.csv.", Required = true };

    public static Command Make()
    {
        var import = new Command("import", "Build the postcode look-up; the new one takes the place of the old in one step.") { Postcodes, Districts, Places, AsJson };
        import.SetAction(result => Run(result, context => progress => new AreaImporter(context.Area, context.Settings.DataPath).Run(Asked(result), progress)));
        var derive = new Command("derive", "Make the figures that are shipped with an area: sectors, outcodes, outlines, districts of places.") { Postcodes, Districts, Places, To, AsJson };
        derive.SetAction(result => Run(result, context => progress => new AreaFigures(context.Area).Derive(Asked(result), result.GetRequiredValue(To), progress)));
        return new Command("area", "The area's postcodes and places.") { import, derive };
    }

    private static AreaImport Asked(ParseResult result) => new()
    {
        Postcodes = result.GetRequiredValue(Postcodes),
        Districts = result.GetValue(Districts),
        Places = result.GetValue(Places),
    };

    private static int Run(ParseResult result, Func<CliContext, Func<IProgress<AreaImportProgress>, AreaImportResult>> verb) => CliContext.Run(context =>
    {
        using var progress = new ProgressLine();
        var done = verb(context)(progress);
        progress.Dispose();
        if (result.GetValue(AsJson))
        {
            Console.WriteLine(JsonSerializer.Serialize(done, Json));
        }
        else
        {
            Write(done);
        }

        return done.Refused > 0 ? ExitCode.Refusals : ExitCode.Done;
    });

    private static void Write(AreaImportResult result)
    {
        Console.WriteLine($"{result.Postcodes} postcodes from {result.Rows} lines: {result.InArea} in the area, {result.OutsideArea} outside it, {result.WithoutPoint} without a point, {result.Ended} no longer in use, {result.Repeated} repeated. {result.Places} places.");
        foreach (var district in result.Districts)
        {
            Console.WriteLine($"  {district.Name}: {district.Postcodes}");
        }

        foreach (var doubt in result.Doubts)
        {
            Console.WriteLine($"Look at: {doubt.Postcodes} postcodes {doubt.What}. For example {string.Join(", ", doubt.Examples)}.");
        }

        if (result.Refused > 0)
        {
            Console.WriteLine(result.Refused == 1 ? "One line was left out:" : $"{result.Refused} lines were left out:");
        }

        foreach (var refusal in result.Refusals)
        {
            Console.WriteLine($"  {refusal.File}, line {refusal.Row}, {refusal.Field} '{refusal.Value}': {refusal.Reason}");
        }
    }

    /// <summary>How far it is, on the error stream: one line rewritten on a terminal, a line for each quarter elsewhere.</summary>
    private sealed class ProgressLine : IProgress<AreaImportProgress>, IDisposable
    {
        private int shown = -1;

        public void Report(AreaImportProgress value)
        {
            var percent = (int)(value.Part * 100);
            var step = Console.IsErrorRedirected ? percent / 25 * 25 : percent;
            if (step > shown)
            {
                shown = step;
                Console.Error.Write(Console.IsErrorRedirected ? $"{value.Rows} lines read, {step} %\n" : $"\r{value.Rows} lines read, {step} % ");
            }
        }

        public void Dispose()
        {
            if (shown >= 0 && !Console.IsErrorRedirected)
            {
                Console.Error.WriteLine();
            }

            shown = -1;
        }
    }
}
