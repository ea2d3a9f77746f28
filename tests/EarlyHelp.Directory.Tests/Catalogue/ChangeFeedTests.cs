using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Catalogue;

public sealed class ChangeFeedTests : IDisposable
{
    private readonly TestCatalogue _catalogue = new();

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void ReadChanges_AfterWrites_GivesEachServiceOnceAsItStands()
    {
        _catalogue.Put(Listings.Bare("1", "First"));
        _catalogue.Put(Listings.Bare("2", "Second"));
        _catalogue.Put(Listings.Bare("1", "First again"));

        var batch = _catalogue.Reader.ReadChanges(0, 100);

        Assert.Equal(3, batch.Sequence);
        Assert.Equal(["First again", "Second"], batch.Changes.Select(change => change.Service!.Service.Name));
        Assert.Empty(_catalogue.Reader.ReadChanges(batch.Sequence, 100).Changes);
    }

    [Fact]
    public void ReadChanges_InSmallSteps_ComesToTheSameEnd()
    {
        for (var id = 0; id < 10; id++)
        {
            _catalogue.Put(Listings.Bare($"{id}", $"Group {id}"));
        }

        var seen = new List<long>();
        for (var batch = _catalogue.Reader.ReadChanges(0, 3); batch.Changes.Count > 0; batch = _catalogue.Reader.ReadChanges(batch.Sequence, 3))
        {
            seen.AddRange(batch.Changes.Select(change => change.ServiceId));
        }

        Assert.Equal(Enumerable.Range(1, 10).Select(id => (long)id), seen);
    }

    [Fact]
    public void ReadChanges_OfAnOrganisation_GivesItsServices()
    {
        _catalogue.Put(Listings.Organisation());
        _catalogue.Put(Listings.Full());
        var before = _catalogue.Reader.Sequence();

        _catalogue.Put(Listings.Organisation(name: "Heathside and Friends"));

        var change = Assert.Single(_catalogue.Reader.ReadChanges(before, 100).Changes);
        Assert.Equal("Heathside and Friends", change.Service?.Organisation?.Organisation.Name);
    }

    [Fact]
    public void ReadChanges_OfARemovedService_SaysItIsGone()
    {
        _catalogue.Put(Listings.Bare());
        var before = _catalogue.Reader.Sequence();
        using (var session = _catalogue.Begin())
        {
            session.RemoveSource("test");
            session.Commit();
        }

        Assert.Null(Assert.Single(_catalogue.Reader.ReadChanges(before, 100).Changes).Service);
    }

    [Fact]
    public void Replay_AfterManyWrites_AgreesWithTheRows()
    {
        _catalogue.Put(Listings.Full());
        _catalogue.Put(Listings.Organisation());
        _catalogue.Put(Listings.Bare("2", "Second"));
        _catalogue.Put(Listings.Bare("2", "Second, renamed"));
        _catalogue.Put(Listings.Bare() with { Source = "gone" });
        using (var session = _catalogue.Begin())
        {
            session.Assure("test", "2", new() { On = new DateOnly(2026, 11, 20) });
            session.RemoveSource("gone");
            session.Commit();
        }

        using var snapshot = _catalogue.Reader.ReadAll();

        Assert.Equal(snapshot.Services().Select(Text), snapshot.Replay().Select(Text));
        Assert.Empty(snapshot.Replay().Last().Service.Locations);
    }

    private static string Text(StoredService stored) =>
        $"{stored.Id} {stored.Slug} {stored.Version} {stored.ChangedAt:O} {stored.Organisation?.Slug} {System.Text.Encoding.UTF8.GetString(CatalogueJson.Write(stored.Service))}";
}
