using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.TestSupport;

/// <summary>A real catalogue in a folder of its own, written through the real write path, with a clock that tests set.</summary>
public sealed class TestCatalogue : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestCatalogue()
    {
        Database = new CatalogueDatabase(_folder.Path);
        Writer = new CatalogueWriter(Database, Clock);
        Reader = new CatalogueReader(Database);
        Runs = new RunLog(Database, Clock);
    }

    public string DataPath => _folder.Path;

    public SettableClock Clock { get; } = new();

    public CatalogueDatabase Database { get; }

    public CatalogueWriter Writer { get; }

    public CatalogueReader Reader { get; }

    public RunLog Runs { get; }

    public WriteOutcome Put(Service service)
    {
        using var session = Begin();
        var outcome = session.Put(service);
        session.Commit();
        return outcome;
    }

    public WriteOutcome Put(Organisation organisation)
    {
        using var session = Begin();
        var outcome = session.Put(organisation);
        session.Commit();
        return outcome;
    }

    public WriteSession Begin() => Writer.Begin(new WriteContext { Who = "test", Why = "test" });

    public void Dispose() => _folder.Dispose();
}
