namespace EarlyHelp.Directory.Search.Analysis;

/// <summary>One word of a text as the index sees it.</summary>
/// <param name="Surface">The word folded: lower case, no diacritics, no apostrophes.</param>
/// <param name="Stem">What its inflections share; equal to <paramref name="Surface"/> where nothing is cut.</param>
/// <param name="Position">Words before it in the text, stop words counted. The joined form of a hyphened word stands at the position of its first part.</param>
/// <param name="Start">First character in the text as given.</param>
/// <param name="Length">Characters in the text as given.</param>
public readonly record struct Token(string Surface, string Stem, int Position, int Start, int Length)
{
    /// <summary>The joined form of a hyphened word ("wellbeing" for "well-being"): its parts stand beside it as tokens of their own.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Says nothing of what is looked for: dropped from queries outside phrases.</summary>
    public bool IsStopWord { get; init; }
}
