using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>
/// All that the engine can do at once: for every word its inflections, two other words and a phrase in its place, corrections, the last word as a prefix, a topic, words close
/// together, a place with distances, all counts. One word in three is misspelt.
/// </summary>
internal static class EverythingOn
{
    private static readonly string[] OtherWords = ["support", "parent", "group", "family", "child", "school", "speech", "sleep", "course", "advice", "drop", "carer"];
    private static readonly string[] Phrases = ["mental health", "after school", "young carer", "special needs", "stay and play", "speech and language", "family support"];
    private static readonly string[] Topics = ["food-banks", "feeding", "childminders", "baby-and-toddler-groups"];

    public static void Run(Marks marks, int size, IndexSnapshot snapshot, List<BenchmarkQuery> queries)
    {
        var spelling = new SpellingIndex(snapshot);
        var place = new Place { Kind = PlaceKind.Place, Name = "Woking", Latitude = 51.319, Longitude = -0.559, InArea = true };
        var samples = PlainQueries.Measure(queries, query => ServiceSearch.Search(snapshot, query.Request with { Near = place }, Analyse(query.Text, snapshot, spelling), SearchBenchmark.Today).Total);
        var note = $"median {samples.Percentile(0.5):0.000} ms";
        marks.AtMost("everything on, mean", samples.Mean, size switch { <= 10_000 => 1, <= 100_000 => 5, _ => 40 }, "ms", note);
        if (size <= 10_000)
        {
            marks.AtMost("everything on, p99", samples.Percentile(0.99), 5, "ms");
        }
        else
        {
            Marks.Note("everything on, p99", samples.Percentile(0.99), "ms");
        }
    }

    private static AnalysedQuery Analyse(string text, IndexSnapshot snapshot, SpellingIndex spelling)
    {
        var tokens = Analyzer.WithoutStopWords(Analyzer.Analyze(text));
        return new AnalysedQuery { Clauses = [.. tokens.Select((token, i) => Clause(Misspell(token.Surface, i), i == tokens.Count - 1, snapshot, spelling))] };
    }

    private static Clause Clause(string word, bool isLast, IndexSnapshot snapshot, SpellingIndex spelling)
    {
        var number = word.Length + word[0];
        var clause = Search.Engine.Clause.Word(word);
        List<Alternative> alternatives =
        [
            .. clause.Alternatives,
            new StemAlternative(Analyzer.Stem(OtherWords[number % OtherWords.Length])) { Weight = 0.5f },
            new StemAlternative(Analyzer.Stem(OtherWords[(number + 5) % OtherWords.Length])) { Weight = 0.4f },
            PhraseAlternative.Of(Phrases[number % Phrases.Length])! with { Weight = 0.5f },
            new TermAlternative("topic", Topics[number % Topics.Length]) { Weight = 0.4f },
        ];
        if (isLast)
        {
            alternatives.Add(new PrefixAlternative(word) { Weight = 0.7f });
        }
        if (snapshot.StemFrequency(Analyzer.Stem(word)) == 0)
        {
            alternatives.AddRange(spelling.Suggest(word, 3).Select(suggestion => new SurfaceAlternative(suggestion.Word) { Weight = 0.6f }));
        }
        return clause with { Alternatives = alternatives };
    }

    /// <summary>Swaps two letters of every third word.</summary>
    private static string Misspell(string word, int number) =>
        number % 3 != 1 || word.Length < 5 ? word : string.Concat(word.AsSpan(0, 2), word.AsSpan(3, 1), word.AsSpan(2, 1), word.AsSpan(4));
}
