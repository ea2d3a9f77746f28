using System.Diagnostics;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>From an edit on disk to the edit in search, by the wall, with a real catalogue and a follower that polls it.</summary>
internal static class EditToVisible
{
    private const int Edits = 200;

    /// <summary>Writing more through the catalogue would take most of the run and change little: what counts is the edit.</summary>
    private const int MostListings = 100_000;

    public static void Run(Marks marks, int size, BenchmarkSetting setting)
    {
        var generator = setting.Generator;
        var database = new CatalogueDatabase(Path.Combine(setting.Folder, "catalogue"));
        var writer = new CatalogueWriter(database, TimeProvider.System);
        var listings = Math.Min(size, MostListings);
        for (var from = 0; from < listings; from += CatalogueWriter.RecordsPerSession)
        {
            Write(writer, Enumerable.Range(from, Math.Min(CatalogueWriter.RecordsPerSession, listings - from)).Select(number => generator.Make(number).Service with { OrganisationId = null }));
        }
        var index = new PublishedIndex();
        var catalogue = new CatalogueReader(database);
        var follower = new IndexFollower(catalogue, new IndexWriter(setting.Documents, index), index);
        follower.CatchUp();
        using var stop = new CancellationTokenSource();
        var running = Task.Run(() => follower.RunAsync(fault => throw fault, stop.Token));
        var waits = new List<double>();
        var random = new Random(1);
        for (var edit = 0; edit < Edits; edit++)
        {
            Write(writer, [generator.Make(random.Next(listings)).Service with { OrganisationId = null, Summary = $"Edit {edit}" }]);
            var watch = Stopwatch.StartNew();
            var sequence = catalogue.Sequence();
            while (index.Current.Sequence < sequence)
            {
                Thread.Sleep(1);
            }
            waits.Add(watch.Elapsed.TotalMilliseconds);
            Thread.Sleep(random.Next(40));
        }
        stop.Cancel();
        running.Wait();
        var samples = new Samples(waits);
        marks.AtMost("edit on disk to visible, p50, wall", samples.Percentile(0.5), 20, "ms", $"{listings:n0} listings, {Edits} edits");
        marks.AtMost("edit on disk to visible, p99, wall", samples.Percentile(0.99), 300, "ms");
    }

    private static void Write(CatalogueWriter writer, IEnumerable<Service> services)
    {
        using var session = writer.Begin(new WriteContext { Who = "benchmark", Why = "benchmark" });
        foreach (var service in services)
        {
            session.Put(service);
        }
        session.Commit();
    }
}
