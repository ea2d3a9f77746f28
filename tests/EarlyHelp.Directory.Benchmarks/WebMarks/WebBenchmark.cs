using System.Diagnostics;
using EarlyHelp.Directory.Benchmarks.SearchMarks;

namespace EarlyHelp.Directory.Benchmarks.WebMarks;

/// <summary>
/// What pages cost the server: CPU time of its process for each request, since the program that asks runs on the same machine. The control is a file of the same size that
/// the same site serves, with the same headers and limits; once uncompressed, once compressed as for a browser.
/// </summary>
internal static class WebBenchmark
{
    private const int Rounds = 5;
    private const int CheapRequests = 6000;
    private const int Searches = 1500;

    /// <summary>The compiler goes on making the busiest code faster for as many pages as this, on the same processors.</summary>
    private const int WarmUpSearches = 20_000;

    private const int ManyConnections = 64;
    private const int ManySearches = 6000;
    private const string Control = "benchmark-control.html";

    public static int Run(int listings)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("web-benchmark-").FullName;
        try
        {
            return Run(new BenchmarkSetting(folder), listings).GetAwaiter().GetResult();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Run(BenchmarkSetting setting, int listings)
    {
        var marks = new Marks();
        Console.WriteLine($"Site with {listings:n0} listings, {Environment.ProcessorCount} processors, CPU time of the server for each request unless it says wall\n");
        Marks.Header();
        var site = PublishedSite.Make(setting);
        var dataPath = SiteCatalogue.Make(setting, listings);
        var searches = new Queue<string>(SiteCatalogue.Searches(setting, 2 + WarmUpSearches + (2 * Rounds * Searches) + ManySearches, listings));
        await AddControl(site, dataPath, searches.Peek());

        using var running = await RunningSite.Start(site, dataPath);
        using (var warm = new Connections(running.Address, 4, "br"))
        {
            await warm.GetAll(Take(searches, WarmUpSearches));
        }

        foreach (var encoding in (string[])["br", "identity"])
        {
            await Costs(marks, running, encoding, searches);
        }

        await ManyAtOnce(marks, running, Take(searches, ManySearches));
        Marks.Note("memory of the server", running.Megabytes, "MB");
        Console.WriteLine(marks.AllMet ? "\nAll marks met." : "\nNot all marks met.");
        return marks.AllMet ? 0 : 2;
    }

    /// <summary>A page of results becomes a file.</summary>
    private static async Task AddControl(PublishedSite site, string dataPath, string search)
    {
        using var running = await RunningSite.Start(site, dataPath);
        using var plain = new Connections(running.Address, 1, "identity");
        using var brotli = new Connections(running.Address, 1, "br");
        site.AddFile(Control, await plain.Get(search), await brotli.Get(search));
    }

    private static async Task Costs(Marks marks, RunningSite running, string encoding, Queue<string> searches)
    {
        using var connections = new Connections(running.Address, 4, encoding);
        var hit = searches.Dequeue();
        var (files, hits, pages) = (new List<double>(), new List<double>(), new List<double>());
        var (fileBytes, pageBytes) = (0L, 0L);
        for (var round = 0; round < Rounds + 1; round++)
        {
            (var file, fileBytes) = await Cost(running, connections, Enumerable.Repeat("/" + Control, CheapRequests));
            var (cached, _) = await Cost(running, connections, Enumerable.Repeat(hit, CheapRequests));

            // The first round only warms up.
            if (round > 0)
            {
                (var page, pageBytes) = await Cost(running, connections, Take(searches, Searches));
                files.Add(file);
                hits.Add(cached);
                pages.Add(page);
            }
        }

        var (control, kept, made) = (files.Min(), hits.Min(), pages.Min());
        Marks.Note($"static file, {encoding}", control * 1000, "us", $"{fileBytes / CheapRequests / 1000.0:0.0} KB; {files.Min() * 1000:0} to {files.Max() * 1000:0} us");
        marks.AtMost($"output-cache hit / static file, {encoding}", kept / control, 1.3, "x", $"{kept * 1000:0} us");
        marks.AtMost($"uncached page of results / static file, {encoding}", made / control, 10, "x", $"{made * 1000:0} us, {pageBytes / Searches / 1000.0:0.0} KB");
    }

    /// <returns>CPU milliseconds of the server for each request.</returns>
    private static async Task<(double Milliseconds, long Bytes)> Cost(RunningSite running, Connections connections, IEnumerable<string> addresses)
    {
        var before = running.Cpu;
        var (waits, bytes) = await connections.GetAll(addresses);
        return ((running.Cpu - before).TotalMilliseconds / waits.Count, bytes);
    }

    private static async Task ManyAtOnce(Marks marks, RunningSite running, List<string> searches)
    {
        using var connections = new Connections(running.Address, ManyConnections, "br");
        using var self = Process.GetCurrentProcess();
        var (server, own) = (running.Cpu, self.TotalProcessorTime);
        var watch = Stopwatch.StartNew();
        var (waits, _) = await connections.GetAll(searches);
        var seconds = watch.Elapsed.TotalSeconds;
        self.Refresh();
        var (serverCpu, ownCpu) = ((running.Cpu - server).TotalSeconds, (self.TotalProcessorTime - own).TotalSeconds);
        marks.AtLeast(
            $"distinct searches a second, {ManyConnections} connections, wall", searches.Count / seconds, 400, "/s",
            $"p95 {new Samples(waits).Percentile(0.95):0} ms; CPU for each: server {serverCpu / searches.Count * 1000:0.00} ms, asking {ownCpu / searches.Count * 1000:0.00} ms; processors used {(serverCpu + ownCpu) / seconds:0.00}");
    }

    private static List<string> Take(Queue<string> searches, int count) => [.. Enumerable.Range(0, count).Select(_ => searches.Dequeue())];
}
