using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>
/// Reads what was typed: what stands for a filter (a place, an age, a day), what its words are called elsewhere, what they may be a misspelling of. Bounded and safe for
/// every input; never empty by stop words. A pure function of the request, the vocabulary, the places and the index.
/// </summary>
/// <param name="places">Finds a place among words; <c>null</c> where no places are known.</param>
public sealed class QueryReader(Func<Lexicon> vocabulary, Func<IReadOnlyList<string>, PlaceInWords?>? places)
{
    public ReadQuery Read(SearchRequest request, IndexSnapshot snapshot)
    {
        var words = QueryWords.Of(request.Text);
        if (words.Count == 0)
        {
            return new ReadQuery { Request = request, Text = words.Text };
        }

        return request.Exactly ? ReadExactly(request, words, snapshot) : Read(request, words, snapshot);
    }

    private ReadQuery Read(SearchRequest request, QueryWords words, IndexSnapshot snapshot)
    {
        var lexicon = vocabulary();
        var typed = Match(lexicon, words, words.Tokens);
        var recogniser = new Recogniser(words, typed, request);
        recogniser.Run(places);
        var corrections = Corrections.Find(words, lexicon, snapshot);
        var matches = corrections.AreUsed ? Match(lexicon, words, corrections.Apply(words)) : typed;
        var clauses = new ClauseBuilder(words, matches, corrections, lexicon, snapshot).Build();
        clauses.AddRange(Wishes.Of(recogniser.Ages, recogniser.Filters));
        return new ReadQuery
        {
            Request = request with { Near = recogniser.Place?.Place ?? request.Near, LikelyAges = recogniser.Ages },
            Text = words.Text,
            Recognised = recogniser.Filters,
            Query = Query(clauses),
            DidYouMean = corrections.ToDidYouMean(words),
            Topics = TermsOf(matches, TaxonomyLibrary.Topic),
            Situations = TermsOf(matches, TaxonomyLibrary.Situation),
        };
    }

    private static ReadQuery ReadExactly(SearchRequest request, QueryWords words, IndexSnapshot snapshot) => new()
    {
        Request = request,
        Text = words.Text,
        Query = Query(new ClauseBuilder(words, [], Corrections.None(words), Lexicon.Empty, snapshot).Build()),
    };

    private static AnalysedQuery? Query(List<Clause> clauses) => clauses.Count == 0 ? null : new AnalysedQuery { Clauses = clauses, Words = WordsWanted.Some, LeastShare = QueryWeights.LeastShare };

    private static List<VocabularyMatch> Match(Lexicon lexicon, QueryWords words, IReadOnlyList<Token> tokens) =>
        [.. lexicon.Match(tokens, words.Text).Where(match => !words.IsQuoted(match.First) && !words.IsQuoted(match.Last))];

    /// <summary>The terms that the words lead to, those they lead to most surely first.</summary>
    private static List<string> TermsOf(List<VocabularyMatch> matches, string taxonomy) =>
        [.. matches.Where(match => !match.IsInner).SelectMany(match => match.Targets).Where(target => target.Taxonomy == taxonomy && target.Weight >= LeastSure)
            .OrderByDescending(target => target.Weight).Select(target => target.Text).Distinct()];

    private const float LeastSure = 0.5f;
}

/// <summary>A query, read.</summary>
public sealed record ReadQuery
{
    /// <summary>The request with the place that was read out of the words.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>As typed, cleaned.</summary>
    public required string Text { get; init; }

    /// <summary><c>null</c> where there is nothing to look for in texts.</summary>
    public AnalysedQuery? Query { get; init; }

    public IReadOnlyList<RecognisedFilter> Recognised { get; init; } = [];

    public DidYouMean? DidYouMean { get; init; }

    /// <summary>Ids of the topics that the words lead to, the surest first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <inheritdoc cref="Topics"/>
    public IReadOnlyList<string> Situations { get; init; } = [];
}
