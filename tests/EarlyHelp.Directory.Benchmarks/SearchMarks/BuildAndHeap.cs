using System.Diagnostics;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>Building the index beside the raw insert of the same rows, and what it holds in memory.</summary>
internal static class BuildAndHeap
{
    /// <summary>Below, the time goes into compiling the program and into words met for the first time.</summary>
    private const int LeastForBuild = 100_000;

    public static void Run(Marks marks, int size, BenchmarkSetting setting)
    {
        var (generator, documents) = (setting.Generator, setting.Documents);
        const int WarmUp = 2000;
        new IndexWriter(documents, new PublishedIndex()).Rebuild(Enumerable.Range(0, WarmUp).Select(generator.Make), 1);
        var raw = RawInsert.Measure(Path.Combine(setting.Folder, "raw.db"), Enumerable.Range(0, size).Select(generator.Make), documents);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var making = new Making(generator);
        var process = Process.GetCurrentProcess();
        var processBefore = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var start = ThreadClock.Milliseconds;
        var snapshot = new IndexWriter(documents, new PublishedIndex()).Rebuild(making.Listings(size), 1);
        var used = ThreadClock.Milliseconds - start - making.Used;
        var wall = watch.Elapsed - making.Wall;
        process.Refresh();
        var all = process.TotalProcessorTime - processBefore;
        var heap = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        setting.Snapshot = snapshot;
        var note = $"build {used / 1000:0.00} s, raw {raw / 1000:0.00} s; wall {wall.TotalSeconds:0.00} s; all threads {(all.TotalMilliseconds - making.Used) / 1000:0.00} s";
        if (size >= LeastForBuild)
        {
            marks.AtMost("index build / raw insert of the same rows", used / raw, 2, "x", note);
        }
        else
        {
            Marks.Note("index build / raw insert of the same rows", used / raw, "x", note);
        }
        marks.AtMost("heap of the index with positions and cards", heap, size switch { <= 10_000 => 40, <= 100_000 => 150, _ => 1200 * (size / 1e6) }, "MB", string.Join(", ", snapshot.Memory().Select(part => $"{part.Part} {part.Bytes / 1e6:0.0}")));
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
