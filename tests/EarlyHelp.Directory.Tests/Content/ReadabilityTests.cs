using EarlyHelp.Directory.Content;
using Xunit;

namespace EarlyHelp.Directory.Tests.Content;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("cat", 1)]
    [InlineData("home", 1)]
    [InlineData("little", 2)]
    [InlineData("family", 3)]
    [InlineData("needed", 2)]
    [InlineData("helped", 1)]
    [InlineData("classes", 2)]
    [InlineData("support", 2)]
    [InlineData("the", 1)]
    public void Syllables_OfAWord(string word, int expected) => Assert.Equal(expected, Readability.Syllables(word));

    [Fact]
    public void Measure_OfPlainWords_IsLowerThanOfficialOnes()
    {
        var plain = Readability.Measure("Ring us. We will help you. It is free.");
        var official = Readability.Measure("Practitioners undertaking multi-agency assessments should facilitate appropriate interventions.");

        Assert.InRange(plain.ReadingAge, 5, 6);
        Assert.InRange(official.ReadingAge, 20, 60);
    }

    [Fact]
    public void Measure_NamesTheHardestSentenceFirst()
    {
        var result = Readability.Measure("Ring us. Multi-agency assessments facilitate appropriate interventions. It is free.");

        Assert.StartsWith("Multi-agency", result.HardestSentences[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 2 3. !!!")]
    public void Measure_WithoutWords_IsNothing(string text) => Assert.Equal(0, Readability.Measure(text).Grade);
}
