using System.Diagnostics;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>Two threads at once against one: by the CPU time that a query costs beside another, so that other work on the machine does not count; by the wall beside it.</summary>
internal static class TwoThreads
{
    /// <summary>Odd, so that one of them is the middle one: a machine whose speed changes in the middle of a comparison makes any one of them say anything.</summary>
    private const int Comparisons = 7;

    public static void Run(Marks marks, IndexSnapshot snapshot, List<BenchmarkQuery> queries)
    {
        Work(snapshot, queries);
        var ratios = Enumerable.Range(0, Comparisons).Select(_ => Compare(snapshot, queries)).ToList();
        var wall = ratios.Select(ratio => ratio.Wall).Order().ElementAt(Comparisons / 2);
        var ordered = ratios.Select(ratio => ratio.Cpu).Order().ToList();
        marks.AtLeast("two threads / one thread", ordered[Comparisons / 2], 1.7, "x", $"{ordered[0]:0.00} to {ordered[^1]:0.00} x in {Comparisons} comparisons; wall {wall:0.00} x");
    }

    private static (double Cpu, double Wall) Compare(IndexSnapshot snapshot, List<BenchmarkQuery> queries)
    {
        var watch = Stopwatch.StartNew();
        var alone = Work(snapshot, queries);
        var wallAlone = watch.Elapsed;
        watch.Restart();
        var each = new double[2];
        var threads = Enumerable.Range(0, 2).Select(i => new Thread(() => each[i] = Work(snapshot, queries))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return (2 * alone / each.Average(), 2 * (wallAlone / watch.Elapsed));
    }

    /// <returns>CPU milliseconds.</returns>
    private static double Work(IndexSnapshot snapshot, List<BenchmarkQuery> queries)
    {
        var start = ThreadClock.Milliseconds;
        foreach (var query in queries)
        {
            ServiceSearch.Search(snapshot, query.Request, AnalysedQuery.Plain(query.Text, WordsWanted.All), SearchBenchmark.Today);
        }
        return ThreadClock.Milliseconds - start;
    }
}
