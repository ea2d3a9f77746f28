using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EarlyHelp.Directory.Benchmarks.WebMarks;

/// <summary>The published site in a process of its own, on loopback, with its settings as they come but for a quieter log.</summary>
internal sealed class RunningSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private RunningSite(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Used by all threads of the server so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts the site and waits until it says that it is ready.</summary>
    public static async Task<RunningSite> Start(PublishedSite site, string dataPath)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = site.Folder };
        start.ArgumentList.Add(site.Program);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address.AbsoluteUri;
        start.Environment["Directory__DataPath"] = dataPath;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var running = new RunningSite(Process.Start(start)!, address);
        await running.UntilReady();
        return running;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task UntilReady()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(200))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The site ended with {_process.ExitCode}.");
            }

            try
            {
                using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Does not listen yet.
            }
        }

        throw new TimeoutException("The site is not ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
