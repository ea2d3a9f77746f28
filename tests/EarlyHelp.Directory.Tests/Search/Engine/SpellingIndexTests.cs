using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.TestSupport.Builders;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Engine;

public sealed class SpellingIndexTests
{
    private static readonly string[] Words =
        ["autism", "breastfeeding", "childminder", "counselling", "dyslexia", "bereavement", "playgroup", "toddler", "anxiety", "food", "foot", "nursery", "nurses", "bullying", "behaviour", "speech", "school", "physio", "psychology"];

    private static readonly SearchBench Bench = new(Words.Select((word, i) => Listings.Bare($"{i}", word)).Append(Listings.Bare("more", "nursery childminder")));

    [Theory]
    [InlineData("autsim", "autism")]
    [InlineData("brestfeeding", "breastfeeding")]
    [InlineData("counceling", "counselling")]
    [InlineData("dislexia", "dyslexia")]
    [InlineData("berevement", "bereavement")]
    [InlineData("nurser", "nursery nurses")]
    [InlineData("anxeity", "anxiety")]
    [InlineData("todler", "toddler")]
    [InlineData("childmider", "childminder")]
    [InlineData("foo", "")]
    [InlineData("fod", "")]
    [InlineData("fodd", "food")]
    [InlineData("skool", "school")]
    [InlineData("fisio", "physio")]
    [InlineData("sycology", "psychology")]
    [InlineData("nerserry", "nursery")]
    [InlineData("kownseling", "counselling")]
    [InlineData("gu21", "")]
    [InlineData("autism", "")]
    [InlineData("playgroup", "")]
    [InlineData("", "")]
    public void Suggest_GivesTheLikeliestFirst(string typed, string expected) =>
        Assert.Equal(expected, string.Join(' ', new SpellingIndex(Bench.Snapshot).Suggest(typed, 5).Select(suggestion => suggestion.Word)));

    [Fact]
    public void Suggest_AnyWordWithSlips_FindsAllThatAreCloseEnough() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var letters = Words[random.Next(Words.Length)].ToList();
            for (var slips = random.Next(3); slips > 0; slips--)
            {
                var at = random.Next(letters.Count);
                switch (random.Next(4))
                {
                    case 0: letters.RemoveAt(at); break;
                    case 1: letters.Insert(at, (char)('a' + random.Next(26))); break;
                    case 2: letters[at] = (char)('a' + random.Next(26)); break;
                    default: letters.Reverse(Math.Max(0, at - 1), Math.Min(2, letters.Count)); break;
                }
            }
            var word = string.Concat(letters);
            var forgiven = SpellingIndex.SlipsForgiven(word.Length);
            var expected = Words.Where(other => other != word && forgiven > 0 && EditDistance.Between(word, other, 10) is var distance
                && (distance <= forgiven || (distance <= forgiven + SpellingIndex.MoreByEar && SoundKey.Of(word) is { Length: > 0 } sound && sound == SoundKey.Of(other))));
            return expected.Order().SequenceEqual(new SpellingIndex(Bench.Snapshot).Suggest(word, 50).Select(suggestion => suggestion.Word).Order());
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("nursey", 2, "nursery")]
    [InlineData("nursey", 3, "")]
    [InlineData("nursery", 1, "")]
    [InlineData("nurser", 1, "nursery nurses")]
    [InlineData("childmider", 2, "childminder")]
    [InlineData("chidmider", 2, "")]
    [InlineData("foo", 1, "")]
    [InlineData("gu21", 1, "")]
    public void SuggestCommon_GivesWordsOfSoManyListingsOneSlipAway(string typed, int least, string expected) =>
        Assert.Equal(expected, string.Join(' ', new SpellingIndex(Bench.Snapshot).SuggestCommon(typed, least).Select(suggestion => suggestion.Word)));

    [Theory]
    [InlineData("skool", "school")]
    [InlineData("fysio", "physio")]
    [InlineData("sicosis", "psychosis")]
    [InlineData("otism", "autism")]
    [InlineData("shudder", "shuder")]
    [InlineData("eduecashun", "education")]
    [InlineData("spesial", "special")]
    [InlineData("dorter", "daughter")]
    [InlineData("nollidge", "knowledge")]
    public void SoundKey_OfWordsSpeltByEar_IsThatOfTheWord(string typed, string meant) => Assert.Equal(SoundKey.Of(meant), SoundKey.Of(typed));

    [Theory]
    [InlineData("")]
    [InlineData("baby1")]
    [InlineData("a")]
    [InlineData("eau")]
    [InlineData("été")]
    [InlineData("averyveryverylongwordthatnobodyspells")]
    public void SoundKey_OfWhatIsNoWord_IsEmpty(string typed) => Assert.Equal("", SoundKey.Of(typed));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "xbcd", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void EditDistance_CountsSlips(string one, string other, int expected) => Assert.Equal(expected, EditDistance.Between(one, other, 5));
}
