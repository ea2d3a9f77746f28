using EarlyHelp.Directory.Content;
using Xunit;

namespace EarlyHelp.Directory.Tests.Content;

public sealed class ContentMarkdownTests
{
    [Theory]
    [InlineData("Ring **999** now.", "<p>Ring <strong><a href=\"tel:999\" dir=\"ltr\">999</a></strong> now.</p>")]
    [InlineData("**116 123**", "<p><strong><a href=\"tel:116123\" dir=\"ltr\">116 123</a></strong></p>")]
    [InlineData("**0800 1111**", "<p><strong><a href=\"tel:08001111\" dir=\"ltr\">0800 1111</a></strong></p>")]
    [InlineData("Text **85258**", "<p>Text <strong><a href=\"sms:85258\" dir=\"ltr\">85258</a></strong></p>")]
    [InlineData("press **55**", "<p>press <strong>55</strong></p>")]
    [InlineData("in **2027**", "<p>in <strong>2027</strong></p>")]
    [InlineData("**nothing about you**", "<p><strong>nothing about you</strong></p>")]
    public void Phones_InBold_AreLinks(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("[a](https://example.org)", "<p><a href=\"https://example.org\">a</a></p>")]
    [InlineData("[a](/advice/b#c)", "<p><a href=\"/advice/b#c\">a</a></p>")]
    [InlineData("[a](#b)", "<p><a href=\"#b\">a</a></p>")]
    [InlineData("[a](mailto:b@example.org)", "<p><a href=\"mailto:b@example.org\">a</a></p>")]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>")]
    [InlineData("[a](JaVaScRiPt:alert(1))", "<p>a</p>")]
    [InlineData("[a](<java\tscript:alert(1)>)", "<p>a</p>")]
    [InlineData("[a](&#106;avascript:alert(1))", "<p>a</p>")]
    [InlineData("[a](data:text/html,b)", "<p>a</p>")]
    [InlineData("[a](vbscript:b)", "<p>a</p>")]
    [InlineData("[a](//elsewhere.example)", "<p>a</p>")]
    [InlineData("[a](/\\elsewhere.example)", "<p>a</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("![a](https://example.org/a.png)", "<p>a</p>")]
    public void Links_LeadOnlyWhereTheyMay(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("[a](https://example.org \"b\" onclick=c)")]
    public void RawHtml_IsShownAsText(string markdown)
    {
        var html = Html(markdown);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_HaveFragmentsAndAreListed()
    {
        var body = ContentMarkdown.Render("## Who can **help**?\n\ntext\n\n### Part\n\n## Next");

        Assert.Equal([new ContentHeading("who-can-help", "Who can help?"), new ContentHeading("next", "Next")], body.Headings);
        Assert.Contains("<h2 id=\"who-can-help\">", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_HasTheWordsWithoutMarks() => Assert.Equal("One two\nthree\nfour", ContentMarkdown.Render("One *two*\n\n- [three](/a)\n- four").Text);

    [Fact]
    public void Quotes_OnPagesInOtherLanguages_AreEnglish()
    {
        const string Quote = "> I need an interpreter.";

        Assert.StartsWith("<blockquote lang=\"en\" dir=\"ltr\">", ContentMarkdown.Render(Quote, "ur").Html, StringComparison.Ordinal);
        Assert.StartsWith("<blockquote>", ContentMarkdown.Render(Quote, "en").Html, StringComparison.Ordinal);
    }

    private static string Html(string markdown) => ContentMarkdown.Render(markdown).Html.Trim();
}
