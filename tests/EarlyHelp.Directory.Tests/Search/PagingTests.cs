using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search;

/// <summary>While the catalogue stands still, the pages of a search joined are its whole order: each listing once, whatever the size of a page.</summary>
public sealed class PagingTests
{
    /// <summary>More than are raised for words that stand close together, so that pages lie on both sides of that line.</summary>
    private const int Listings = 700;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pages_Joined_AreTheWholeOrderOnce(int seed)
    {
        var random = new RandomListings(seed);
        var bench = new SearchBench(random.Many(Listings));
        for (var i = 0; i < 12; i++)
        {
            var request = random.Request() with { Sort = (SearchSort)(i % 4) };
            var query = i % 3 == 0 ? null : AnalysedQuery.Plain(random.Query(), WordsWanted.Some);

            var small = All(bench, request with { PageSize = 7 }, query);
            var large = All(bench, request with { PageSize = 100 }, query);

            Assert.Equal(small.Count, small.Distinct().Count());
            Assert.Equal(bench.Search(request, query).Total, small.Count);
            Assert.Equal(large, small);
        }
    }

    [Fact]
    public void PageBeyondTheLast_IsEmpty_AndKeepsTheTotal()
    {
        var bench = new SearchBench(new RandomListings(4).Many(30));

        var found = bench.Search(new SearchRequest { Page = 99 });

        Assert.Empty(found.Hits);
        Assert.Equal(bench.Search(new SearchRequest()).Total, found.Total);
    }

    private static List<long> All(SearchBench bench, SearchRequest request, AnalysedQuery? query)
    {
        var all = new List<long>();
        for (var page = 1; bench.Search(request with { Page = page }, query).Hits is { Count: > 0 } hits; page++)
        {
            all.AddRange(hits.Select(hit => hit.ServiceId));
        }

        return all;
    }
}
