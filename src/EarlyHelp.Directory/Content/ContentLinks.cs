using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EarlyHelp.Directory.Content;

/// <summary>
/// Lets links and images lead only where they may: web addresses, mail, phone, and pages of this site. Anything else, such as a
/// <c>javascript:</c> link, loses its link and keeps its words.
/// </summary>
internal static class ContentLinks
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:", "sms:"];

    public static void MakeSafe(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (!IsAllowed(link.Url, link.IsImage))
            {
                Unlink(link);
            }
            else if (link.Url!.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            {
                // Parts of a number keep their order in text that runs from right to left.
                link.GetAttributes().AddProperty("dir", "ltr");
            }
        }

        // Markdown's <scheme:anything> becomes a link of its own kind.
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url, image: false)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    private static bool IsAllowed(string? url, bool image)
    {
        if (string.IsNullOrEmpty(url) || url.Any(char.IsControl))
        {
            return false;
        }

        var onThisSite = url[0] == '#' || (url[0] == '/' && (url.Length == 1 || url[1] is not ('/' or '\\')));
        return onThisSite || (!image && Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)));
    }

    private static void Unlink(LinkInline link)
    {
        var text = new ContainerInline();
        link.ReplaceBy(text, copyChildren: true);
    }
}
