using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Catalogue;

public sealed class RecentListingsTests : IDisposable
{
    private readonly TestCatalogue _catalogue = new();

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void RecentlyChanged_IsNewestFirstThenById()
    {
        _catalogue.Put(Listings.Bare("1", "One"));
        _catalogue.Put(Listings.Bare("2", "Two"));
        _catalogue.Clock.Now += TimeSpan.FromHours(1);
        _catalogue.Put(Listings.Bare("3", "Three"));
        _catalogue.Clock.Now += TimeSpan.FromHours(1);
        _catalogue.Put(Listings.Bare("1", "One, renamed"));

        var recent = _catalogue.Reader.RecentlyChanged(10, 100, _ => true);

        Assert.Equal(["One, renamed", "Three", "Two"], recent.Select(service => service.Stored.Service.Name));
        Assert.Equal([false, true, true], recent.Select(service => service.IsNew));
        Assert.Equal(_catalogue.Clock.Now.AddHours(-2), recent[0].AddedAt);
    }

    [Fact]
    public void RecentlyChanged_AfterACheck_StandsAsItWas()
    {
        _catalogue.Put(Listings.Bare("1", "One"));
        _catalogue.Clock.Now += TimeSpan.FromHours(1);
        _catalogue.Put(Listings.Bare("2", "Two"));
        _catalogue.Clock.Now += TimeSpan.FromHours(1);
        using (var session = _catalogue.Begin())
        {
            session.Assure("test", "1", new() { On = new DateOnly(2026, 11, 22) });
            session.Commit();
        }

        var recent = _catalogue.Reader.RecentlyChanged(10, 100, _ => true);

        Assert.Equal(["Two", "One"], recent.Select(service => service.Stored.Service.Name));
        Assert.All(recent, service => Assert.True(service.IsNew));
    }

    [Fact]
    public void RecentlyChanged_TakesWhatBelongsAndLooksNoFurtherThanAsked()
    {
        for (var id = 0; id < 450; id++)
        {
            _catalogue.Put(Listings.Bare($"{id}", $"Group {id}"));
        }

        Assert.Equal(["Group 444", "Group 440"], Names(2, 450));
        Assert.Equal(["Group 0"], Names(200, 450).TakeLast(1));
        Assert.Equal(["Group 448", "Group 444", "Group 440"], _catalogue.Reader.RecentlyChanged(200, 10, Belongs).Select(service => service.Stored.Service.Name));

        IEnumerable<string> Names(int max, int within) => _catalogue.Reader.RecentlyChanged(max, within, stored => Belongs(stored) && stored.Service.Name != "Group 448").Select(service => service.Stored.Service.Name);
        static bool Belongs(EarlyHelp.Directory.Catalogue.StoredService stored) => int.Parse(stored.Service.ExternalId, System.Globalization.CultureInfo.InvariantCulture) % 4 == 0;
    }

    [Fact]
    public void RecentlyChanged_InADistrict_ReadsOnlyWhatMayBeThere()
    {
        _catalogue.Put(Listings.Bare("1", "Served") with { ServiceAreas = [Listings.InDistrict("E07000217")] });
        _catalogue.Put(Listings.Bare("2", "Served elsewhere") with { ServiceAreas = [Listings.InDistrict("E07000208")] });
        _catalogue.Put(Listings.Bare("3", "County") with { ServiceAreas = [new ServiceArea { Extent = ServiceAreaExtent.County, Code = "E10000030" }] });
        _catalogue.Put(Listings.Bare("4", "Somewhere") with { Locations = [new() { Location = new() { Town = "Woking" } }] });
        _catalogue.Put(Listings.Bare("5", "Nowhere"));
        var read = new List<string>();

        _catalogue.Reader.RecentlyChanged(10, 100, stored => { read.Add(stored.Service.Name); return true; }, ["E07000217"]);

        Assert.Equal(["Somewhere", "County", "Served"], read);
    }

    [Fact]
    public void FindServices_KeepsTheOrderAskedForAndLeavesOutWhatIsGone()
    {
        var names = Enumerable.Range(1, 501).Select(id => $"Group {id}").ToList();
        using (var session = _catalogue.Begin())
        {
            names.Index().ToList().ForEach(name => session.Put(Listings.Bare($"{name.Index}", name.Item) with { OrganisationId = "org" }));
            session.Put(Listings.Organisation());
            session.Commit();
        }

        var ids = names.Index().Select(name => _catalogue.Reader.FindService("test", $"{name.Index}")!.Id).Reverse().ToList();
        var found = _catalogue.Reader.FindServices([.. ids.Take(300), 99_999, .. ids.Skip(300)]);

        Assert.Equal(names.AsEnumerable().Reverse(), found.Select(stored => stored.Service.Name));
        Assert.All(found, stored => Assert.Equal("Heathside Families", stored.Organisation?.Organisation.Name));
    }
}
