using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.AgeStages;
using EarlyHelp.Directory.Web.Pages.Shared;

namespace EarlyHelp.Directory.Web.Pages.Districts;

/// <summary>Who helps in a district, and how much there is by topic and age.</summary>
public sealed class DistrictsQuery(Area area, TaxonomyLibrary taxonomy, ServiceSearch search, CatalogueReader catalogue)
{
    private const int CentresShown = 2;

    private const int CentresOfQuadrantShown = 10;

    public DistrictInShort InShort(District district) => new(district, LeadProvidersOf(district));

    /// <summary>The family centres of several districts.</summary>
    public SearchResults FamilyCentresIn(IReadOnlyList<District> districts) =>
        Centres(request => search.Search(request with { Districts = [.. districts.SelectMany(area.CodesOf)] }, null), CentresOfQuadrantShown);

    public DistrictShown Find(District district) => new()
    {
        District = district,
        LeadProviders = LeadProvidersOf(district),
        FamilyCentres = Centres(request => Search(district, request), CentresShown),
        Total = Search(district, new SearchRequest { PageSize = 1 }).Total,
        Coverage = CoverageOf(district),
    };

    /// <summary>The centres themselves give targeted help. Where none is listed, the open groups on the topic stand for them.</summary>
    private static SearchResults Centres(Func<SearchRequest, SearchResults> search, int count)
    {
        var request = new SearchRequest { Topics = [KnownTopics.FamilyCentres], PageSize = count };
        return search(request with { Levels = [LevelOfNeed.Targeted] }) is { Total: > 0 } centres ? centres : search(request);
    }

    private IReadOnlyList<StoredOrganisation> LeadProvidersOf(District district) => catalogue.LeadProvidersOf(area.CodesOf(district));

    /// <summary>Listings for the people of a district: those near its middle first.</summary>
    private SearchResults Search(District district, SearchRequest request) =>
        search.Search(request with { Districts = area.CodesOf(district), Near = Middle(district) }, null);

    private static Place? Middle(District district) => district is { Latitude: { } latitude, Longitude: { } longitude }
        ? new Place { Kind = PlaceKind.Place, Name = district.Name, Latitude = latitude, Longitude = longitude, District = district, InArea = true }
        : null;

    /// <summary>One search for each stage gives a column: the facet of topics counts all rows at once.</summary>
    private Coverage CoverageOf(District district)
    {
        var columns = taxonomy.Stages
            .Select(stage => Search(district, new SearchRequest { Ages = [AgeLinks.Range(stage)], PageSize = 1 }).Facets["topic"].ToDictionary(count => count.Value, count => count.Count))
            .ToList();
        return new Coverage(taxonomy.Stages, [.. taxonomy.Topics.Select(topic => (topic, (IReadOnlyList<int>)[.. columns.Select(column => column.GetValueOrDefault(topic.Id))]))]);
    }
}

/// <summary>A district and who leads level-2 early help there.</summary>
public sealed record DistrictInShort(District District, IReadOnlyList<StoredOrganisation> LeadProviders);

/// <summary>A district with who helps there.</summary>
public sealed record DistrictShown
{
    public required District District { get; init; }

    /// <summary>Of level-2 early help.</summary>
    public required IReadOnlyList<StoredOrganisation> LeadProviders { get; init; }

    public required SearchResults FamilyCentres { get; init; }

    public required int Total { get; init; }

    public required Coverage Coverage { get; init; }
}

/// <summary>How many listings there are by topic and age: a row a topic, a count for each stage.</summary>
public sealed record Coverage(IReadOnlyList<AgeStage> Stages, IReadOnlyList<(TaxonomyTerm Topic, IReadOnlyList<int> Counts)> Rows);
