using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.TestSupport;

namespace EarlyHelp.Directory.Tests.Search;

/// <summary>An index of whatever services a test names, in an area of three districts, on a fixed day.</summary>
internal sealed class SearchBench
{
    public const string Heath = "E07999001";
    public const string Vale = "E07999002";
    public const string Moor = "E07999003";

    public static readonly DateOnly Today = new(2026, 11, 22);

    public static readonly Area Area = new()
    {
        Id = "test",
        Name = "Testshire",
        Council = "Testshire Council",
        SiteName = "Testshire Families",
        Districts = [District(Heath, "heath", "Heath"), District(Vale, "vale", "Vale"), District(Moor, "moor", "Moor")],
        Quadrants = [],
    };

    public static readonly TaxonomyLibrary Taxonomies = TaxonomyLibrary.Load(Repository.File("index-data", "taxonomy"));

    public static readonly IndexDocumentBuilder Documents = new(Area, Taxonomies, SitePosition.AsStated);

    private readonly PublishedIndex _index = new();
    private readonly IndexWriter _writer;

    public SearchBench(params IEnumerable<Service> services)
    {
        _writer = new IndexWriter(Documents, _index);
        _writer.Rebuild(services.Select((service, i) => Stored(service, i + 1)), 1);
    }

    public IndexSnapshot Snapshot => _index.Current;

    public IndexWriter Writer => _writer;

    public static StoredService Stored(Service service, long id, Organisation? organisation = null) => new()
    {
        Id = id,
        Slug = $"s-{id}",
        Version = 1,
        ChangedAt = DateTimeOffset.UnixEpoch,
        Service = service,
        Organisation = organisation is null ? null : new StoredOrganisation { Id = 1, Slug = "org", Version = 1, ChangedAt = DateTimeOffset.UnixEpoch, Organisation = organisation },
    };

    public static Place PlaceAt(double latitude, double longitude, string? district = null) => new()
    {
        Kind = PlaceKind.Place,
        Name = "There",
        Latitude = latitude,
        Longitude = longitude,
        District = district is null ? null : Area.DistrictByCode(district),
        InArea = district is not null,
    };

    public SearchResults Search(SearchRequest request, AnalysedQuery? query = null) => ServiceSearch.Search(Snapshot, request, query, Today);

    public SearchResults Search(string text) => Search(new SearchRequest { Text = text }, AnalysedQuery.Plain(text));

    /// <summary>External ids in order.</summary>
    public string[] Ids(SearchRequest request, AnalysedQuery? query = null) => [.. Search(request, query).Hits.Select(hit => hit.Card.ExternalId)];

    public string[] Ids(string text) => [.. Search(text).Hits.Select(hit => hit.Card.ExternalId)];

    private static District District(string code, string slug, string name) => new() { Code = code, Slug = slug, Name = name };
}
