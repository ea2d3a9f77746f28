using System.Diagnostics;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.TestSupport;

namespace EarlyHelp.Directory.Cli.Tests;

/// <summary>The site as people run it: a process of its own on a data path of the test's own, ready to be asked.</summary>
internal sealed partial class SiteProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private SiteProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts the site and waits until it says that its index has all that the catalogue has.</summary>
    public static async Task<SiteProcess> Start(string dataPath)
    {
        var process = Process.Start(Prepare(dataPath))!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var site = new SiteProcess(process, await WhereItListens(process.StandardOutput, patience.Token));
            // Read on, so that the site never waits for room to write.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            await site.UntilReady(patience.Token);
            return site;
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Starts the site with a setting that must stop it.</summary>
    /// <returns>What it ended with and wrote to standard error.</returns>
    public static async Task<(int ExitCode, string Error)> StartInVain(string dataPath, string setting, string value)
    {
        var start = Prepare(dataPath);
        start.RedirectStandardError = true;
        start.Environment[setting] = value;
        using var process = Process.Start(start)!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            var error = await process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, error);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static ProcessStartInfo Prepare(string dataPath)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Repository.File("src", "EarlyHelp.Directory.Web") };
        start.ArgumentList.Add(Program());
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Directory__DataPath"] = dataPath;
        return start;
    }

    private async Task UntilReady(CancellationToken cancellation)
    {
        using var client = new HttpClient();
        while (true)
        {
            using var response = await client.GetAsync(new Uri(Address, "/health/ready"), cancellation);
            if (response.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(100, cancellation);
        }
    }

    private static async Task<Uri> WhereItListens(StreamReader output, CancellationToken cancellation)
    {
        while (await output.ReadLineAsync(cancellation) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                return new Uri(found.Value);
            }
        }

        throw new InvalidOperationException("The site ended before it listened.");
    }

    /// <summary>Built beside these tests, in the same configuration.</summary>
    private static string Program()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Repository.File("src", "EarlyHelp.Directory.Web", "bin", framework.Parent!.Name, framework.Name, "EarlyHelp.Directory.Web.dll");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
