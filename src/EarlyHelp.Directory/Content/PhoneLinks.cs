using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EarlyHelp.Directory.Content;

/// <summary>Makes phone numbers that stand in bold into links that dial them: 999, 116 123, 0800 1111, or 85258 for a text message.</summary>
internal static partial class PhoneLinks
{
    public static void Add(MarkdownDocument document)
    {
        foreach (var bold in document.Descendants<EmphasisInline>().Where(inline => inline.DelimiterCount == 2).ToList())
        {
            if (bold.Parent is LinkInline || bold.FirstChild is not LiteralInline literal || literal.NextSibling is not null)
            {
                continue;
            }

            var number = literal.Content.ToString();
            if (Scheme(number) is not { } scheme)
            {
                continue;
            }

            var link = new LinkInline { Url = scheme + number.Replace(" ", "", StringComparison.Ordinal) };
            link.GetAttributes().AddProperty("dir", "ltr");
            literal.Remove();
            link.AppendChild(literal);
            bold.AppendChild(link);
        }
    }

    private static string? Scheme(string number) =>
        Phone().IsMatch(number) ? "tel:" : ShortCode().IsMatch(number) ? "sms:" : null;

    // From 0, or the three- and six-digit numbers everyone can ring: 101, 111, 119, 999, 116 123.
    [GeneratedRegex(@"^(0\d[\d ]{5,12}\d|101|111|119|999|116 ?\d{3})$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^8\d{4}$")]
    private static partial Regex ShortCode();
}
