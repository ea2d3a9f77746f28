using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Settings;
using EarlyHelp.Directory.Taxonomies;
using Microsoft.Extensions.DependencyInjection;

namespace EarlyHelp.Directory.TestSupport.Site;

/// <summary>
/// What ships and no test changes, read once for the hundreds of sites of a test run: it is half of what starting one costs. Sites that are given files of their own
/// read those by themselves, and so do sites with the examples and all that run as programs.
/// </summary>
internal static class ShippedFiles
{
    private static readonly DirectorySettings Settings = DirectorySettings.Read(_ => null, AppContext.BaseDirectory, demoByDefault: false);
    private static readonly Lazy<TaxonomyLibrary> Taxonomy = new(() => TaxonomyLibrary.Load(Settings.TaxonomyPath));
    private static readonly Lazy<LiveVocabulary> Vocabulary = new(() => new LiveVocabulary(Settings.VocabularyPath, Taxonomy.Value, TimeProvider.System));
    private static readonly Lazy<ContentLibrary> Content = new(() => new ContentLibrary(Settings.ContentPath, ContentTokens.Of(AreaReader.Load(Settings.AreaPath))));

    /// <summary>As instances: a site does not dispose what it did not make.</summary>
    public static void AddShippedFiles(this IServiceCollection services)
    {
        services.AddSingleton(Taxonomy.Value);
        services.AddSingleton(Vocabulary.Value);
        services.AddSingleton(Content.Value);
    }
}
