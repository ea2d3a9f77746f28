using System.Diagnostics;
using EarlyHelp.Directory.Benchmarks.SearchMarks;
using EarlyHelp.Directory.Benchmarks.WebMarks;

namespace EarlyHelp.Directory.Benchmarks.LoadMarks;

/// <summary>
/// The promise to people: 400 of them, each opening a page every five seconds, one in fifty sending a form, while an import runs on the same machine. By the clock, from
/// the moment an answer was due: so it needs a machine that does nothing else. The program that plays the people shares the processors with the site.
/// </summary>
internal static class LoadBenchmark
{
    private const int People = 400;
    private const int Listings = 10_000;
    private const int WarmUpSearches = 3_000;
    private const int FailuresShown = 10;

    public static int Run(int seconds)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("load-benchmark-").FullName;
        try
        {
            return Run(new BenchmarkSetting(folder), TimeSpan.FromSeconds(seconds)).GetAwaiter().GetResult();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Run(BenchmarkSetting setting, TimeSpan length)
    {
        var site = PublishedSite.Make(setting);
        var dataPath = SiteCatalogue.Make(setting, Listings);
        var import = new EndlessImport(setting, PublishedSite.MakeCli(setting), dataPath, Listings);
        import.LoadDemo();
        var pages = new PageChoice(setting, dataPath, Listings);
        using var running = await RunningSite.Start(site, dataPath);
        using (var warm = new Connections(running.Address, 4, "br"))
        {
            var random = new Random(1);
            await warm.GetAll([.. Enumerable.Range(0, WarmUpSearches).Select(_ => pages.Next(random))]);
        }

        using var stop = new CancellationTokenSource();
        var importing = import.Run(stop.Token);
        var (server, watch) = (running.Cpu, Stopwatch.StartNew());
        var answers = await Browse(running.Address, pages, length);
        var (seconds, cpu) = (watch.Elapsed.TotalSeconds, running.Cpu - server);
        await stop.CancelAsync();
        await importing;
        return Print(answers, length, $"server used {cpu.TotalSeconds / seconds:0.00} processors, {cpu.TotalMilliseconds / answers.Count:0.0} ms a request, index included; {import.Finished} imports of {Listings:n0} listings, and one cut short");
    }

    private static async Task<List<Answer>> Browse(Uri site, PageChoice pages, TimeSpan length)
    {
        var people = Enumerable.Range(0, People).Select(number => new Person(site, number, pages)).ToList();
        var start = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(people.Select(person => Task.Run(() => person.Browse(start, length))));
        people.ForEach(person => person.Dispose());
        return [.. answers.SelectMany(given => given)];
    }

    private static int Print(List<Answer> answers, TimeSpan length, string note)
    {
        var marks = new Marks();
        var waits = new Samples(answers.Select(answer => answer.Milliseconds));
        var failures = answers.Where(answer => answer.Failure is not null).ToList();
        Console.WriteLine($"{People} people for {length.TotalSeconds:0} s, {Environment.ProcessorCount} processors, wall\n");
        Marks.Header();
        Marks.Note("requests a second", answers.Count / length.TotalSeconds, "/s", note);
        Marks.Note("of them forms sent", 100.0 * answers.Count(answer => answer.IsForm) / answers.Count, "%");
        Marks.Note("p50", waits.Percentile(0.5), "ms");
        marks.AtMost("p95", waits.Percentile(0.95), 200, "ms");
        Marks.Note("p99", waits.Percentile(0.99), "ms");
        marks.AtMost("failures", failures.Count, 0, "", string.Join("; ", failures.Select(answer => answer.Failure).Distinct().Take(FailuresShown)));
        Console.WriteLine(marks.AllMet ? "\nAll marks met." : "\nNot all marks met.");
        return marks.AllMet ? 0 : 2;
    }
}
