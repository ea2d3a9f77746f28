using EarlyHelp.Directory.Benchmarks.SearchMarks;
using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Suggestions;
using EarlyHelp.Directory.Search.Vocabulary;

namespace EarlyHelp.Directory.Benchmarks.SuggestMarks;

/// <summary>Suggestions over 10,000 and 100,000 listings, with the real taxonomy, vocabulary, advice and places: what people type letter by letter, with and without slips.</summary>
internal static class SuggestBenchmark
{
    private const int Smaller = 10_000;

    private static readonly string[] Typed =
    [
        "toddler group in woking", "wont go to school", "camhs waiting list", "speech and language therapy", "cant afford food", "autism assessment", "guildford", "parenting course",
        "a", "s", "the", "speach terapy", "guilford", "chidminder near me", "xqzv", "my 8 year old hits me and his sister every day after school",
    ];

    /// <returns>0 where all marks are met.</returns>
    public static int Run()
    {
        var marks = new Marks();
        Marks.Header();
        foreach (var (size, mark) in new[] { (Smaller, 5.0), (100_000, 50.0) })
        {
            Measure(marks, size, mark);
        }

        return marks.AllMet ? 0 : 1;
    }

    private static void Measure(Marks marks, int size, double mark)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("earlyhelp-suggest-").FullName;
        try
        {
            var setting = new BenchmarkSetting(folder);
            var index = new PublishedIndex();
            new IndexWriter(setting.Documents, index).Rebuild(Enumerable.Range(0, size).Select(setting.Generator.Make), 1);
            using var vocabulary = new LiveVocabulary(Path.Combine(setting.Repository, "index-data", "vocabulary"), setting.Taxonomies, TimeProvider.System);
            var content = new ContentLibrary(Path.Combine(setting.Repository, "content"), ContentTokens.Of(setting.Area));
            var places = GazetteerEntry.Load(Path.Combine(setting.AreaFolder, "places.csv"));
            var suggester = new Suggester(index, vocabulary, setting.Taxonomies, content, places, new PostcodeLookup(folder, TimeProvider.System, problem => throw new InvalidOperationException(problem)), TimeProvider.System);
            var start = ThreadClock.Milliseconds;
            suggester.Refresh();
            Marks.Note($"build suggestions, {size:N0} listings", ThreadClock.Milliseconds - start, "ms");
            var samples = Samples(suggester);
            marks.AtMost($"a suggestion, slowest of all, {size:N0} listings", samples.Percentile(1), mark, "ms", $"mean {samples.Mean:0.000} ms, median {samples.Percentile(0.5):0.000} ms, p99 {samples.Percentile(0.99):0.000} ms");
            if (size == Smaller)
            {
                MarkingBenchmark.Run(marks, setting, index, vocabulary);
            }
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The second round counts, the best of three: the first warms up.</summary>
    private static Samples Samples(Suggester suggester)
    {
        var prefixes = Typed.SelectMany(text => Enumerable.Range(1, text.Length).Select(length => text[..length])).ToArray();
        foreach (var _ in Enumerable.Range(0, 20))
        {
            Array.ForEach(prefixes, prefix => GC.KeepAlive(suggester.Suggest(prefix)));
        }

        return new Samples(prefixes.Select(prefix => Enumerable.Range(0, 3).Min(_ =>
        {
            var start = ThreadClock.Milliseconds;
            GC.KeepAlive(suggester.Suggest(prefix));
            return ThreadClock.Milliseconds - start;
        })));
    }
}
