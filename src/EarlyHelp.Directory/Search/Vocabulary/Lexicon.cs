using System.Collections.Frozen;
using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>
/// The whole vocabulary, ready to be asked: which of its phrases stand in a query, and what they lead to. Immutable; made by <see cref="VocabularyFolder"/>.
/// </summary>
public sealed class Lexicon
{
    /// <summary>Words that may be passed over between two words of a phrase.</summary>
    private const int MostBetween = 3;

    private readonly PhraseNode _root;
    private readonly NeverMerged _neverMerged;
    private readonly HashSet<string> _typed;
    private readonly WordList _spelt;
    private readonly FrozenDictionary<string, string> _meant;
    private readonly HashSet<string> _places;
    private readonly HashSet<string> _towns;

    /// <param name="typed">Words of the left sides, which may be misspelt.</param>
    /// <param name="spelt">Words that rules lead to, rightly spelt.</param>
    /// <param name="meant">The words meant by known misspellings.</param>
    /// <param name="places">Names of places that no listing is near to.</param>
    /// <param name="towns">Those of towns.</param>
    internal Lexicon(PhraseNode root, NeverMerged neverMerged, HashSet<string> typed, HashSet<string> spelt, Dictionary<string, string> meant, HashSet<string> places, HashSet<string> towns, IReadOnlyList<string> goodQueries, int rules)
    {
        _root = root;
        _neverMerged = neverMerged;
        _typed = [.. typed, .. spelt];
        _spelt = new WordList(spelt);
        _meant = meant.ToFrozenDictionary(StringComparer.Ordinal);
        _places = places;
        _towns = towns;
        GoodQueries = goodQueries;
        Rules = rules;
    }

    /// <summary>Knows nothing.</summary>
    public static Lexicon Empty { get; } = new(new PhraseNode(), new NeverMerged([]), [], [], [], [], [], [], 0);

    public int Rules { get; }

    /// <summary>How people say what they look for, in words that lead to something for sure: offered in the search box.</summary>
    public IReadOnlyList<string> GoodQueries { get; }

    /// <summary>A rule has the word on either side: it is not to be corrected, even where no listing has it.</summary>
    public bool Knows(string surface) => _typed.Contains(surface) || _typed.Contains(WordNumber.Singular(surface));

    /// <summary>The word names a place outside the area, or one too large to be near to.</summary>
    public bool IsPlace(string surface) => _places.Contains(surface) || IsTown(surface);

    /// <inheritdoc cref="IsPlace"/>
    public bool IsTown(string surface) => _towns.Contains(surface);

    /// <summary>The word that a known misspelling stands for; <c>null</c> where it is none.</summary>
    public string? MeantBy(string surface) => _meant.GetValueOrDefault(surface);

    /// <summary>Words that rules lead to, at most so many slips away from one typed; the nearest first.</summary>
    public IReadOnlyList<SpellingSuggestion> Near(string surface, int slips) => _spelt.Near(surface, slips);

    /// <summary>The shortest word of the rules that begins so; <c>null</c> for none.</summary>
    public string? Complete(string beginning) =>
        _typed.Where(word => word.StartsWith(beginning, StringComparison.Ordinal)).OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Neither may be corrected to the other or read as it, however alike they are.</summary>
    public bool AreNeverMerged(string one, string other) => _neverMerged.Contains(one, other);

    /// <summary>The word shares its stem with words that must not be read as it.</summary>
    public bool StandsApart(string surface) => _neverMerged.Has(surface);

    /// <summary>
    /// The phrases that stand in a query: for each word the longest that begins with it. What lies within a longer one is given only where it is a single word, and marked
    /// (<see cref="VocabularyMatch.IsInner"/>): "foster carer" is not about carers, but the other words for "carer" still are words for it.
    /// </summary>
    /// <param name="tokens">Of one text, without joined forms (<see cref="Token.IsCompound"/>).</param>
    /// <param name="text">What the tokens were made of: tells capitals.</param>
    public IReadOnlyList<VocabularyMatch> Match(IReadOnlyList<Token> tokens, string text)
    {
        var found = new List<VocabularyMatch>();
        var search = new PhraseSearch(tokens, text, _neverMerged, MostBetween);
        for (var first = 0; first < tokens.Count; first++)
        {
            search.From(first, _root, found);
        }

        return MarkInner(found);
    }

    private static List<VocabularyMatch> MarkInner(List<VocabularyMatch> found)
    {
        var kept = new List<VocabularyMatch>(found.Count);
        foreach (var match in found)
        {
            var isInner = found.Exists(other => other.Covers(match));
            if (!isInner)
            {
                kept.Add(match);
            }
            else if (match.First == match.Last && match.Targets.Where(target => target.IsEqual).ToList() is { Count: > 0 } equals)
            {
                kept.Add(match with { IsInner = true, Targets = equals });
            }
        }

        return kept;
    }
}

/// <summary>A phrase of the vocabulary that stands in a query.</summary>
/// <param name="First">Its first word, as a place in the list of tokens.</param>
/// <param name="Last">Its last word; other words may stand among its own.</param>
/// <param name="Targets">What it leads to, strongest first.</param>
public sealed record VocabularyMatch(int First, int Last, IReadOnlyList<LexiconTarget> Targets)
{
    /// <summary>Lies within a longer phrase: only words that mean the same are given.</summary>
    public bool IsInner { get; init; }

    /// <summary>Letters in capitals that are another word in small ("SEND", "SALT"): listings are not searched by case, so the letters themselves tell less.</summary>
    public bool InCapitals { get; init; }

    public bool Covers(VocabularyMatch other) => First <= other.First && Last >= other.Last && Last - First > other.Last - other.First;
}

/// <summary>What a phrase leads to.</summary>
/// <param name="Text">Words as the file has them, or the id of a term.</param>
/// <param name="Stems">Of the words; empty for a term.</param>
/// <param name="Taxonomy"><c>topic</c>, <c>send</c> or <c>situation</c>; <c>null</c> for words.</param>
/// <param name="Weight">Above 0, at most 1.</param>
/// <param name="IsEqual">Means the same, rather than being led to.</param>
public sealed record LexiconTarget(string Text, IReadOnlyList<string> Stems, string? Taxonomy, float Weight, bool IsEqual);
