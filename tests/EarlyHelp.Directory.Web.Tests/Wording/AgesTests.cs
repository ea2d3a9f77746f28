using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Wording;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.Wording;

public sealed class AgesTests
{
    [Theory]
    [InlineData(5.0, 16.0, "5 to 16", "Ages 5 to 16")]
    [InlineData(16.0, 25.0, "Ages 16 to 25.", "Ages 16 to 25")]
    [InlineData(0.0, 4.0, "0-4 years old", "Ages 0 to 4")]
    [InlineData(5.0, 16.0, null, "Ages 5 to 16")]
    [InlineData(null, null, null, "Ages not stated")]
    [InlineData(null, null, "All ages", "All ages")]
    [InlineData(0.0, 18.0, "Birth to 18", "Birth to 18")]
    [InlineData(0.0, 1.0, "Babies under 1", "Babies under 1")]
    [InlineData(null, 18.0, "Under 19", "Under 19")]
    [InlineData(-0.75, 1.0, "In pregnancy and until 1", "In pregnancy and until 1")]
    [InlineData(0.5, 1.5, "6 to 18 months", "6 to 18 months")]
    [InlineData(4.0, 18.0, "Parents of children aged 4 to 18", "Parents of children aged 4 to 18")]
    [InlineData(16.0, null, "Anyone aged 16 or over", "Anyone aged 16 or over")]
    [InlineData(4.0, 16.0, "Reception to year 11", "Ages 4 to 16. Reception to year 11")]
    [InlineData(0.0, 4.0, "Babies and toddlers with a grown-up", "Ages 0 to 4. Babies and toddlers with a grown-up")]
    public void InFull_SaysNothingTwice(double? least, double? most, string? words, string expected) =>
        Assert.Equal(expected, Ages.InFull(new Eligibility { MinimumAge = (decimal?)least, MaximumAge = (decimal?)most, AgeText = words }));
}
