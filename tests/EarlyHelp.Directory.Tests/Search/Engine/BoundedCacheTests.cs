using EarlyHelp.Directory.Search.Engine;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Engine;

public sealed class BoundedCacheTests
{
    [Fact]
    public void Keep_GivesBackWhatWasKeptLast()
    {
        var cache = new BoundedCache<string, int>(2);
        cache.Keep("one", 1);
        cache.Keep("one", 11);
        cache.Keep("two", 2);

        Assert.True(cache.TryGet("one", out var one));
        Assert.Equal(11, one);
        Assert.True(cache.TryGet("two", out _));
    }

    [Fact]
    public void Keep_OfOneTooMany_LetsAllGo()
    {
        var cache = new BoundedCache<int, int>(100);
        for (var number = 0; number < 1_000; number++)
        {
            cache.Keep(number, number);
        }

        Assert.InRange(Enumerable.Range(0, 1_000).Count(number => cache.TryGet(number, out _)), 1, 100);
    }
}
