using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Vocabulary;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>
/// A search as the site does it, from the text typed to the page of results: places, ages and vocabulary read, corrections, inflections, prefixes, words close together,
/// distances, all counts. Every third word is misspelt; half of the queries name a place or an age or say a problem in plain words.
/// </summary>
internal static class EverythingOn
{
    private static readonly string[] Problems = ["wont go to school", "camhs waiting list", "speech therapy", "hits me", "cant afford food", "toddler group", "ehcp", "young carers", "drinks too much", "doesnt talk yet"];

    public static void Run(Marks marks, int size, BenchmarkSetting setting, List<BenchmarkQuery> queries)
    {
        var search = Search(setting);
        var typed = queries.Select((query, i) => query with { Text = Typed(query.Text, i) }).ToList();
        var samples = PlainQueries.Measure(typed, search);
        var note = $"median {samples.Percentile(0.5):0.000} ms, p99 {samples.Percentile(0.99):0.000} ms";
        marks.AtMost("everything on, mean", samples.Mean, size switch { <= 10_000 => 1, <= 100_000 => 5, _ => 40 }, "ms", note);
        if (size <= 10_000)
        {
            marks.AtMost("everything on, p99", samples.Percentile(0.99), 5, "ms");
        }
    }

    /// <summary>The whole search over the index that was built: gives the total.</summary>
    public static Func<BenchmarkQuery, int> Search(BenchmarkSetting setting)
    {
        var index = new PublishedIndex();
        index.Publish(setting.Snapshot);
        var lookup = new PostcodeLookup(setting.Folder, TimeProvider.System, problem => throw new InvalidOperationException(problem));
        var places = PlaceFinder.Load(setting.AreaFolder, setting.Area, lookup, TimeProvider.System);
        var lexicon = VocabularyFolder.Read(Path.Combine(setting.Repository, "index-data", "vocabulary"), setting.Taxonomies);
        var search = new DirectorySearch(index, new QueryReader(() => lexicon, places.TryFindIn), setting.Taxonomies, TimeProvider.System);
        return query => search.Search(query.Request).Results.Total;
    }

    private static string Typed(string text, int number)
    {
        var words = string.Join(' ', text.Split(' ').Select(Misspell));
        return (number % 6) switch
        {
            0 => words + " in woking",
            1 => words + " for my 8 year old",
            2 => Problems[number / 6 % Problems.Length] + " " + words,
            _ => words,
        };
    }

    /// <summary>Swaps two letters of every third word.</summary>
    private static string Misspell(string word, int number) =>
        number % 3 != 1 || word.Length < 5 ? word : string.Concat(word.AsSpan(0, 2), word.AsSpan(3, 1), word.AsSpan(2, 1), word.AsSpan(4));
}
