using EarlyHelp.Directory.Benchmarks.SearchMarks;
using EarlyHelp.Directory.Benchmarks.WebMarks;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Benchmarks.LoadMarks;

/// <summary>Which page a person opens next: half of the time a search, most of which nobody made before; a third of the time a listing.</summary>
internal sealed class PageChoice
{
    private const int Searches = 20_000;
    private const int Popular = 50;

    private static readonly string[] _waysIn = ["/", "/topics", "/districts", "/ages", "/situations", "/parenting", "/levels", "/organisations", "/advice/urgent-help", "/you-said-we-did"];

    private readonly string[] _searches;
    private readonly string[] _listings;

    public PageChoice(BenchmarkSetting setting, string dataPath, int listings)
    {
        _searches = [.. SiteCatalogue.Searches(setting, Searches, listings)];
        using var all = new CatalogueReader(new CatalogueDatabase(dataPath)).ReadAll();
        // A service that has closed for good answers 410, as it should.
        _listings = [.. all.Services().Where(listing => listing.Service.Status is ServiceStatus.Active or ServiceStatus.TemporarilyClosed).Select(listing => "/services/" + listing.Slug)];
    }

    public string Next(Random random) => random.NextDouble() switch
    {
        < 0.35 => Of(random, _searches),
        < 0.5 => Of(random, _searches.AsSpan(0, Popular)),
        < 0.83 => Of(random, _listings),
        _ => Of(random, _waysIn),
    };

    private static string Of(Random random, ReadOnlySpan<string> addresses) => addresses[random.Next(addresses.Length)];
}
