namespace EarlyHelp.Directory.Search.Query;

/// <summary>
/// How a word was meant whose ending was put on wrongly: "careing", "swiming", "babys". Such a word often has the stem of a word that listings have, so that it does not look misspelt.
/// </summary>
internal static class EndingSpelling
{
    private const int ShortestStart = 3;

    private static readonly string[] Endings = ["ing", "ings", "ed", "er", "ers"];

    /// <param name="word">Folded, in small letters.</param>
    /// <returns>Ways to spell it otherwise, of which most are no words.</returns>
    public static IEnumerable<string> Meant(string word)
    {
        if (Cut(word, "eing") is { } silent && silent[^1] != 'e')
        {
            yield return silent + "ing";
        }

        if (Cut(word, "ys") is { } plural && !IsVowel(plural[^1]))
        {
            yield return plural + "ies";
        }

        if (Cut(word, "yed") is { } past && !IsVowel(past[^1]))
        {
            yield return past + "ied";
        }

        foreach (var ending in Endings)
        {
            if (Cut(word, ending) is not { } start || IsVowel(start[^1]))
            {
                continue;
            }

            if (start[^1] == start[^2])
            {
                yield return start[..^1] + ending;
            }
            else if (IsVowel(start[^2]) && start[^1] is not ('w' or 'x' or 'y'))
            {
                yield return start + start[^1] + ending;
            }
        }
    }

    private static string? Cut(string word, string ending) => word.Length >= ShortestStart + ending.Length && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
