using System.Globalization;
using System.Text;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>Brings the ways a place is written to one: case, accents, apostrophes, hyphens, "Saint", "upon", "&amp;" and spaces make no difference.</summary>
internal static class PlaceName
{
    /// <summary>The words of a text, folded; words that make no difference are left out.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in Plain(text).Append(' '))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’' or '‘' or '`') && word.Length > 0)
            {
                Add(words, word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    /// <summary>All words in one: "Walton-on-Thames", "walton upon thames" and "Waltononthames" meet here.</summary>
    public static string Key(string text) => string.Concat(Words(text));

    /// <summary>One word that is already in lower case and without punctuation; empty where it makes no difference.</summary>
    public static string FoldWord(string word) => word switch
    {
        "and" or "the" => "",
        "saint" => "st",
        "upon" => "on",
        "gt" or "grt" => "great",
        "n" => "north",
        "s" => "south",
        "e" => "east",
        "w" => "west",
        _ => word,
    };

    private static void Add(List<string> words, string word)
    {
        if (FoldWord(word) is { Length: > 0 } folded)
        {
            words.Add(folded);
        }
    }

    private static string Plain(string text) => Ascii.IsValid(text)
        ? text
        : string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
