using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Highlighting;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Settings;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>The index of this web node: built at the start, then level with the catalogue.</summary>
public static class SearchIndex
{
    public static void AddSearchIndex(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PostcodeLookup(
            provider.GetRequiredService<DirectorySettings>().DataPath,
            provider.GetRequiredService<TimeProvider>(),
            problem => IndexKeeper.LogProblem(provider.GetRequiredService<ILogger<PostcodeLookup>>(), problem)));
        services.AddSingleton(provider => PlaceFinder.Load(
            provider.GetRequiredService<DirectorySettings>().AreaPath,
            provider.GetRequiredService<Area>(),
            provider.GetRequiredService<PostcodeLookup>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => PlacePositions.Of(DistrictLocator.Load(
            provider.GetRequiredService<DirectorySettings>().AreaPath,
            provider.GetRequiredService<Area>(),
            provider.GetRequiredService<PostcodeLookup>(),
            provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton(provider => AreaOutline.Load(Path.Combine(provider.GetRequiredService<DirectorySettings>().AreaPath, "outline.geojson")));
        services.AddSingleton<IndexDocumentBuilder>();
        services.AddSingleton<PublishedIndex>();
        services.AddSingleton(provider => new IndexWriter(
            provider.GetRequiredService<IndexDocumentBuilder>(),
            provider.GetRequiredService<PublishedIndex>(),
            fault => IndexKeeper.LogListing(provider.GetRequiredService<ILogger<IndexWriter>>(), fault.Message, fault)));
        services.AddSingleton<IndexFollower>();
        services.AddSingleton<ServiceSearch>();
        services.AddSingleton(provider => new LiveVocabulary(
            provider.GetRequiredService<DirectorySettings>().VocabularyPath,
            provider.GetRequiredService<TaxonomyLibrary>(),
            provider.GetRequiredService<TimeProvider>(),
            problem => IndexKeeper.LogProblem(provider.GetRequiredService<ILogger<LiveVocabulary>>(), problem)));
        services.AddSingleton<DirectorySearch>();
        services.AddHostedService<IndexKeeper>();
        services.AddSingleton<DescriptionReader>();
        services.AddSingleton<ListingTexts>();
    }
}

/// <summary>Runs the follower for as long as the site runs.</summary>
public sealed partial class IndexKeeper(IndexFollower follower, ILogger<IndexKeeper> logger) : BackgroundService
{
    // On a thread of the pool: the first build must not hold up the start of the site, which says by /health/ready when it is there.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => follower.RunAsync(fault => LogFault(logger, fault), stoppingToken), stoppingToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    internal static partial void LogProblem(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Problem}")]
    internal static partial void LogListing(ILogger logger, string problem, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The catalogue cannot be followed for the moment; it is tried again.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
