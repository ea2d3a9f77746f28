using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Suggestions;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Settings;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>The suggestions of this web node, level with the index, the vocabulary and the content.</summary>
public static class Suggestions
{
    public static void AddSuggestions(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Suggester(
            provider.GetRequiredService<PublishedIndex>(),
            provider.GetRequiredService<LiveVocabulary>(),
            provider.GetRequiredService<TaxonomyLibrary>(),
            provider.GetRequiredService<ContentLibrary>(),
            GazetteerEntry.Load(Path.Combine(provider.GetRequiredService<DirectorySettings>().AreaPath, "places.csv")),
            provider.GetRequiredService<PostcodeLookup>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<SuggestionKeeper>();
    }
}

/// <summary>Keeps the suggestions fresh for as long as the site runs.</summary>
public sealed partial class SuggestionKeeper(Suggester suggester, ILogger<SuggestionKeeper> logger) : BackgroundService
{
    // On a thread of the pool: the first build must not hold up the start of the site.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => suggester.RunAsync(fault => LogFault(logger, fault), stoppingToken), stoppingToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The suggestions cannot be made anew for the moment; it is tried again.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
