using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EarlyHelp.Directory.Content;

/// <summary>The one way from Markdown to HTML.</summary>
public static class ContentMarkdown
{
    private const string English = "en";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    /// <param name="markdown">Text whose tokens are already filled in. Headings start at the second level: the page's title is the first.</param>
    /// <param name="language">Of the text, ISO 639-1. In a page in another language a block quote is English to be said or shown to staff, and is marked so.</param>
    public static ContentBody Render(string markdown, string language = English)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        if (language != English)
        {
            foreach (var quote in document.Descendants<QuoteBlock>())
            {
                quote.GetAttributes().AddProperty("lang", English);
                quote.GetAttributes().AddProperty("dir", "ltr");
            }
        }

        ContentLinks.MakeSafe(document);
        PhoneLinks.Add(document);

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        var headings = document.Descendants<HeadingBlock>().ToList();
        return new ContentBody
        {
            Html = writer.ToString(),
            Text = TextOf(document),
            Headings = [.. headings.Where(heading => heading.Level == 2).Select(heading => new ContentHeading(heading.GetAttributes().Id ?? "", TextOf(heading.Inline!)))],
            HasTitleHeading = headings.Any(heading => heading.Level == 1),
        };
    }

    private static string TextOf(MarkdownObject part)
    {
        var text = new StringBuilder();
        foreach (var inline in part.Descendants())
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                LeafBlock when text.Length > 0 => "\n",
                _ => "",
            });
        }

        return text.ToString();
    }
}

/// <summary>What a Markdown text becomes.</summary>
public sealed record ContentBody
{
    public required string Html { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<ContentHeading> Headings { get; init; }

    /// <summary>It has a first-level heading, which only the page itself may have.</summary>
    public required bool HasTitleHeading { get; init; }
}
