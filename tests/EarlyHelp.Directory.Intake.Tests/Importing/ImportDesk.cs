using System.Text;
using EarlyHelp.Directory.Catalogue.Undo;
using EarlyHelp.Directory.Intake.Feeds;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.TestSupport;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>A real catalogue and importer with the area and taxonomy we ship, and a folder for what is to be imported.</summary>
internal sealed class ImportDesk : IDisposable
{
    private static readonly Lazy<Area> _area = new(() => AreaReader.Load(Repository.Surrey));
    private static readonly Lazy<TaxonomyLibrary> _taxonomy = new(() => TaxonomyLibrary.Load(Repository.File("index-data", "taxonomy")));

    private readonly TemporaryFolder _folder = new();
    private readonly FeedClient _feeds = new(new FeedLimits { FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromSeconds(2), Timeout = TimeSpan.FromSeconds(10) });

    public ImportDesk() => Importer = new Importer(Catalogue.Writer, Catalogue.Reader, Catalogue.Runs, Area, Taxonomy, _feeds);

    public static Area Area => _area.Value;

    public static TaxonomyLibrary Taxonomy => _taxonomy.Value;

    public TestCatalogue Catalogue { get; } = new();

    public Importer Importer { get; }

    public Task<ImportReport> Import(string text, string file = "listings.csv", string? mapping = null, bool dryRun = false) => Import(Encoding.UTF8.GetBytes(text), file, mapping, dryRun);

    public Task<ImportReport> Import(byte[] bytes, string file = "listings.csv", string? mapping = null, bool dryRun = false)
    {
        var path = _folder.File(file);
        File.WriteAllBytes(path, bytes);
        return ImportFile(path, mapping is null ? null : _folder.Write("mapping.yaml", mapping), dryRun);
    }

    public Task<ImportReport> Import(FeedDesk feed, string path) => ImportFile(feed.Address + path);

    public Task<ImportReport> ImportFile(string input, string? mapping = null, bool dryRun = false, Action<RowDifference>? onDifference = null) =>
        Importer.Run(new ImportRequest { Input = input, Mapping = mapping, DryRun = dryRun, OnDifference = onDifference }, CancellationToken.None);

    public UndoReport Undo(long run, UndoRequest? request = null, CancellationToken cancellation = default) =>
        new RunUndo(Catalogue.Database, Catalogue.Writer, Catalogue.Runs).Undo(Catalogue.Runs.Find(run)!, request ?? new UndoRequest(), cancellation);

    public Service Service(string id, string source = "listings") =>
        (Catalogue.Reader.FindService(source, id) ?? throw new InvalidOperationException($"No service {source}/{id}.")).Service;

    public string File_(string name) => _folder.File(name);

    public long Count()
    {
        using var snapshot = Catalogue.Reader.ReadAll();
        return snapshot.Services().LongCount();
    }

    public void Dispose()
    {
        _feeds.Dispose();
        Catalogue.Dispose();
        _folder.Dispose();
    }
}
