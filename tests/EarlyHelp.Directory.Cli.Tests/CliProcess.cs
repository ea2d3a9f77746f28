using System.Diagnostics;
using EarlyHelp.Directory.TestSupport;

namespace EarlyHelp.Directory.Cli.Tests;

/// <summary>The command line program as people run it: a process of its own on a data path of the test's own.</summary>
internal static class CliProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static Process Start(string dataPath, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "EarlyHelp.Directory.Cli.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Directory__DataPath"] = dataPath;
        start.Environment["Directory__ReferencePath"] = Repository.File("index-data");
        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Output, string Error)> Run(string dataPath, params string[] arguments)
    {
        using var process = Start(dataPath, arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts the program and kills it at a moment from then on.</summary>
    /// <returns>Whether it was still at work.</returns>
    public static async Task<bool> KillDuring(TimeSpan moment, string dataPath, params string[] arguments)
    {
        using var process = Start(dataPath, arguments);
        await Task.Delay(moment);
        var running = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return running;
    }

    /// <summary>Starts the program and kills it as soon as it has come so far.</summary>
    /// <returns>Whether it was still at work.</returns>
    public static async Task<bool> KillOnce(Func<bool> isSoFar, string dataPath, params string[] arguments)
    {
        using var process = Start(dataPath, arguments);
        while (!process.HasExited && !isSoFar())
        {
            await Task.Delay(1);
        }

        var running = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return running;
    }
}
