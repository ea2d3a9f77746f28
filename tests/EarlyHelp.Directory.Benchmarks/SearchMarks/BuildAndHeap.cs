using System.Diagnostics;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>Building the index beside the raw insert of the same texts, and what it holds in memory.</summary>
internal static class BuildAndHeap
{
    public static IndexSnapshot Run(Marks marks, int size, ListingGenerator generator, IndexDocumentBuilder documents, string folder)
    {
        const int WarmUp = 2000;
        new IndexWriter(documents, new PublishedIndex()).Rebuild(Enumerable.Range(0, WarmUp).Select(generator.Make), 1);
        var raw = RawInsert.Measure(Path.Combine(folder, "raw.db"), Enumerable.Range(0, size).Select(number => documents.Build(generator.Make(number))));
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
        GC.KeepAlive(snapshot);
        marks.AtMost("index build / raw insert of the same texts", used / raw, 2, "x", $"build {used / 1000:0.00} s, raw {raw / 1000:0.00} s; wall {wall.TotalSeconds:0.00} s; all threads {(all.TotalMilliseconds - making.Used) / 1000:0.00} s");
        marks.AtMost("heap of the index with positions and cards", heap, size switch { <= 10_000 => 40, <= 100_000 => 150, _ => 1200 * (size / 1e6) }, "MB", string.Join(", ", snapshot.Memory().Select(part => $"{part.Part} {part.Bytes / 1e6:0.0}")));
        return snapshot;
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
