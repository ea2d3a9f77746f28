using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Indexing;

public sealed class IndexWriterTests
{
    [Fact]
    public void Apply_AnyEdits_GivesTheSameAsBuildingAnew() =>
        Prop.ForAll<int>(seed => { CheckEdits(seed, edits: 30, mostAtOnce: 8); return true; }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_ManyEditsWithMergesBehind_GivesTheSameAsBuildingAnew() => CheckEdits(seed: 7, edits: 60, mostAtOnce: 400);

    [Fact]
    public void Digest_DependsOnContentOnly()
    {
        var listings = new RandomListings(1).Many(50);
        var stored = listings.Select((service, i) => SearchBench.Stored(service, i + 1)).ToList();
        var forwards = Build(stored);
        stored.Reverse();
        var backwards = Build(stored);
        stored[3] = stored[3] with { Service = stored[3].Service with { Status = ServiceStatus.Active, Description = "Something else" } };

        Assert.Equal(forwards.Digest, backwards.Digest);
        Assert.NotEqual(forwards.Digest, Build(stored).Digest);
    }

    private static void CheckEdits(int seed, int edits, int mostAtOnce)
    {
        var random = new RandomListings(seed);
        var index = new PublishedIndex();
        var writer = new IndexWriter(SearchBench.Documents, index);
        var services = random.Many(mostAtOnce * 4).Select((service, i) => SearchBench.Stored(service, i + 1)).ToDictionary(stored => stored.Id);
        writer.Rebuild(services.Values, 1);
        for (var edit = 1; edit <= edits; edit++)
        {
            var changes = Enumerable.Range(0, 1 + random.Next(mostAtOnce)).Select(_ => (long)random.Next(mostAtOnce * 6)).Distinct()
                .Select(id => new CatalogueChange { ServiceId = id, Service = random.Next(4) == 0 ? null : SearchBench.Stored(random.One((int)id), id) }).ToList();
            foreach (var change in changes)
            {
                _ = change.Service is null ? services.Remove(change.ServiceId) : (services[change.ServiceId] = change.Service) is null;
            }
            writer.Apply(changes, edit + 1);
        }
        writer.Settle();
        var anew = Build(services.Values);

        Assert.Equal(edits + 1, index.Current.Sequence);
        Assert.Equal(anew.Documents, index.Current.Documents);
        Assert.Equal(anew.Digest, index.Current.Digest);
        Assert.True(index.Current.IsSound());
        for (var i = 0; i < 5; i++)
        {
            var request = random.Request();
            var query = AnalysedQuery.Plain(random.Query(), WordsWanted.Some);
            Assert.Equal(Describe(anew, request, query), Describe(index.Current, request, query));
        }
    }

    private static IndexSnapshot Build(IEnumerable<StoredService> services) => new IndexWriter(SearchBench.Documents, new PublishedIndex()).Rebuild(services, 1);

    /// <summary>Everything that a person would see, scores included.</summary>
    private static string Describe(IndexSnapshot snapshot, SearchRequest request, AnalysedQuery? query)
    {
        var results = ServiceSearch.Search(snapshot, request, query, SearchBench.Today);
        return $"{results.Total} {string.Join(' ', results.Hits.Select(hit => $"{hit.ServiceId}:{hit.Score:R}:{hit.DistanceMiles:R}:{hit.Card.Name}"))}"
            + string.Join(' ', results.Facets.SelectMany(facet => facet.Value.Select(count => $"{facet.Key}={count.Value}:{count.Count}")));
    }
}
