using System.Diagnostics;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>Two threads at once against one: by the CPU time that a query costs beside another, so that other work on the machine does not count; by the wall beside it.</summary>
internal static class TwoThreads
{
    private const int Rounds = 4;

    public static void Run(Marks marks, IndexSnapshot snapshot, List<BenchmarkQuery> queries)
    {
        Work(snapshot, queries);
        var watch = Stopwatch.StartNew();
        var alone = Work(snapshot, queries);
        var wallAlone = watch.Elapsed;
        watch.Restart();
        var each = new double[2];
        var threads = Enumerable.Range(0, 2).Select(i => new Thread(() => each[i] = Work(snapshot, queries))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var wallTogether = watch.Elapsed;
        marks.AtLeast("two threads / one thread", 2 * alone / each.Average(), 1.7, "x", $"wall {2 * (wallAlone / wallTogether):0.00} x");
    }

    /// <returns>CPU milliseconds.</returns>
    private static double Work(IndexSnapshot snapshot, List<BenchmarkQuery> queries)
    {
        var start = ThreadClock.Milliseconds;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var query in queries)
            {
                ServiceSearch.Search(snapshot, query.Request, AnalysedQuery.Plain(query.Text, WordsWanted.All), SearchBenchmark.Today);
            }
        }
        return ThreadClock.Milliseconds - start;
    }
}
