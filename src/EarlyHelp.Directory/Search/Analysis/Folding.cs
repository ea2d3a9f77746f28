using System.Globalization;
using System.Text;

namespace EarlyHelp.Directory.Search.Analysis;

/// <summary>What becomes of a single character: lower case, without diacritics, or nothing where it parts words.</summary>
internal static class Folding
{
    private const int Cached = 0x250;

    /// <summary>The folded forms of Latin characters, which is nearly all of every text; <c>null</c> parts words, empty is dropped inside them.</summary>
    private static readonly string?[] Latin = [.. Enumerable.Range(0, Cached).Select(code => Compute(new Rune(code)))];

    /// <summary>For ASCII: the folded character, or 0 where the character parts words.</summary>
    public static ReadOnlySpan<char> Ascii =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" + "0123456789\0\0\0\0\0\0\0" +
        "abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0" + "abcdefghijklmnopqrstuvwxyz\0\0\0\0\0";

    /// <summary><c>null</c> where the character parts words; empty where it is dropped inside one.</summary>
    public static string? Fold(Rune rune) => rune.Value < Cached ? Latin[rune.Value] : Compute(rune);

    public static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u2032' or '\uFF07' or '`' or '\u00B4';

    /// <summary>Hyphens that tie a word together. Dashes part words.</summary>
    public static bool IsHyphen(char character) => character is '-' or '\u2010' or '\u2011';

    private static string? Compute(Rune rune)
    {
        switch (rune.Value)
        {
            case 0xDF or 0x1E9E: return "ss";
            case 0xC6 or 0xE6: return "ae";
            case 0x152 or 0x153: return "oe";
            case 0xD8 or 0xF8: return "o";
            case 0x141 or 0x142: return "l";
            case 0x110 or 0x111 or 0xD0 or 0xF0: return "d";
            case 0xDE or 0xFE: return "th";
            case 0x131: return "i";
        }
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return "";
        }
        if (!Rune.IsLetterOrDigit(rune) && category is not UnicodeCategory.SpacingCombiningMark)
        {
            return null;
        }
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) && (Rune.IsLetterOrDigit(part) || category is UnicodeCategory.SpacingCombiningMark))
            {
                folded.Append(Rune.ToLowerInvariant(part).ToString());
            }
        }
        return folded.ToString();
    }
}
