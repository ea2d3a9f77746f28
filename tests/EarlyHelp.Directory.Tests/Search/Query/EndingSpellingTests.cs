using EarlyHelp.Directory.Search.Query;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Query;

public sealed class EndingSpellingTests
{
    [Theory]
    [InlineData("careing", "caring")]
    [InlineData("rideing", "riding")]
    [InlineData("swiming", "swimming")]
    [InlineData("writting", "writing")]
    [InlineData("stoped", "stopped")]
    [InlineData("babys", "babies")]
    [InlineData("worryed", "worried")]
    [InlineData("runers", "runners")]
    public void Meant_HasTheWordRightlySpelt(string typed, string meant) => Assert.Contains(meant, EndingSpelling.Meant(typed));

    [Theory]
    [InlineData("seeing")]
    [InlineData("ing")]
    [InlineData("ed")]
    [InlineData("boys")]
    [InlineData("played")]
    [InlineData("")]
    public void Meant_OfWhatIsRight_IsNothing(string typed) => Assert.Empty(EndingSpelling.Meant(typed));
}
