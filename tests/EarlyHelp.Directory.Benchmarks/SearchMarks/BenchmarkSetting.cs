using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>What the benchmarks of search share.</summary>
internal sealed class BenchmarkSetting
{
    public BenchmarkSetting(string folder)
    {
        Folder = folder;
        Repository = FindRepository();
        AreaFolder = Path.Combine(Repository, "index-data", "areas", "surrey");
        Area = AreaReader.Load(AreaFolder);
        Taxonomies = TaxonomyLibrary.Load(Path.Combine(Repository, "index-data", "taxonomy"));
        Generator = new ListingGenerator(new WordSource(Repository), Taxonomies, Area);
        Documents = new IndexDocumentBuilder(Area, Taxonomies, SitePosition.AsStated);
    }

    /// <summary>For files; thrown away at the end.</summary>
    public string Folder { get; }

    public string Repository { get; }

    public string AreaFolder { get; }

    public Area Area { get; }

    public TaxonomyLibrary Taxonomies { get; }

    public ListingGenerator Generator { get; }

    public IndexDocumentBuilder Documents { get; }

    /// <summary>Of all listings, once it is built.</summary>
    public IndexSnapshot Snapshot { get; set; } = IndexSnapshot.Empty;

    private static string FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "EarlyHelp.Directory.sln")))
            {
                return folder;
            }
        }
        throw new InvalidOperationException("Run from a checkout: no EarlyHelp.Directory.sln above the program.");
    }
}
