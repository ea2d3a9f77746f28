using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Catalogue.Undo;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Indexing;

public sealed class IndexFollowerTests : IDisposable
{
    private readonly TestCatalogue _catalogue = new();
    private readonly PublishedIndex _index = new();
    private readonly IndexFollower _follower;

    public IndexFollowerTests() => _follower = new IndexFollower(_catalogue.Reader, new IndexWriter(SearchBench.Documents, _index), _index);

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void CatchUp_TakesInWritesEditsAndClosures()
    {
        _catalogue.Put(Listings.Bare("1", "Toddler group"));
        _catalogue.Put(Listings.Bare("2", "Dads club"));
        _follower.CatchUp();
        Assert.Equal((2, _catalogue.Reader.Sequence()), (_index.Current.Documents, _index.Current.Sequence));

        _catalogue.Put(Listings.Bare("1", "Baby massage"));
        _catalogue.Put(Listings.Bare("2", "Dads club") with { Status = ServiceStatus.Defunct });
        Assert.False(_follower.IsLevel);
        _follower.CatchUp();

        Assert.True(_follower.IsLevel);
        Assert.Equal((1, 1, 0), (_index.Current.Documents, Frequency("massage"), Frequency("toddler")));
        Assert.Equal(Anew(), _index.Current.Digest);
    }

    [Fact]
    public void CatchUp_ChangedOrganisation_ChangesItsListings()
    {
        _catalogue.Put(Listings.Organisation("org", "Heathside Families"));
        _catalogue.Put(Listings.Bare() with { OrganisationId = "org" });
        _follower.CatchUp();
        _catalogue.Put(Listings.Organisation("org", "Valeside Families"));
        _follower.CatchUp();

        Assert.Equal((0, 1), (Frequency("heathside"), Frequency("valeside")));
        Assert.Equal(Anew(), _index.Current.Digest);
    }

    [Fact]
    public void CatchUp_UndoneRun_FindsWhatWasBefore()
    {
        _catalogue.Put(Listings.Bare("1", "Toddler group"));
        var run = _catalogue.Runs.Begin("import", "test", "x.csv");
        using (var session = _catalogue.Writer.Begin(new WriteContext { Who = "import", Why = "Import of x.csv", Run = run }))
        {
            session.Put(Listings.Organisation("org", "Heathside Families"));
            session.Put(Listings.Bare("1", "Baby massage"));
            session.Put(Listings.Bare("2", "Dads club") with { OrganisationId = "org" });
            session.Commit();
        }

        _follower.CatchUp();
        Assert.Equal((1, 1, 0), (Frequency("massage"), Frequency("heathside"), Frequency("toddler")));

        new RunUndo(_catalogue.Database, _catalogue.Writer, _catalogue.Runs).Undo(_catalogue.Runs.Find(run)!, new UndoRequest(), CancellationToken.None);
        _follower.CatchUp();

        Assert.Equal((0, 0, 1, 1), (Frequency("massage"), Frequency("heathside"), Frequency("toddler"), _index.Current.Documents));
        Assert.Equal(Anew(), _index.Current.Digest);
    }

    [Fact]
    public async Task RunAsync_SeesAWriteOfAnotherSoon()
    {
        using var stop = new CancellationTokenSource();
        var faults = new List<Exception>();
        var running = _follower.RunAsync(faults.Add, stop.Token);
        _catalogue.Put(Listings.Bare());
        var sequence = _catalogue.Reader.Sequence();
        for (var waited = 0; _index.Current.Sequence < sequence && waited < 500; waited++)
        {
            await Task.Delay(10, CancellationToken.None);
        }
        await stop.CancelAsync();
        await running;

        Assert.Empty(faults);
        Assert.Equal(sequence, _index.Current.Sequence);
    }

    [Fact]
    public void LongWord_WithoutASpace_IsTakenIn()
    {
        _catalogue.Put(Listings.Bare() with { Description = new string('x', 300) });
        _catalogue.Put(Listings.Bare("2") with { Description = new string('x', 218) + "👶🏽👶🏽👶🏽" });

        Assert.Equal(2, _follower.CatchUp().Documents);
    }

    [Fact]
    public void ListingThatCannotBeIndexed_IsReportedAndLeftOut()
    {
        var faults = new List<Exception>();
        var documents = new IndexDocumentBuilder(SearchBench.Area, SearchBench.Taxonomies, location => location.Town == "Nowhere" ? throw new FormatException("No such place.") : SitePosition.AsStated(location));
        var follower = new IndexFollower(_catalogue.Reader, new IndexWriter(documents, _index, faults.Add), _index);
        _catalogue.Put(Listings.Bare());
        _catalogue.Put(Listings.Bare("bad") with { Locations = [new ServiceAtLocation { Location = new Location { Town = "Nowhere" } }] });

        Assert.Equal(1, follower.CatchUp().Documents);
        _catalogue.Put(Listings.Bare("3"));
        Assert.Equal(2, follower.CatchUp().Documents);
        Assert.Contains("test/bad", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ReportsAnyFault_AndTriesAgain()
    {
        using var stop = new CancellationTokenSource();
        var faults = new List<Exception>();
        var isBroken = true;
        var documents = new IndexDocumentBuilder(SearchBench.Area, SearchBench.Taxonomies, location => isBroken ? throw new FormatException("Not now.") : SitePosition.AsStated(location));
        var follower = new IndexFollower(_catalogue.Reader, new IndexWriter(documents, _index), _index);
        _catalogue.Put(Listings.Bare() with { Locations = [new ServiceAtLocation { Location = new Location { Town = "Heath" } }] });
        var running = follower.RunAsync(
            fault =>
            {
                faults.Add(fault);
                isBroken = false;
            },
            stop.Token);
        for (var waited = 0; _index.Current.Documents == 0 && waited < 500; waited++)
        {
            await Task.Delay(10, CancellationToken.None);
        }
        await stop.CancelAsync();
        await running;

        Assert.IsType<FormatException>(Assert.Single(faults));
        Assert.Equal(1, _index.Current.Documents);
    }

    private int Frequency(string word) => _index.Current.StemFrequency(Analyzer.Stem(word));

    private string Anew()
    {
        using var all = _catalogue.Reader.ReadAll();
        return new IndexWriter(SearchBench.Documents, new PublishedIndex()).Rebuild(all.Replay(), all.Sequence).Digest;
    }
}
