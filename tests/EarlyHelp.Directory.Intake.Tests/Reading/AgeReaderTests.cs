using System.Globalization;
using EarlyHelp.Directory.Intake.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Reading;

public sealed class AgeReaderTests
{
    [Theory]
    [InlineData("6 years - 14 years", "6", "14")]
    [InlineData("0-5", "0", "5")]
    [InlineData("0 - 5 years", "0", "5")]
    [InlineData("5\u201311", "5", "11")]
    [InlineData("ages 5 to 11", "5", "11")]
    [InlineData("Aged 5-11 years old", "5", "11")]
    [InlineData("5 -11yrs", "5", "11")]
    [InlineData("5yrs to 11yrs", "5", "11")]
    [InlineData("5y-11y", "5", "11")]
    [InlineData("Between 5 and 11", "5", "11")]
    [InlineData("between the ages of 5 and 11", "5", "11")]
    [InlineData("Children aged 8 to 12 years", "8", "12")]
    [InlineData("Young people (11-19)", "11", "19")]
    [InlineData("two to five years", "2", "5")]
    [InlineData("2\u00bd to 5", "2.5", "5")]
    [InlineData("2 1/2 - 13 years old", "2.5", "13")]
    [InlineData("2.5 - 5.0", "2.5", "5")]
    [InlineData("18 months to 3 years", "1.5", "3")]
    [InlineData("18m - 3y", "1.5", "3")]
    [InlineData("6 months - 4", "0.5", "4")]
    [InlineData("6-18 months", "0.5", "1.5")]
    [InlineData("6 weeks to 12 months", "0.12", "1")]
    [InlineData("0 to 4 years 11 months", "0", "4")]
    [InlineData("Birth to 5", "0", "5")]
    [InlineData("from birth to 5 years", "0", "5")]
    [InlineData("newborn to 12 months", "0", "1")]
    [InlineData("Pregnancy to 2 years", "-0.75", "2")]
    [InlineData("From pregnancy to age 5", "-0.75", "5")]
    [InlineData("pregnancy", "-0.75", "0")]
    [InlineData("Antenatal", "-0.75", "0")]
    [InlineData("under 5s", null, "4")]
    [InlineData("Under 5", null, "4")]
    [InlineData("under-5's", null, "4")]
    [InlineData("Under fives", null, "4")]
    [InlineData("children under the age of 18", null, "17")]
    [InlineData("under 18 months", null, "1.42")]
    [InlineData("up to 5", null, "5")]
    [InlineData("Up to age 11", null, "11")]
    [InlineData("5 and under", null, "5")]
    [InlineData("5+", "5", null)]
    [InlineData("5 +", "5", null)]
    [InlineData("16 plus", "16", null)]
    [InlineData("18 years and over", "18", null)]
    [InlineData("8 or older", "8", null)]
    [InlineData("5 years upwards", "5", null)]
    [InlineData("over 16s", "16", null)]
    [InlineData("From 3 months", "0.25", null)]
    [InlineData("from age 11", "11", null)]
    [InlineData("60+", "60", null)]
    [InlineData("7 year olds", "7", "7")]
    [InlineData("16 or 17", "16", "17")]
    [InlineData("Reception to Year 6", "4", "11")]
    [InlineData("Years 3-6", "7", "11")]
    [InlineData("Year 7 to Year 11", "11", "16")]
    [InlineData("Year 6", "10", "11")]
    [InlineData("School years 7 - 9", "11", "14")]
    [InlineData("Key Stage 2", "7", "11")]
    [InlineData("KS3", "11", "14")]
    [InlineData("0-19 (25 with SEND)", "0", "25")]
    [InlineData("0 to 19 years (up to 25 years for young people with SEND)", "0", "25")]
    [InlineData("0-25 with disabilities", "0", "25")]
    [InlineData("up to 19, or 25 with special educational needs", null, "25")]
    [InlineData("All ages", "0", null)]
    [InlineData("all ages welcome", "0", null)]
    [InlineData("12 to 100", "12", "100")]
    public void Read_WhereTextIsCertain_GivesYears(string text, string? minimum, string? maximum)
    {
        var reading = AgeReader.Read(text);

        Assert.NotNull(reading);
        Assert.Equal((minimum, maximum), (reading.Minimum?.ToString(CultureInfo.InvariantCulture), reading.Maximum?.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("teens")]
    [InlineData("Children")]
    [InlineData("adults")]
    [InlineData("pre-school")]
    [InlineData("toddlers and babies")]
    [InlineData("7")]
    [InlineData("5 years")]
    [InlineData("11-5")]
    [InlineData("0-900")]
    [InlineData("900+")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("0-5 and 8-11")]
    [InlineData("5 and 11")]
    [InlineData("most ages")]
    [InlineData("not under 5s")]
    [InlineData("except 5 to 7")]
    [InlineData("5-11 by arrangement")]
    [InlineData("up to 20 children aged 5 to 11")]
    [InlineData("5 sessions")]
    [InlineData("10am to 12pm")]
    [InlineData("01483 123456")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1e5")]
    [InlineData("'; drop table service; --")]
    public void Read_WhereTextIsNotCertain_GivesNothing(string? text) => Assert.Null(AgeReader.Read(text));

    [Theory]
    [InlineData("0-19 (25 with SEND)", true)]
    [InlineData("All ages", true)]
    [InlineData("5 to 11 years", false)]
    public void Read_WhereWordsSayMore_SaysSo(string text, bool saysMore) => Assert.Equal(saysMore, AgeReader.Read(text)!.SaysMore);

    [Theory]
    [InlineData("5", "5")]
    [InlineData(" 5.0 ", "5")]
    [InlineData("-0.75", "-0.75")]
    [InlineData("18 months", "1.5")]
    [InlineData("11 years", "11")]
    [InlineData("pregnancy", "-0.75")]
    [InlineData("Birth", "0")]
    [InlineData("-1", null)]
    [InlineData("900", null)]
    [InlineData("abc", null)]
    [InlineData("5-11", null)]
    [InlineData("1e1", null)]
    [InlineData("NaN", null)]
    [InlineData("79228162514264337593543950336", null)]
    public void ReadOne_TakesOneAge(string text, string? expected) => Assert.Equal(expected, AgeReader.ReadOne(text)?.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Read_OfAnyRange_GivesItBack()
    {
        var ages = Gen.Choose(0, 120).ToArbitrary();
        var forms = new[] { "{0}-{1}", "{0} to {1} years", "ages {0} - {1}", "{0} years to {1} years old", "between {0} and {1}" };
        Prop.ForAll(ages, ages, (first, second) =>
        {
            var (young, old) = (Math.Min(first, second), Math.Max(first, second));
            return forms.All(form => AgeReader.Read(string.Format(CultureInfo.InvariantCulture, form, young, old)) is { } reading && reading.Minimum == young && reading.Maximum == old);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_OfAnything_StaysInBounds() =>
        Prop.ForAll(Scraps.Text("ages 5 to 11 under over + - years months year 6 all pregnancy birth SEND with ( ) . 900 \u00bd and"), text =>
        {
            var reading = AgeReader.Read(text);
            return reading is null || ((reading.Minimum ?? 0) is >= -0.75m and <= 120 && (reading.Maximum ?? 120) is >= 0 and <= 120 && !(reading.Minimum > reading.Maximum));
        }).QuickCheckThrowOnFailure();
}
