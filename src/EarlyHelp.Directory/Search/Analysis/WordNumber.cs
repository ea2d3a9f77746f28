namespace EarlyHelp.Directory.Search.Analysis;

/// <summary>Singular and plural, as far as an "s" makes one of the other.</summary>
internal static class WordNumber
{
    private const int ShortestPlural = 4;

    /// <summary>A word without the "s" of its plural; "bus" and "stress" have none.</summary>
    public static string Singular(string word) => word.Length >= ShortestPlural && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    /// <summary>The plural of a word, or its singular.</summary>
    public static string Other(string word) => word.EndsWith('s') ? word[..^1] : word + "s";
}
