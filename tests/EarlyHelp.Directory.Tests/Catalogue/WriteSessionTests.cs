using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Catalogue;

public sealed class WriteSessionTests : IDisposable
{
    private readonly TestCatalogue _catalogue = new();

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void Put_WithEveryField_ReadsBackTheSame()
    {
        _catalogue.Put(Listings.Organisation());
        _catalogue.Put(Listings.Full());

        var stored = _catalogue.Reader.FindService("heathside-stay-and-play");

        Assert.NotNull(stored);
        Assert.Equal(Text(Listings.Full()), Text(stored.Service));
        Assert.Equal("heathside-families", stored.Organisation?.Slug);
        Assert.Equal(1, stored.Version);
    }

    [Fact]
    public void Put_Twice_ChangesNothingTheSecondTime()
    {
        Assert.Equal(WriteOutcome.Created, _catalogue.Put(Listings.Full()));
        var sequence = _catalogue.Reader.Sequence();

        Assert.Equal(WriteOutcome.Unchanged, _catalogue.Put(Listings.Full()));
        Assert.Equal(sequence, _catalogue.Reader.Sequence());
    }

    [Fact]
    public void Put_WithChange_ReplacesEveryPartAndKeepsTheAssurance()
    {
        _catalogue.Put(Listings.Full());

        var outcome = _catalogue.Put(Listings.Bare("full", "Heathside Stay and Play") with { Assurance = new Assurance { On = new DateOnly(2020, 1, 1) } });

        var stored = _catalogue.Reader.FindService("heathside-stay-and-play")!;
        Assert.Equal(WriteOutcome.Updated, outcome);
        Assert.Equal(2, stored.Version);
        Assert.Empty(stored.Service.Locations);
        Assert.Equal(new DateOnly(2026, 11, 1), stored.Service.Assurance?.On);
    }

    [Fact]
    public void Put_WithNewName_OldAddressLeadsToTheNew()
    {
        _catalogue.Put(Listings.Bare("1", "Old name"));
        _catalogue.Put(Listings.Bare("1", "New name"));

        Assert.Equal("new-name", _catalogue.Reader.FindService("old-name")?.Slug);
    }

    [Fact]
    public void Put_WithNameOfAnother_GetsAnAddressOfItsOwnForGood()
    {
        for (var id = 1; id <= 12; id++)
        {
            _catalogue.Put(Listings.Bare($"{id}", "Toddler group"));
        }

        using var all = _catalogue.Reader.ReadAll();
        var slugs = all.Services().Select(service => service.Slug).ToList();
        Assert.Equal(12, slugs.Distinct().Count());
        Assert.Equal(["toddler-group", "toddler-group-2"], slugs.Take(2));
        Assert.Equal(WriteOutcome.Updated, _catalogue.Put(Listings.Bare("2", "Toddler group") with { Summary = "New" }));
        Assert.Equal("2", _catalogue.Reader.FindService("toddler-group-2")?.Service.ExternalId);
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesNothing()
    {
        using (var session = _catalogue.Begin())
        {
            session.Put(Listings.Bare());
        }

        Assert.Equal(0, _catalogue.Reader.Sequence());
        Assert.Null(_catalogue.Reader.FindService("toddler-group"));
    }

    [Fact]
    public void Assure_MovesTheCheckAndNotTheChange()
    {
        _catalogue.Put(Listings.Bare());
        var changed = _catalogue.Reader.FindService("toddler-group")!.ChangedAt;
        _catalogue.Clock.Now = _catalogue.Clock.Now.AddDays(3);

        using (var session = _catalogue.Begin())
        {
            Assert.True(session.Assure("test", "1", new Assurance { On = new DateOnly(2026, 11, 25), How = AssuranceMethod.Phone }));
            Assert.False(session.Assure("test", "none", new Assurance { On = new DateOnly(2026, 11, 25) }));
            session.Commit();
        }

        var stored = _catalogue.Reader.FindService("toddler-group")!;
        Assert.Equal(changed, stored.ChangedAt);
        Assert.Equal(new DateOnly(2026, 11, 25), stored.Service.Assurance?.On);
        Assert.Equal(2, stored.Version);
        Assert.Equal(WriteOutcome.Unchanged, _catalogue.Put(Listings.Bare()));
    }

    [Fact]
    public void RemoveSource_TakesItsListingsAndLeavesOthers()
    {
        _catalogue.Put(Listings.Organisation());
        _catalogue.Put(Listings.Full());
        _catalogue.Put(Listings.Bare() with { Source = "other" });

        using (var session = _catalogue.Begin())
        {
            Assert.Equal(1, session.RemoveSource("test"));
            session.Commit();
        }

        Assert.Null(_catalogue.Reader.FindService("heathside-stay-and-play"));
        Assert.Null(_catalogue.Reader.FindOrganisation("heathside-families"));
        Assert.NotNull(_catalogue.Reader.FindService("toddler-group"));
    }

    [Fact]
    public void Put_ServiceBeforeItsOrganisation_IsTiedToItLater()
    {
        _catalogue.Put(Listings.Full());
        _catalogue.Put(Listings.Organisation());

        Assert.Equal("Heathside Families", _catalogue.Reader.FindService("heathside-stay-and-play")?.Organisation?.Organisation.Name);
    }

    private static string Text(Service service) => System.Text.Encoding.UTF8.GetString(CatalogueJson.Write(service));
}
