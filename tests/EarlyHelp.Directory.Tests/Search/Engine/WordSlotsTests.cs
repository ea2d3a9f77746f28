using EarlyHelp.Directory.Search.Engine;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Engine;

public sealed class WordSlotsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Find_EveryWord_AtItsPlace_AndNoOther(int count)
    {
        var words = Enumerable.Range(0, count).Select(i => $"word{i * 7}").ToArray();

        var slots = new WordSlots(words);

        Assert.Equal(Enumerable.Range(0, count), words.Select(slots.Find));
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(-1, slots.Find($"other{i}")));
        Assert.Equal(-1, slots.Find(""));
    }
}
