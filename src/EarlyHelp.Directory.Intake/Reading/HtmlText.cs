using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>Plain text of a description that may hold HTML. What is not shown on a page (scripts, styles, comments) is left out.</summary>
public static partial class HtmlText
{
    /// <summary>Longer than any description.</summary>
    private const int MaximumLength = 200_000;

    /// <summary>More than any description has; unclosed tags by the ten thousand take the parser minutes.</summary>
    private const int MaximumTags = 4_000;

    private static readonly HashSet<string> _hidden = ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "HEAD", "TITLE", "TEXTAREA", "SELECT"];

    private static readonly HashSet<string> _paragraphs =
        ["P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "TABLE", "BLOCKQUOTE", "SECTION", "ARTICLE", "PRE", "HR", "DL", "FIGURE"];

    private static readonly HashSet<string> _lines = ["TR", "DT", "DD", "LI"];

    /// <summary>Left as it is where it holds neither tags nor entities: "5 &lt; 7" is no HTML.</summary>
    public static string? Plain(string? text)
    {
        if (text is null || !(text.Contains('<') && Tag().IsMatch(text)) && !(text.Contains('&') && Entity().IsMatch(text)))
        {
            return text;
        }

        text = text.Length > MaximumLength ? text[..MaximumLength] : text;
        if (text.AsSpan().Count('<') > MaximumTags)
        {
            return WebUtility.HtmlDecode(Tag().Replace(text, " "));
        }

        using var document = new HtmlParser().ParseDocument(text);
        var plain = new StringBuilder(text.Length);
        Write(document.Body, plain, keepsLines: !Layout().IsMatch(text));
        return plain.ToString();
    }

    /// <summary>Walks without recursion: the depth of the tree is the sender's choice.</summary>
    private static void Write(INode? root, StringBuilder plain, bool keepsLines)
    {
        var node = root;
        while (node is not null)
        {
            if (node is IText words)
            {
                // Where tags make the lines, a line end in the text is a space.
                plain.Append(keepsLines ? words.Data : words.Data.ReplaceLineEndings(" "));
            }
            else if (node is IElement element)
            {
                plain.Append(Before(element));
            }

            if (node is not IElement { NodeName: var name } || !_hidden.Contains(name))
            {
                if (node.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }
            }

            while (node != root && node!.NextSibling is null)
            {
                node = node.Parent;
                plain.Append(After(node));
            }

            node = node == root ? null : node!.NextSibling;
        }
    }

    private static string Before(IElement element) =>
        element.NodeName == "BR" ? "\n"
        : element.NodeName == "LI" ? "\n- "
        : _paragraphs.Contains(element.NodeName) ? "\n\n"
        : _lines.Contains(element.NodeName) ? "\n"
        : element.NodeName is "TD" or "TH" ? " "
        : "";

    private static string After(INode? node) => node is IElement element && _paragraphs.Contains(element.NodeName) ? "\n\n" : "";

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|<!--")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(?:br|p|div|li|tr|h[1-6])[\s/>]", RegexOptions.IgnoreCase)]
    private static partial Regex Layout();

    [GeneratedRegex(@"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")]
    private static partial Regex Entity();
}
