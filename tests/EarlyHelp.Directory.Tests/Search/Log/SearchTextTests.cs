using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search.Log;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Log;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("help near GU21 6EJ", "help near [postcode]")]
    [InlineData("gu216ej food bank", "[postcode] food bank")]
    [InlineData("food bank gu21-6ej.", "food bank [postcode].")]
    [InlineData("food bank GU21  6EJ", "food bank [postcode]")]
    [InlineData("food bank gu21,6ej", "food bank [postcode]")]
    [InlineData("food bank GU1 OAA", "food bank [postcode]")]
    [InlineData("g u 2 1 6 e j", "[postcode]")]
    [InlineData("W1A 1AA", "[postcode]")]
    [InlineData("SW1A1AA and kt22 8pq", "[postcode] and [postcode]")]
    [InlineData("food bank GU21 6", "food bank gu21")]
    [InlineData("gu21-6e food bank", "gu21 food bank")]
    [InlineData("gu216 food bank", "gu21 food bank")]
    [InlineData("near w1a 1.", "near w1a.")]
    [InlineData("ring 07700 900123", "ring [number]")]
    [InlineData("07700900123", "[number]")]
    [InlineData("+44 7700 900123", "[number]")]
    [InlineData("+44 (0)7700-900-123", "[number]")]
    [InlineData("(01483) 960 123", "[number]")]
    [InlineData("01483.960.123", "[number]")]
    [InlineData("0 7 7 0 0 9 0 0 1 2 3", "[number]")]
    [InlineData("07700/900123", "[number]")]
    [InlineData("٠٧٧٠٠٩٠٠١٢٣", "[number]")]
    [InlineData("nhs 943 476 5919", "nhs [number]")]
    [InlineData("case number 123456", "case number [number]")]
    [InlineData("born 12/03/2015", "born [number]")]
    [InlineData("born 1.3.15", "born [number]")]
    [InlineData("born 12 03 2015", "born [number]")]
    [InlineData("born 2015-03-12", "born [number]")]
    [InlineData("Pat.Smith@mail.example help", "[email] help")]
    [InlineData("pat@localhost", "[email]")]
    [InlineData("a@b@c ask @pat_smith", "[email] ask [email]")]
    [InlineData("pat @ mail.example", "[email]")]
    [InlineData("pat at mail dot example", "[email]")]
    [InlineData("pat (at) mail (dot) example", "[email]")]
    [InlineData("pat at mail.example", "[email]")]
    [InlineData("pat@mail.example GU21 6EJ 07700900123", "[email] [postcode] [number]")]
    public void Mask_TakesOutWhatMayLeadToAPerson(string typed, string expected) => Assert.Equal(expected, SearchText.Mask(typed));

    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("  Toddler \t Group ", "toddler group")]
    [InlineData("8 year old", "8 year old")]
    [InlineData("ages 5-11 in gu21", "ages 5-11 in gu21")]
    [InlineData("gu16 groups", "gu16 groups")]
    [InlineData("gu21 5-11 years", "gu21 5-11 years")]
    [InlineData("gu21 11 year olds", "gu21 11 year olds")]
    [InlineData("year 9", "year 9")]
    [InlineData("ks2 sats help", "ks2 sats help")]
    [InlineData("help at school. we need it", "help at school. we need it")]
    [InlineData("someone to talk to at night", "someone to talk to at night")]
    [InlineData("play group @ the library", "play group @ the library")]
    [InlineData("0-19 nurses", "0-19 nurses")]
    [InlineData("24/7 helpline", "24/7 helpline")]
    [InlineData("under 5s 2026", "under 5s 2026")]
    [InlineData("111 option 2", "111 option 2")]
    public void Mask_LeavesWhatIsNeeded(string? typed, string expected) => Assert.Equal(expected, SearchText.Mask(typed));

    [Fact]
    public void Mask_LeavesNoSixDigitsAndTakesNoTime()
    {
        var random = new Random(11);
        var started = System.Diagnostics.Stopwatch.StartNew();
        for (var round = 0; round < 3_000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => " 0123456789ab@.-/()"[random.Next(19)]));

            var masked = SearchText.Mask(typed);

            Assert.DoesNotMatch(@"\d{6}|\S@\S", masked);
        }

        Assert.InRange(started.ElapsedMilliseconds, 0, 20_000);
    }

    [Theory]
    [InlineData(PlaceKind.Unit, "GU21 6EJ", "GU21")]
    [InlineData(PlaceKind.Sector, "GU21 6", "GU21")]
    [InlineData(PlaceKind.Outcode, "GU21", "GU21")]
    [InlineData(PlaceKind.Place, "Walton on Thames", "Walton on Thames")]
    public void Cut_LeavesTheOutcodeOrTheTown(PlaceKind kind, string name, string expected) =>
        Assert.Equal(expected, SearchText.Cut(new Place { Kind = kind, Name = name, Latitude = 51, Longitude = 0 }));
}
