using EarlyHelp.Directory.Search.Analysis;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Analysis;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("Stay and Play", "stay and play")]
    [InlineData("Children's kids' mum’s o'clock", "children kids mum oclock")]
    [InlineData("won't DON’T I'll", "wont dont ill")]
    [InlineData("Café Łódź naïve Straße ﬁne", "cafe lodz naive strasse fine")]
    [InlineData("well-being", "well being wellbeing")]
    [InlineData("one-to-one", "one to one onetoone")]
    [InlineData("a-b-c-d", "a b c d")]
    [InlineData("5-11 years", "5 11 years")]
    [InlineData("covid-19", "covid 19 covid19")]
    [InlineData("C.A.M.H.S. at 5 p.m. e.g. this", "camhs at 5 pm eg this")]
    [InlineData("A&E, Stay & Play", "a and e stay and play")]
    [InlineData("well\u00ADbeing zero\u200Bwidth", "wellbeing zerowidth")]
    [InlineData("e\u0301cole", "ecole")]
    [InlineData("  -- !! \ud800 \u0301 ", "")]
    [InlineData("ÇA ＦＵＬＬ", "ca full")]
    [InlineData("GU21 6EJ £5.50", "gu21 6ej 5 50")]
    [InlineData("помощь 家族", "помощь 家族")]
    public void Analyze_FoldsAndParts(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Analyzer.Analyze(text).Select(token => token.Surface)));

    [Fact]
    public void Analyze_HyphenedWord_StandsAtItsFirstPartAndCoversAll()
    {
        var tokens = Analyzer.Analyze("Our well-being café");

        Assert.Equal(["0 our", "1 well", "2 being", "1 wellbeing*", "3 cafe"], tokens.Select(token => $"{token.Position} {token.Surface}{(token.IsCompound ? "*" : "")}"));
        Assert.Equal((4, 10), (tokens[3].Start, tokens[3].Length));
    }

    [Fact]
    public void WithoutStopWords_NeverLeavesAQueryEmpty()
    {
        Assert.Equal(["toddler", "group"], Analyzer.WithoutStopWords(Analyzer.Analyze("a toddler group")).Select(token => token.Surface));
        Assert.Equal(["to", "be", "or", "not", "to", "be"], Analyzer.WithoutStopWords(Analyzer.Analyze("to be or not to be")).Select(token => token.Surface));
    }

    [Fact]
    public void Analyze_AnyText_CoversOnlyTheTextAndIsStable() =>
        Prop.ForAll<string?>(text =>
        {
            var tokens = Analyzer.Analyze(text);
            return tokens.All(token => token.Surface.Length > 0 && token.Start >= 0 && token.Length > 0 && token.Start + token.Length <= text!.Length)
                && tokens.Where(token => !token.IsCompound).Select((token, i) => token.Position == i).All(inOrder => inOrder)
                && tokens.All(token => Analyzer.Analyze(token.Surface) is [var again] && again.Surface == token.Surface);
        }).QuickCheckThrowOnFailure();
}
