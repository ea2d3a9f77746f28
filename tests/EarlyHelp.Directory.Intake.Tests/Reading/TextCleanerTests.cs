using EarlyHelp.Directory.Intake.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Reading;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("  Toddler   group\r\n", "Toddler group")]
    [InlineData("a\0b\u0001c", "abc")]
    [InlineData("a\tb\u00a0c", "a b c")]
    [InlineData("\ufeffname", "name")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("zero\u200bwidth", "zerowidth")]
    [InlineData("right\u202eto\u202cleft", "righttoleft")]
    [InlineData("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 family", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 family")]
    [InlineData("\0\u0002 ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Line_IsOneVisibleLine(string? text, string? expected) => Assert.Equal(expected, TextCleaner.Line(text));

    [Theory]
    [InlineData("One\r\ntwo\r\n\r\n\r\n\r\nthree ", "One\ntwo\n\nthree")]
    [InlineData("a  b \n  c", "a b\nc")]
    [InlineData("a\rb", "a\nb")]
    [InlineData(" \n ", null)]
    public void Paragraphs_KeepTheirLines(string text, string? expected) => Assert.Equal(expected, TextCleaner.Paragraphs(text));

    [Fact]
    public void Line_OfABrokenCharacter_MarksIt() => Assert.Equal("a\ufffdb", TextCleaner.Line("a\ud800b"));

    [Fact]
    public void Cut_EndsBetweenWords()
    {
        Assert.Equal("one two\u2026", TextCleaner.Cut("one two three", 10));
        Assert.Equal("one", TextCleaner.Cut("one", 3));
        Assert.Equal(TextCleaner.TextLength, TextCleaner.Cut(new string('x', 30_000), TextCleaner.TextLength).Length);
        Assert.Equal("aaa\u2026", TextCleaner.Cut("aaa\ud83d\udc68bbbb", 5));
    }

    [Fact]
    public void AnyText_BecomesVisibleAndStaysSo() =>
        Prop.ForAll(Scraps.Text("a b \0 \u0007 \r\n \n\n\n \ud800 \udc00 \u200b \ufeff \u2028 e\u0301"), text =>
        {
            var paragraphs = TextCleaner.Paragraphs(text);
            var line = TextCleaner.Line(text);
            return TextCleaner.Paragraphs(paragraphs) == paragraphs
                && TextCleaner.Line(line) == line
                && (paragraphs ?? "").All(letter => letter == '\n' || !char.IsControl(letter))
                && (line ?? "").All(letter => !char.IsControl(letter));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("5 < 7 & 8 > 3", "5 < 7 & 8 > 3")]
    [InlineData("Tea &amp; toast", "Tea & toast")]
    [InlineData("<p>One</p><p>Two <b>bold</b></p>", "One\n\nTwo bold")]
    [InlineData("One<br>two<br/>three", "One\ntwo\nthree")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "- a\n- b")]
    [InlineData("Line one\nline <b>two</b>", "Line one\nline two")]
    [InlineData("<p>Line one\nline two</p>", "Line one line two")]
    [InlineData("<script>alert(1)</script>Hello<style>p{}</style>", "Hello")]
    [InlineData("<img src=x onerror=alert(1)>Hi", "Hi")]
    [InlineData("<!-- hidden -->Shown", "Shown")]
    [InlineData("<a href='javascript:x'>link</a>", "link")]
    [InlineData("<table><tr><td>Mon</td><td>9-5</td></tr><tr><td>Tue</td><td>1-3</td></tr></table>", "Mon 9-5\nTue 1-3")]
    [InlineData("&lt;script&gt;", "<script>")]
    public void Html_BecomesPlainText(string html, string expected) => Assert.Equal(expected, TextCleaner.Paragraphs(HtmlText.Plain(html)));

    [Theory]
    [InlineData("<b>", 66_000)]
    [InlineData("<b>", 3_900)]
    [InlineData("<div>", 3_900)]
    [InlineData("<table><tr><td>", 1_300)]
    [InlineData("<a href=x><i class=y>", 1_900)]
    [InlineData("<p><font size=1>", 1_900)]
    public void Html_NestedToNoEnd_IsReadInBoundedTime(string tag, int times)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var text = HtmlText.Plain("shown" + string.Concat(Enumerable.Repeat(tag, times)) + "deep");

        Assert.StartsWith("shown", text, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }
}
