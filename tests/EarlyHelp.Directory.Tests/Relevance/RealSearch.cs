using EarlyHelp.Directory.Intake.Demo;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Evaluation;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.TestSupport;

namespace EarlyHelp.Directory.Tests.Relevance;

/// <summary>The search as the site runs it: the shipped area, places, taxonomy and vocabulary, over listings that went through the real write path.</summary>
public sealed class RealSearch
{
    private static readonly Area Surrey = AreaReader.Load(AreaPath);
    private static readonly TaxonomyLibrary Taxonomy = TaxonomyLibrary.Load(Repository.File("index-data", "taxonomy"));
    private static readonly Lexicon Words = VocabularyFolder.Read(Repository.File("index-data", "vocabulary"), Taxonomy);

    private readonly PublishedIndex _index = new();
    private readonly QueryReader _reader;
    private readonly DirectorySearch _search;

    private RealSearch(TestCatalogue catalogue)
    {
        var postcodes = new PostcodeLookup(catalogue.DataPath, catalogue.Clock, _ => { });
        var locate = PlacePositions.Of(DistrictLocator.Load(AreaPath, Surrey, postcodes, catalogue.Clock));
        using var rows = catalogue.Reader.ReadAll();
        new IndexWriter(new IndexDocumentBuilder(Surrey, Taxonomy, locate), _index).Rebuild(rows.Services(), rows.Sequence);
        var places = PlaceFinder.Load(AreaPath, Surrey, postcodes, catalogue.Clock);
        _reader = new QueryReader(() => Words, places.TryFindIn);
        _search = new DirectorySearch(_index, _reader, Taxonomy, catalogue.Clock);
    }

    /// <summary>Over the demonstration listings. Made once: nothing changes it.</summary>
    public static RealSearch OverDemo { get; } = Over(catalogue => new DemoLoader(catalogue.Writer, Surrey, Taxonomy, catalogue.Clock).Load(Repository.File("index-data", "demo")));

    /// <summary>Over the listings of a file.</summary>
    public static RealSearch OverFile(string path) => Over(catalogue =>
        new Importer(catalogue.Writer, catalogue.Reader, catalogue.Runs, Surrey, Taxonomy).Run(new ImportRequest { Input = path, Source = "test" }, CancellationToken.None).GetAwaiter().GetResult());

    /// <summary>How a text is read.</summary>
    public ReadQuery Read(string text) => _reader.Read(new SearchRequest { Text = text }, _index.Current);

    public DirectoryResults Search(SearchRequest request) => _search.Search(request);

    public DirectoryResults Search(string text) => Search(new SearchRequest { Text = text });

    /// <summary>External ids of the first results, in order.</summary>
    public string[] Ids(string text, int most = Evaluator.Depth) => [.. Search(new SearchRequest { Text = text, PageSize = most }).Results.Hits.Select(hit => hit.Card.ExternalId)];

    public EvaluationReport Evaluate(JudgedSet set) => Evaluator.Run(set, text => Ids(text));

    private static string AreaPath => Repository.Surrey;

    private static RealSearch Over(Action<TestCatalogue> load)
    {
        using var catalogue = new TestCatalogue();
        load(catalogue);
        return new RealSearch(catalogue);
    }
}
