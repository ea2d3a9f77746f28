namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>One line of a vocabulary file, checked.</summary>
/// <param name="Place">File and line, for messages.</param>
public abstract record VocabularyRule(string Place);

/// <summary><c>a = b = c</c>: each stands for the others.</summary>
public sealed record EqualRule(string Place, IReadOnlyList<VocabularyPhrase> Phrases) : VocabularyRule(Place);

/// <summary><c>a, b &gt; c 0.8, topic:food 0.7</c>: whoever types what stands on the left is helped by what stands on the right, and not the other way round.</summary>
public sealed record LeadsToRule(string Place, IReadOnlyList<VocabularyPhrase> Typed, IReadOnlyList<VocabularyTarget> Targets) : VocabularyRule(Place);

/// <summary><c>topic:food ~ relief of poverty 0.4</c>: listings without terms say it so. Whatever leads to the term leads to these words as well.</summary>
public sealed record TermWordsRule(string Place, VocabularyTarget Term, IReadOnlyList<VocabularyTarget> Words) : VocabularyRule(Place);

/// <summary><c>a | b</c>: alike to the eye, different in meaning. Neither is corrected or read as the other.</summary>
public sealed record NeverMergeRule(string Place, string One, string Other) : VocabularyRule(Place);

/// <summary><c>places: kent, leeds</c> or <c>towns: wigan</c>: single words that name places outside the area, or too large to be near to.</summary>
public sealed record PlacesRule(string Place, IReadOnlyList<string> Names, bool AreTowns) : VocabularyRule(Place);

/// <summary>A word or phrase as it may be typed.</summary>
/// <param name="InCapitals"><c>case:SEND</c>: a word of its own only in capitals or as the whole query.</param>
public readonly record struct VocabularyPhrase(string Text, bool InCapitals);

/// <summary>What helps whoever typed something: words to look for, or a term of the directory's own taxonomies.</summary>
/// <param name="Text">The words, or the id of the term.</param>
/// <param name="Taxonomy"><c>topic</c>, <c>send</c> or <c>situation</c>; <c>null</c> for words.</param>
/// <param name="Weight">Above 0, at most 1: beside the words typed, which weigh 1.</param>
public readonly record struct VocabularyTarget(string Text, string? Taxonomy, float Weight);

/// <param name="Message">What is wrong and what to do.</param>
public readonly record struct VocabularyProblem(string Place, string Message)
{
    public override string ToString() => $"{Place}: {Message}";
}
