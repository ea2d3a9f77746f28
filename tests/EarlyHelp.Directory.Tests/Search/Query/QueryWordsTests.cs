using EarlyHelp.Directory.Search.Query;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Query;

public sealed class QueryWordsTests
{
    [Fact]
    public void Of_LongText_IsCut_AndWordsAreCounted()
    {
        var words = QueryWords.Of(string.Join(' ', Enumerable.Repeat("ab", 100)));

        Assert.Equal(QueryWords.MostWords, words.Count);
        Assert.InRange(QueryWords.Of(new string('x', 5000)).Text.Length, 0, SearchRequest.MaximumTextLength);
    }

    [Theory]
    [InlineData("toddler group in woking", 2, 2, "toddler group", "toddler group \"in woking\"")]
    [InlineData("in woking, toddler group", 0, 2, "toddler group", "\"in woking\", toddler group")]
    [InlineData("  a\tb\nc ", 1, 1, "a c", "a \"b\" c")]
    public void Without_TakesWordsOut_AndQuotingKeepsThem(string text, int start, int count, string without, string quoting)
    {
        var words = QueryWords.Of(text);

        Assert.Equal(without, words.Without(start, count));
        Assert.Equal(quoting, words.Quoting(start, count));
        Assert.True(QueryWords.Of(words.Quoting(start, count)).IsQuoted(start));
    }

    [Theory]
    [InlineData("\"stay and play\" woking", "0-3")]
    [InlineData("\u201cstay and play\u201d \"here\"", "0-3 3-4")]
    [InlineData("\"open", "")]
    [InlineData("\"\" a \" b \"", "1-2")]
    public void Of_FindsQuotes(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', QueryWords.Of(text).Quotes.Select(quote => $"{quote.Start}-{quote.End}")));

    [Fact]
    public void Of_AnyText_IsSafe() =>
        Prop.ForAll<string?>(text =>
        {
            var words = QueryWords.Of(text);
            AgeFinder.Find(words);
            return Enumerable.Range(0, words.Count).All(word => words.Slice(word, 1).Length > 0 && words.Without(word, 1) is not null && words.Quoting(word, 1) is not null);
        }).QuickCheckThrowOnFailure();
}
