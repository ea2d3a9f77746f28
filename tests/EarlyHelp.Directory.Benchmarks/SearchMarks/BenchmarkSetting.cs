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
        Area = AreaReader.Load(AreaFolder);
        Taxonomies = TaxonomyLibrary.Load(TestSupport.Repository.File("index-data", "taxonomy"));
        Generator = new ListingGenerator(new WordSource(Repository), Taxonomies, Area);
        Documents = new IndexDocumentBuilder(Area, Taxonomies, SitePosition.AsStated);
    }

    /// <summary>For files; thrown away at the end.</summary>
    public string Folder { get; }

    public string Repository { get; } = TestSupport.Repository.Root;

    public string AreaFolder { get; } = TestSupport.Repository.Surrey;

    public Area Area { get; }

    public TaxonomyLibrary Taxonomies { get; }

    public ListingGenerator Generator { get; }

    public IndexDocumentBuilder Documents { get; }

    /// <summary>Of all listings, once it is built.</summary>
    public IndexSnapshot Snapshot { get; set; } = IndexSnapshot.Empty;
}
