using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Content;

/// <summary>How hard a text is to read.</summary>
public sealed record ReadabilityResult
{
    /// <summary>Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975). 0 for a text without words.</summary>
    public required double Grade { get; init; }

    /// <summary>The age at which an English child reads it: the grade + 5, at least 5.</summary>
    public double ReadingAge => Math.Max(5, Grade + 5);

    /// <summary>The sentences that cost most, hardest first: those to mend.</summary>
    public required IReadOnlyList<string> HardestSentences { get; init; }
}

/// <summary>Measures plain English text; syllables are counted by the groups of vowels, which is right for about nine words in ten and fair over a page.</summary>
public static partial class Readability
{
    private const int SentencesShown = 5;

    /// <param name="text">Plain text; a line end or a full stop, question or exclamation mark ends a sentence.</param>
    public static ReadabilityResult Measure(string text)
    {
        var sentences = SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => Word().IsMatch(sentence)).ToList();
        var words = sentences.Sum(WordsIn);
        if (words == 0)
        {
            return new ReadabilityResult { Grade = 0, HardestSentences = [] };
        }

        var grade = Grade(words, sentences.Count, sentences.Sum(SyllablesIn));
        return new ReadabilityResult
        {
            Grade = grade,
            HardestSentences = [.. sentences.OrderByDescending(sentence => Grade(WordsIn(sentence), 1, SyllablesIn(sentence))).Take(SentencesShown)],
        };
    }

    internal static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var groups = VowelGroup().Count(lower);
        // A silent e at the end ("home"), but not after l with a consonant before it ("little"); -es and -ed mostly add none.
        if (groups > 1 && SilentEnd().IsMatch(lower) && !SoundedEnd().IsMatch(lower))
        {
            groups--;
        }

        return Math.Max(1, groups);
    }

    private static double Grade(int words, int sentences, int syllables) => (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;

    private static int WordsIn(string sentence) => Word().Count(sentence);

    private static int SyllablesIn(string sentence) => Word().Matches(sentence).Sum(match => Syllables(match.Value));

    [GeneratedRegex(@"(?<=[.!?:])\s+|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[A-Za-z][A-Za-z'’]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex VowelGroup();

    [GeneratedRegex("[^aeiouy](e|es|ed)$")]
    private static partial Regex SilentEnd();

    [GeneratedRegex("([^aeiouy]le|[td]ed|[sxz]es|[cs]hes|[cg]es|ces)$")]
    private static partial Regex SoundedEnd();
}
