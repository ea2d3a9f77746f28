using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search;

/// <summary>The index against a plain scan of the listings: totals, listings and every facet count must be the same.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Search_AnyWordsAndFilters_FindsWhatAScanFinds() =>
        Prop.ForAll<int>(seed => { CheckOne(seed); return true; }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pages_OneAfterTheOther_NeitherRepeatNorSkip() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new RandomListings(seed);
            var bench = new SearchBench(random.Many(60));
            var request = random.Request();
            var query = seed % 3 == 0 ? null : AnalysedQuery.Plain(random.Query(), WordsWanted.Some);
            var all = bench.Ids(request with { PageSize = 100 }, query);
            var paged = Enumerable.Range(1, (all.Length / request.PageSize) + 2).SelectMany(page => bench.Ids(request with { Page = page }, query)).ToArray();
            return all.SequenceEqual(paged) && all.Distinct().Count() == all.Length;
        }).QuickCheckThrowOnFailure();

    private static void CheckOne(int seed)
    {
        var random = new RandomListings(seed);
        var services = random.Many(80);
        var bench = new SearchBench(services);
        var scan = new BruteForce(services);
        for (var i = 0; i < 5; i++)
        {
            var request = random.Request() with { PageSize = 100 };
            var text = random.Next(4) == 0 ? null : random.Query();
            var results = bench.Search(request, text is null ? null : AnalysedQuery.Plain(text, WordsWanted.All));

            var expected = scan.Find(request, text);
            Assert.Equal(expected.Order(), results.Hits.Select(hit => hit.Card.ExternalId).Order());
            Assert.Equal(expected.Count, results.Total);
            foreach (var (filter, counts) in results.Facets.Where(facet => facet.Key != "provider"))
            {
                foreach (var (value, count) in counts)
                {
                    Assert.Equal((filter, value, scan.WouldGet(request, text, filter, value)), (filter, value, count));
                }
            }
            AssertNothingIsMissing(request, text, scan, results.Facets["topic"].Count, ["food-banks", "feeding", "baby-and-toddler-groups", "childminders", "pregnancy", "pregnancy-and-baby"]);
        }

        static void AssertNothingIsMissing(SearchRequest request, string? text, BruteForce scan, int listed, string[] topics) =>
            Assert.True(topics.Count(topic => scan.WouldGet(request, text, "topic", topic) > 0) <= listed);
    }
}
