using System.Diagnostics;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>Building the index beside the raw insert of the same rows, and what it holds in memory.</summary>
internal static class BuildAndHeap
{
    /// <summary>Below, the time goes into compiling the program and into words met for the first time.</summary>
    private const int LeastForBuild = 100_000;

    /// <summary>Odd, so that one of them is the middle one: the speed of the machine may change between the insert and the build.</summary>
    private const int Comparisons = 3;

    /// <summary>Above, one comparison takes minutes.</summary>
    private const int MostForSeveral = 100_000;

    public static void Run(Marks marks, int size, BenchmarkSetting setting)
    {
        const int WarmUp = 2000;
        new IndexWriter(setting.Documents, new PublishedIndex()).Rebuild(Enumerable.Range(0, WarmUp).Select(setting.Generator.Make), 1);
        var compared = Enumerable.Range(0, size <= MostForSeveral ? Comparisons : 1).Select(_ => Compare(size, setting)).OrderBy(one => one.Ratio).ToList();
        var (ratio, note) = compared[compared.Count / 2];
        note += $"; {compared[0].Ratio:0.00} to {compared[^1].Ratio:0.00} x in {compared.Count}";
        if (size >= LeastForBuild)
        {
            marks.AtMost("index build / raw insert of the same rows", ratio, 2, "x", note);
        }
        else
        {
            Marks.Note("index build / raw insert of the same rows", ratio, "x", note);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var snapshot = setting.Snapshot = new IndexWriter(setting.Documents, new PublishedIndex()).Rebuild(Enumerable.Range(0, size).Select(setting.Generator.Make), 1);
        var heap = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        marks.AtMost("heap of the index with positions and cards", heap, size switch { <= 10_000 => 40, <= 100_000 => 150, _ => 1200 * (size / 1e6) }, "MB", string.Join(", ", snapshot.Memory().Select(part => $"{part.Part} {part.Bytes / 1e6:0.0}")));
    }

    private static (double Ratio, string Note) Compare(int size, BenchmarkSetting setting)
    {
        var database = Path.Combine(setting.Folder, "raw.db");
        var raw = RawInsert.Measure(database, Enumerable.Range(0, size).Select(setting.Generator.Make), setting.Documents);
        File.Delete(database);
        var making = new Making(setting.Generator);
        var process = Process.GetCurrentProcess();
        var processBefore = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var start = ThreadClock.Milliseconds;
        new IndexWriter(setting.Documents, new PublishedIndex()).Rebuild(making.Listings(size), 1);
        var used = ThreadClock.Milliseconds - start - making.Used;
        var wall = watch.Elapsed - making.Wall;
        process.Refresh();
        var all = process.TotalProcessorTime - processBefore;
        return (used / raw, $"build {used / 1000:0.00} s, raw {raw / 1000:0.00} s; wall {wall.TotalSeconds:0.00} s; all threads {(all.TotalMilliseconds - making.Used) / 1000:0.00} s");
    }

    /// <summary>Makes listings on demand and keeps the time it takes apart.</summary>
    private sealed class Making(ListingGenerator generator)
    {
        public double Used { get; private set; }

        public TimeSpan Wall { get; private set; }

        public IEnumerable<StoredService> Listings(int size)
        {
            for (var number = 0; number < size; number++)
            {
                var start = ThreadClock.Milliseconds;
                var watch = Stopwatch.GetTimestamp();
                var listing = generator.Make(number);
                Wall += Stopwatch.GetElapsedTime(watch);
                Used += ThreadClock.Milliseconds - start;
                yield return listing;
            }
        }
    }
}
