using System.Diagnostics;
using EarlyHelp.Directory.Benchmarks.ImportMarks;
using EarlyHelp.Directory.Benchmarks.SearchMarks;

namespace EarlyHelp.Directory.Benchmarks.LoadMarks;

/// <summary>The command line program, importing one sheet after another into the catalogue that the site runs on: the same listings, each time all of them changed.</summary>
internal sealed class EndlessImport
{
    private readonly string _cli;
    private readonly string _dataPath;
    private readonly string[] _sheets;

    public EndlessImport(BenchmarkSetting setting, string cli, string dataPath, int listings)
    {
        (_cli, _dataPath) = (cli, dataPath);
        _sheets = [Path.Combine(setting.Folder, "sheet-0.csv"), Path.Combine(setting.Folder, "sheet-1.csv")];
        GeneratedSheet.Write(_sheets[0], setting.Generator, listings);
        File.WriteAllText(_sheets[1], File.ReadAllText(_sheets[0]).Replace(",English,", ",English;Polish,", StringComparison.Ordinal));
    }

    /// <summary>How many imports came to their end.</summary>
    public int Finished { get; private set; }

    /// <summary>Imports until told to stop; the import under way then is killed.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var process = Start("import", _sheets[Finished % 2], "--source", "load");
            try
            {
                await process.WaitForExitAsync(stop);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
                return;
            }

            Check(process);
            Finished++;
        }
    }

    /// <summary>The examples, as a new site has them.</summary>
    public void LoadDemo()
    {
        using var process = Start("demo", "load");
        process.WaitForExit();
        Check(process);
    }

    private static void Check(Process process)
    {
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The command line program ended with {process.ExitCode}.");
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[_cli, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Directory__DataPath"] = _dataPath;
        var process = Process.Start(start)!;
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return process;
    }
}
