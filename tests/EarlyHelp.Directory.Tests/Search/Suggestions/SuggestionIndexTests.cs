using EarlyHelp.Directory.Search.Suggestions;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Suggestions;

public sealed class SuggestionIndexTests
{
    private static readonly SuggestionIndex Index = new(
    [
        Of("Autism", SuggestionKind.Topic),
        Of("Food and essentials", SuggestionKind.Topic),
        Of("We can't afford food", SuggestionKind.Situation),
        Of("food bank", SuggestionKind.Search),
        Of("Woking", SuggestionKind.Place),
        Of("Autism and ADHD assessment", SuggestionKind.Advice),
        Of("Woking Autism Friends", SuggestionKind.Organisation),
        Of("Sheerwater Food Bank", SuggestionKind.Service),
        Of("Food bank, Woking", SuggestionKind.Service),
        Of("Toddler group, Woking", SuggestionKind.Service),
        Of("St John's Well-being Café", SuggestionKind.Service),
        Of("Speech and language therapy", SuggestionKind.Service),
    ]);

    [Fact]
    public void Find_ByOneLetter_BeginsWithWhatBeginsSo() => Assert.Equal(["We can't afford food", "Woking"], Texts("w").Take(2));

    [Theory]
    [InlineData("autism", "Autism | Autism and ADHD assessment | Woking Autism Friends")]
    [InlineData("wok", "Woking | Woking Autism Friends | Food bank, Woking | Toddler group, Woking")]
    [InlineData("food", "Food and essentials | food bank | Food bank, Woking | We can't afford food | Sheerwater Food Bank")]
    [InlineData("food b", "food bank | Food bank, Woking | Sheerwater Food Bank")]
    [InlineData("woking toddl", "Toddler group, Woking")]
    [InlineData("group", "Toddler group, Woking")]
    [InlineData("cant aff", "We can't afford food")]
    [InlineData("CAN’T", "We can't afford food")]
    [InlineData("cafe", "St John's Well-being Café")]
    [InlineData("well being", "St John's Well-being Café")]
    [InlineData("  Speech   and\tlang ", "Speech and language therapy")]
    public void Find_ByTheBeginningOfAnyWord(string typed, string expected) => Assert.Equal(expected, string.Join(" | ", Texts(typed)));

    [Theory]
    [InlineData("autsim", "Autism")]
    [InlineData("uatism", "Autism")]
    [InlineData("todler", "Toddler group, Woking")]
    [InlineData("todlder grop", "Toddler group, Woking")]
    [InlineData("speach terapy", "Speech and language therapy")]
    [InlineData("sheewater", "Sheerwater Food Bank")]
    [InlineData("languge ther", "Speech and language therapy")]
    public void Find_ForgivesSlips(string typed, string expected) => Assert.Equal(expected, Texts(typed)[0]);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("!?%$")]
    [InlineData("👶🏽")]
    [InlineData("\0\u0001")]
    [InlineData("\ud83d")]
    [InlineData("xq")]
    [InlineData("zzzzzzzz")]
    [InlineData("' or 1=1 --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z")]
    public void Find_ForWhatNothingIsCalled_IsEmpty(string? typed) => Assert.Empty(Index.Find(typed));

    [Fact]
    public void Find_ForRandomText_IsBoundedAndNeverThrows()
    {
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(1, 300)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(char.MaxValue) : random.Next(' ', '~'))));

            Assert.InRange(Index.Find(typed).Count, 0, SuggestionIndex.Most);
        }
    }

    [Fact]
    public void Find_OffersTenAtMost_AndLeavesRoomForOtherKinds()
    {
        var index = new SuggestionIndex(
        [
            .. Enumerable.Range(1, 30).Select(number => Of($"Play group {number}", SuggestionKind.Service)),
            Of("Playing and learning", SuggestionKind.Topic),
            Of("Where to play", SuggestionKind.Advice),
        ]);

        var found = index.Find("play");

        Assert.Equal(SuggestionIndex.Most, found.Count);
        Assert.Contains("Playing and learning", found.Select(suggestion => suggestion.Text));
        Assert.Contains("Where to play", found.Select(suggestion => suggestion.Text));
        Assert.Equal(SuggestionIndex.Most, index.Find("play", only: SuggestionKind.Service).Count);
        Assert.Equal(["Where to play"], index.Find("play", only: SuggestionKind.Advice).Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void Find_AddsWhatTheWordsLeadTo_Once()
    {
        Assert.Equal(["Autism"], Index.Find("asd", suggestion => suggestion.Text == "Autism").Select(suggestion => suggestion.Text));
        Assert.Single(Index.Find("autism", suggestion => suggestion.Text == "Autism"), suggestion => suggestion.Text == "Autism");
    }

    [Fact]
    public void Find_DoesNotHangOnTheOrderOfWhatWasPutIn()
    {
        var suggestions = Enumerable.Range(0, 200).Select(number => Of($"Group {number % 20} of {number}", (SuggestionKind)(number % 7))).ToArray();
        var expected = new SuggestionIndex(suggestions).Find("group");
        new Random(3).Shuffle(suggestions);

        Assert.Equal(expected, new SuggestionIndex(suggestions).Find("group"));
    }

    private static string[] Texts(string typed) => [.. Index.Find(typed).Select(suggestion => suggestion.Text)];

    private static Suggestion Of(string text, SuggestionKind kind) => new(text, kind, "/" + text);
}
