using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Ranking;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search;

/// <summary>While the catalogue stands still, the pages of a search joined are its whole order: each listing once, whatever the size of a page.</summary>
public sealed class PagingTests
{
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

    /// <summary>A page looks closely only at what may come on it; a page as long as the catalogue looks at everything.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Page_IsItsPartOfTheWholeOrder_ScoresAndAll(int seed)
    {
        var random = new RandomListings(seed);
        var bench = new SearchBench(random.Many(Listings));
        bench.Writer.Apply([.. random.Many(Listings / 5).Select((service, i) => SearchBench.Stored(service, Listings + i + 1)).Select(added => new CatalogueChange { ServiceId = added.Id, Service = added })], 2);
        for (var i = 0; i < 25; i++)
        {
            var request = random.Request() with { Sort = SearchSort.Best };
            // Of a dozen words more can be met in different ways than is remembered.
            var text = string.Join(' ', Enumerable.Range(0, i % 5 == 0 ? 8 : 1).Select(_ => random.Query(least: 2)));
            var query = AnalysedQuery.Plain(text, i % 2 == 0 ? WordsWanted.Some : WordsWanted.All)! with { LeastShare = i % 3 == 0 ? 0.3 : 0 };
            var whole = bench.Search(request with { PageSize = 2 * Listings }, query).Hits;

            foreach (var (page, size) in new[] { (1, 1), (1, 20), (1 + random.Next(9), 1 + random.Next(40)) })
            {
                var hits = bench.Search(request with { Page = page, PageSize = size }, query).Hits;
                Assert.Equal(whole.Skip((page - 1) * size).Take(size).Select(hit => (hit.ServiceId, hit.Score, hit.HasAllWords)), hits.Select(hit => (hit.ServiceId, hit.Score, hit.HasAllWords)));
            }

            Assert.All(whole, hit => Assert.Equal(hit.Score, Explainer.Explain(bench.Snapshot, request, query, SearchBench.Today, hit.ServiceId)!.Score, tolerance: 1e-5));
        }
    }

    [Theory]
    [InlineData(99)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void PageThatIsNotThere_IsEmpty_AndKeepsTheTotal(int page)
    {
        var bench = new SearchBench(new RandomListings(4).Many(30));

        var found = bench.Search(new SearchRequest { Page = page });

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
