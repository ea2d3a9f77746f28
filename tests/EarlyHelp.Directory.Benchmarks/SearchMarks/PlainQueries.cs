using System.Diagnostics;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>Plain AND queries, the same work for the engine and for FTS5: first 20, total, counts.</summary>
internal static class PlainQueries
{
    /// <summary>FTS5 takes minutes for a million listings; it has no mark there.</summary>
    private const int MostForControl = 100_000;

    private const int MostWarmUpRounds = 20;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public static void Run(Marks marks, int size, BenchmarkSetting setting, List<BenchmarkQuery> queries)
    {
        var totals = new List<int>();
        var engine = Measure(queries, query => ServiceSearch.Search(setting.Snapshot, query.Request, AnalysedQuery.Plain(query.Text, WordsWanted.All, proximity: false), SearchBenchmark.Today).Total, totals);
        if (size > MostForControl)
        {
            Marks.Note("plain AND, mean", engine.Mean, "ms");
            Marks.Note("plain AND, p99", engine.Percentile(0.99), "ms");
            return;
        }
        using var control = new Fts5Streamed(Path.Combine(setting.Folder, "fts5.db"), Enumerable.Range(0, size).Select(setting.Generator.Make), size, setting.Documents);
        var controlTotals = new List<int>();
        var fts5 = Measure(queries, control.Search, controlTotals);
        marks.AtMost("plain AND, mean, engine / FTS5 streamed", engine.Mean / fts5.Mean, 1.0 / 8, "x", $"engine {engine.Mean:0.000} ms, FTS5 {fts5.Mean:0.000} ms");
        marks.AtMost("plain AND, p99, engine / FTS5 streamed", engine.Percentile(0.99) / fts5.Percentile(0.99), 1.0 / 8, "x", $"engine {engine.Percentile(0.99):0.000} ms, FTS5 {fts5.Percentile(0.99):0.000} ms");
        Marks.Note("plain AND, median listings found, engine", new Samples(totals.Select(total => (double)total)).Percentile(0.5), "", $"mean {totals.Average():0}; FTS5 with its own stemmer {controlTotals.Average():0}");
    }

    /// <summary>Every query again and again until the compiler has done its best, then three times; its least counts.</summary>
    public static Samples Measure(List<BenchmarkQuery> queries, Func<BenchmarkQuery, int> search, List<int>? totals = null)
    {
        const int Rounds = 3;
        var warmUp = Stopwatch.StartNew();
        for (var round = 0; round < MostWarmUpRounds && warmUp.Elapsed < WarmUp; round++)
        {
            foreach (var query in queries)
            {
                search(query);
            }
        }
        var least = new double[queries.Count];
        Array.Fill(least, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < queries.Count; i++)
            {
                var start = ThreadClock.Milliseconds;
                var total = search(queries[i]);
                least[i] = Math.Min(least[i], ThreadClock.Milliseconds - start);
                if (round == 0)
                {
                    totals?.Add(total);
                }
            }
        }
        return new Samples(least);
    }
}
