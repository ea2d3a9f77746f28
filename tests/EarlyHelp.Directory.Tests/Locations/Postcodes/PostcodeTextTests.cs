using EarlyHelp.Directory.Locations.Postcodes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Tests.Locations.Postcodes;

public sealed class PostcodeTextTests
{
    [Theory]
    [InlineData("M1 1AA", "M1 1AA")]
    [InlineData("M60 1NW", "M60 1NW")]
    [InlineData("CR2 6XH", "CR2 6XH")]
    [InlineData("DN55 1PT", "DN55 1PT")]
    [InlineData("W1A 1HQ", "W1A 1HQ")]
    [InlineData("EC1A 1BB", "EC1A 1BB")]
    [InlineData("GIR 0AA", "GIR 0AA")]
    [InlineData("gir0aa", "GIR 0AA")]
    [InlineData("ec1a1bb", "EC1A 1BB")]
    [InlineData("w1a1hq", "W1A 1HQ")]
    [InlineData(" m1-1aa ", "M1 1AA")]
    [InlineData("GU21 OAA", "GU21 0AA")]
    [InlineData("GU1O 0AA", "GU10 0AA")]
    [InlineData("OX1 1AA", "OX1 1AA")]
    [InlineData("SO14 7DU", "SO14 7DU")]
    public void Whole_postcodes(string text, string expected)
    {
        Assert.True(PostcodeText.TryParse(text, out var postcode));
        Assert.Equal(expected, postcode.ToString());
        Assert.True(postcode.IsUnit);
    }

    [Theory]
    [InlineData("GU21 6", "GU21 6", false)]
    [InlineData("GU216", "GU21 6", false)]
    [InlineData("GU1 6", "GU1 6", false)]
    [InlineData("GU16", "GU16", true)]
    [InlineData("GU2 16", "GU21 6", false)]
    [InlineData("GU21 6E", "GU21 6", false)]
    [InlineData("GU1 O", "GU1 0", false)]
    [InlineData("W1A", "W1A", true)]
    [InlineData("w1a 1", "W1A 1", false)]
    [InlineData("kt4", "KT4", true)]
    [InlineData("E1", "E1", true)]
    public void Parts_of_postcodes(string text, string expected, bool isOutcode)
    {
        Assert.True(PostcodeText.TryParse(text, out var postcode));
        Assert.Equal((expected, isOutcode, false), (postcode.ToString(), postcode.IsOutcode, postcode.IsUnit));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Woking")]
    [InlineData("12345")]
    [InlineData("QU21 6EJ")] // Q, V and X never stand first
    [InlineData("GI21 6EJ")] // I, J and Z never stand second
    [InlineData("W1I 1AA")] // I never stands third
    [InlineData("EC1C 1AA")] // C never stands fourth
    [InlineData("GU21 6CJ")] // C, I, K, M, O and V never end a postcode
    [InlineData("GU21 6EO")]
    [InlineData("GU211 6EJ")]
    [InlineData("G 6EJ")]
    [InlineData("GU21 66EJ")]
    [InlineData("GÜ21 6EJ")]
    [InlineData("ＧＵ２１ ６ＥＪ")]
    [InlineData("GU21 6EJ GU21 6EJ GU21 6EJ GU21 6EJ")]
    [InlineData("a")]
    public void No_postcodes(string? text) => Assert.False(PostcodeText.TryParse(text, out _));

    [Fact]
    public void Any_spacing_case_and_punctuation_reads_the_same() => Prop.ForAll(Units(), Writings(), (unit, seed) =>
    {
        var random = new Random(seed);
        var written = string.Concat(unit.Where(letter => letter != ' ').Select(letter =>
            (random.Next(2) == 0 ? char.ToLowerInvariant(letter) : letter) + (random.Next(4) == 0 ? " .-"[random.Next(3)].ToString() : "")));
        return PostcodeText.TryParse(written, out var read) && read.ToString() == unit;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_read_reads_the_same_again() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        !PostcodeText.TryParse(text, out var once) || (PostcodeText.TryParse(once.ToString(), out var twice) && once == twice)).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Units() => Gen.Elements("GU21", "M1", "M60", "KT4", "W1A", "EC1A", "RH10", "SE1P", "E17")
        .SelectMany(outcode => Gen.Choose(0, 9).SelectMany(digit => Gen.Elements("ABDEFGHJLNPQRSTUWXYZ".ToCharArray()).Two().Select(pair => $"{outcode} {digit}{pair.Item1}{pair.Item2}"))).ToArbitrary();

    private static Arbitrary<int> Writings() => Gen.Choose(0, 1_000_000).ToArbitrary();
}
