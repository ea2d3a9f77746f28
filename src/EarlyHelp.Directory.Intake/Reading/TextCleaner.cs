using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>What every text of a source goes through: one way of writing line ends and spaces, nothing that cannot be shown, a bounded length.</summary>
public static partial class TextCleaner
{
    public const int NameLength = 300;
    public const int LineLength = 1_000;
    public const int TextLength = 20_000;

    /// <summary>One line: every run of white space becomes a space. <c>null</c> where nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (Visible(text) is not { } visible)
        {
            return null;
        }

        var line = WhiteSpace().Replace(visible, " ").Trim();
        return line.Length == 0 ? null : line;
    }

    /// <summary>Lines and paragraphs: at most one blank line between two of them. <c>null</c> where nothing is left.</summary>
    public static string? Paragraphs(string? text)
    {
        if (Visible(text) is not { } visible)
        {
            return null;
        }

        if (!visible.AsSpan().ContainsAny(_layout))
        {
            var trimmed = visible.Trim();
            return trimmed.Length == 0 ? null : trimmed;
        }

        var lines = visible.ReplaceLineEndings("\n").Replace('\t', ' ').Replace('\u00a0', ' ');
        var paragraphs = ManyBlankLines().Replace(SpacesAtLineEnds().Replace(ManySpaces().Replace(lines, " "), "\n"), "\n\n").Trim();
        return paragraphs.Length == 0 ? null : paragraphs;
    }

    /// <summary>At most <paramref name="length"/> characters, cut between words where there is one near; never inside a character.</summary>
    public static string Cut(string text, int length) => ShortText.Cut(text, length);

    /// <summary>Without control and formatting characters that nobody sees; composed accents; broken characters marked.</summary>
    private static string? Visible(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAny(_controls))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isShown = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => rune.Value is '\n' or '\r' or '\t' or 0x85,
                UnicodeCategory.Format => rune.Value is 0x200D or 0x200E or 0x200F or (>= 0xE0020 and <= 0xE007F),
                UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => false,
                _ => true,
            };
            if (isShown)
            {
                kept.Append(rune);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static readonly SearchValues<char> _layout = SearchValues.Create("\r\n\t\u0085\u00a0\u2028\u2029");

    private static readonly SearchValues<char> _controls = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 32).Where(code => code is not ('\n' or '\r' or '\t')).Append(127).Select(code => (char)code)));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@" {2,}")]
    private static partial Regex ManySpaces();

    [GeneratedRegex(@" ?\n ?")]
    private static partial Regex SpacesAtLineEnds();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyBlankLines();
}
