using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>What was typed, as the engine is asked for it: one clause for each word or quoted phrase. No syntax of any engine stands in it.</summary>
public sealed record AnalysedQuery
{
    /// <summary>In the order typed.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    public WordsWanted Words { get; init; } = WordsWanted.AllElseSome;

    /// <summary>
    /// Listings with some of the words count only where these weigh this share of what the weightiest wanted word or phrase weighs: one common word of three finds nothing worth showing,
    /// while either half of "debt or housing" does. Where no listing reaches it, any will do.
    /// </summary>
    public double LeastShare { get; init; }

    /// <summary>Listings in which the words stand close together, in the order typed, rank higher.</summary>
    public bool Proximity { get; init; } = true;

    /// <summary>
    /// The plain meaning of a text: every word wanted in any of its inflections, the form typed weighing more. No synonyms, no corrections.
    /// </summary>
    /// <returns><c>null</c> for a text without words.</returns>
    public static AnalysedQuery? Plain(string text, WordsWanted words = WordsWanted.AllElseSome, bool proximity = true)
    {
        var tokens = Analyzer.WithoutStopWords(Analyzer.Analyze(text).Where(token => !token.IsCompound).ToList());
        return tokens.Count == 0 ? null : new AnalysedQuery
        {
            Clauses = [.. tokens.DistinctBy(token => token.Surface).Select(token => Clause.Word(token.Surface))],
            Words = words,
            Proximity = proximity,
        };
    }
}

/// <summary>How many of the clauses a listing must meet.</summary>
public enum WordsWanted
{
    /// <summary>All that are not optional.</summary>
    All,

    /// <summary>All; where no listing has all, any.</summary>
    AllElseSome,

    /// <summary>Any, those with all before the others.</summary>
    Some,
}

/// <summary>One word or phrase of the query. It scores by the best of its alternatives, and a little by each other, with the rarity of what was typed, so that a rare
/// synonym outranks nothing.</summary>
public sealed record Clause
{
    /// <summary>The words typed, folded: how rare they are weighs the clause. Where none of them is in the index, the commonest of its weightiest alternatives does, and where the index
    /// has none of these either, the clause weighs nothing; where no words were typed, it weighs like a middling one.</summary>
    public required IReadOnlyList<string> Typed { get; init; }

    public required IReadOnlyList<Alternative> Alternatives { get; init; }

    /// <summary>Raises a listing that meets it and never hides one that does not.</summary>
    public bool Optional { get; init; }

    /// <summary>Finds listings like any other, but one that lacks it still has all that was asked for: a word read as an age or a day, which a listing may say in figures.</summary>
    public bool Soft { get; init; }

    /// <summary>Raises a listing, and is not pointed at where it is met: nobody typed it.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Its share in the score beside the other clauses.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>
    /// Clauses of the same number, above 0, speak of one phrase: they are met as one, by the clause for the whole of it (<see cref="IsWholePhrase"/>) or by all those for its words.
    /// </summary>
    public int Phrase { get; init; }

    /// <inheritdoc cref="Phrase"/>
    public bool IsWholePhrase { get; init; }

    /// <summary>What the inflections of a word weigh beside the form typed.</summary>
    public const float StemWeight = 0.9f;

    /// <summary>A word in any of its inflections.</summary>
    public static Clause Word(string surface) => new()
    {
        Typed = [surface],
        Alternatives = [new SurfaceAlternative(surface), new StemAlternative(Analyzer.Stem(surface)) { Weight = StemWeight }],
    };
}

/// <summary>One way to meet a clause.</summary>
public abstract record Alternative
{
    /// <summary>Beside the word typed, which weighs 1. Above 0.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Where it counts.</summary>
    public SearchFields Fields { get; init; } = SearchFields.All;
}

/// <summary>The word exactly so, folded.</summary>
public sealed record SurfaceAlternative(string Surface) : Alternative;

/// <summary>Any word of that stem.</summary>
public sealed record StemAlternative(string Stem) : Alternative;

/// <summary>Any word that begins so; folded. Of fewer than <see cref="ShortestPrefix"/> letters it stands for nothing but the word itself.</summary>
public sealed record PrefixAlternative(string Prefix) : Alternative
{
    /// <summary>Shorter prefixes would meet half of all listings.</summary>
    public const int ShortestPrefix = 3;
}

/// <summary>Stems one after the other (stop words too).</summary>
/// <param name="Stems">At least two.</param>
public sealed record PhraseAlternative(IReadOnlyList<string> Stems) : Alternative
{
    /// <summary>How many other words may stand among them, in all.</summary>
    public int Slop { get; init; }

    /// <summary>The phrase that a text says, in any inflection.</summary>
    /// <returns><c>null</c> for fewer than two words.</returns>
    public static PhraseAlternative? Of(string text) =>
        Analyzer.Analyze(text).Where(token => !token.IsCompound).Select(token => token.Stem).ToArray() is { Length: > 1 } stems ? new PhraseAlternative(stems) : null;
}

/// <summary>Listings that carry a term of the directory's own taxonomies, whatever their words.</summary>
/// <param name="Taxonomy"><c>topic</c>, <c>send</c> or <c>situation</c>.</param>
public sealed record TermAlternative(string Taxonomy, string Id) : Alternative;

/// <summary>Listings with a value in one of the columns that filters are chosen by: what was asked for in words lifts what fits, and hides nothing.</summary>
public sealed record ColumnAlternative(ColumnName Column, string Value) : Alternative;
