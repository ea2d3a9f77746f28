using System.CommandLine;
using EarlyHelp.Directory.Intake.Demo;

namespace EarlyHelp.Directory.Cli;

/// <summary><c>demo load</c> and <c>demo remove</c>.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var load = new Command("load", "Load the demonstration listings, or bring them up to date.");
        load.SetAction(_ => CliContext.Run(Load));
        var remove = new Command("remove", "Take the demonstration listings out again.");
        remove.SetAction(_ => CliContext.Run(Remove));
        return new Command("demo", "The demonstration listings.") { load, remove };
    }

    private static int Load(CliContext context)
    {
        var loader = new DemoLoader(context.Writer, context.Area, context.Taxonomy, TimeProvider.System);
        var counts = loader.Load(context.Settings.DemoPath);
        Console.WriteLine($"{counts.Rows} demonstration listings: {counts.Created} created, {counts.Updated} updated, {counts.Unchanged} unchanged.");
        return ExitCode.Done;
    }

    private static int Remove(CliContext context)
    {
        var removed = DemoLoader.Remove(context.Writer);
        Console.WriteLine($"{removed} demonstration listings removed.");
        return ExitCode.Done;
    }
}
