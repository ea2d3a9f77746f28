using System.Globalization;
using EarlyHelp.Directory.Intake.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Reading;

public sealed class CostReaderTests
{
    [Theory]
    [InlineData("Free", true, "")]
    [InlineData("FREE!", true, "")]
    [InlineData("free of charge", true, "")]
    [InlineData("No charge", true, "")]
    [InlineData("There is no charge.", true, "")]
    [InlineData("This service is free", true, "")]
    [InlineData("Free to attend", true, "")]
    [InlineData("\u00a30.00", true, "")]
    [InlineData("0", true, "")]
    [InlineData("Free, donations welcome", true, "\"Free, donations welcome\"")]
    [InlineData("Free - booking essential", true, "\"Free - booking essential\"")]
    [InlineData("\u00a33.50 per session", false, "3.5 per session")]
    [InlineData("\u00a35", false, "5")]
    [InlineData("\u00a35.00", false, "5")]
    [InlineData("\u00a31,250 a year", false, "1250 a year")]
    [InlineData("GBP 5 per child", false, "5 per child")]
    [InlineData("50p per child", false, "0.5 per child")]
    [InlineData("\u00a35/session", false, "5 per session")]
    [InlineData("Adults: \u00a34", false, "4 Adults")]
    [InlineData("\u00a33 per child, \u00a31.50 siblings", false, "3 per child; 1.5 siblings")]
    [InlineData("\u00a34 adults and \u00a32 children", false, "4 adults; 2 children")]
    [InlineData("\u00a34 adults; \u00a30 babies", null, "4 adults; 0 babies")]
    [InlineData("\u00a32 - \u00a35", false, "\"\u00a32 - \u00a35\"")]
    [InlineData("\u00a33 to \u00a36 depending on income", false, "\"\u00a33 to \u00a36 depending on income\"")]
    [InlineData("\u00a35 (concessions \u00a33)", null, "\"\u00a35 (concessions \u00a33)\"")]
    [InlineData("\u00a35, first session free", null, "\"\u00a35, first session free\"")]
    [InlineData("Free for under 5s, \u00a32 for others", null, "\"Free for under 5s, \u00a32 for others\"")]
    [InlineData("Free to Surrey residents", null, "\"Free to Surrey residents\"")]
    [InlineData("Free parking", null, "\"Free parking\"")]
    [InlineData("donation", null, "\"donation\"")]
    [InlineData("Suggested donation \u00a32", null, "\"Suggested donation \u00a32\"")]
    [InlineData("Varies", null, "\"Varies\"")]
    [InlineData("Contact us", null, "\"Contact us\"")]
    [InlineData("not free", null, "\"not free\"")]
    [InlineData("", null, "")]
    [InlineData(null, null, "")]
    public void Read_TellsFreeFromPriced(string? text, bool? isFree, string options)
    {
        var reading = CostReader.Read(text);

        var shown = reading.Options.Select(option => option.Description is null ? $"{option.Amount?.ToString(CultureInfo.InvariantCulture)} {option.Option}".Trim() : $"\"{option.Description}\"");
        Assert.Equal((isFree, options), (reading.IsFree, string.Join("; ", shown)));
    }

    [Theory]
    [InlineData("3.50", "3.5")]
    [InlineData("\u00a33.50", "3.5")]
    [InlineData(" 12 ", "12")]
    [InlineData("1,000", "1000")]
    [InlineData("50p", "0.5")]
    [InlineData("-3", null)]
    [InlineData("abc", null)]
    [InlineData("1e3", null)]
    [InlineData("999999", null)]
    public void Amount_TakesOneAmount(string text, string? expected) => Assert.Equal(expected, CostReader.Amount(text)?.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Read_OfAnything_LosesNothing() =>
        Prop.ForAll(Scraps.Text("free \u00a33.50 per session \u00a32 - no charge donation , ; and 50p child \u00a31,000 ( )"), text =>
        {
            var reading = CostReader.Read(text);
            return string.IsNullOrWhiteSpace(text) || reading.IsFree == true || reading.Options.Count > 0 && reading.Options.All(option => option.Amount is >= 0 || option.Description is not null);
        }).QuickCheckThrowOnFailure();
}
