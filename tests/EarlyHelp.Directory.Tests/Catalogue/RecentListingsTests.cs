using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Catalogue;

public sealed class RecentServicesTests : IDisposable
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
}
