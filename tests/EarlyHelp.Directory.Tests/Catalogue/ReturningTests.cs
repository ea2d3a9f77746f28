using Dapper;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Catalogue;

/// <summary>What was taken out and comes again, from the same source with the same id.</summary>
public sealed class ReturningTests : IDisposable
{
    private readonly TestCatalogue _catalogue = new();

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void Returning_HasItsIdItsAddressesAndItsHistory_AndAStrangerHasNone()
    {
        _catalogue.Put(Listings.Bare("1", "Tots together"));
        _catalogue.Put(Listings.Bare("1", "Toddler group"));
        _catalogue.Put(Listings.Organisation());
        var id = _catalogue.Reader.FindService("toddler-group")!.Id;
        var organisation = _catalogue.Reader.FindOrganisation("heathside-families")!.Id;
        TakeOut("test");

        _catalogue.Put(Listings.Bare("2", "Toddler group"));
        Assert.Equal(WriteOutcome.Created, _catalogue.Put(Listings.Bare("1", "Toddler group")));
        _catalogue.Put(Listings.Organisation("other"));
        Assert.Equal(WriteOutcome.Created, _catalogue.Put(Listings.Organisation()));

        var again = _catalogue.Reader.FindService("toddler-group")!;
        Assert.Equal(("1", id, 4L), (again.Service.ExternalId, again.Id, again.Version));
        Assert.Equal("1", _catalogue.Reader.FindService("tots-together")?.Service.ExternalId);
        Assert.Equal("2", _catalogue.Reader.FindService("toddler-group-2")?.Service.ExternalId);
        Assert.Equal(("org", organisation), (_catalogue.Reader.FindOrganisation("heathside-families")!.Organisation.ExternalId, _catalogue.Reader.FindOrganisation("heathside-families")!.Id));
        Assert.Equal("other", _catalogue.Reader.FindOrganisation("heathside-families-2")?.Organisation.ExternalId);
    }

    [Fact]
    public void Returning_UnderAnotherName_IsFoundAtItsOldAddress()
    {
        _catalogue.Put(Listings.Bare("1", "Tots together"));
        TakeOut("test");

        _catalogue.Put(Listings.Bare("1", "Toddler group"));

        Assert.Equal("toddler-group", _catalogue.Reader.FindService("tots-together")?.Slug);
    }

    [Fact]
    public void Returning_TimeAfterTime_HasAllItsFormerAddresses()
    {
        _catalogue.Put(Listings.Bare("1", "Tots together"));
        _catalogue.Put(Listings.Bare("1", "Tots and toddlers"));
        _catalogue.Put(Listings.Bare("1", "Toddler group"));
        for (var times = 0; times < 2; times++)
        {
            TakeOut("test");
            _catalogue.Put(Listings.Bare("1", "Toddler group"));
        }

        Assert.All(["toddler-group", "tots-together", "tots-and-toddlers"], slug => Assert.Equal("toddler-group", _catalogue.Reader.FindService(slug)?.Slug));
        Assert.Equal(7, _catalogue.Reader.FindService("toddler-group")!.Version);
    }

    [Fact]
    public void Returning_WithItsOrganisation_BelongsToItAgain()
    {
        _catalogue.Put(Listings.Organisation());
        _catalogue.Put(Listings.Full());
        TakeOut("test");

        _catalogue.Put(Listings.Full());
        Assert.Null(_catalogue.Reader.FindService("heathside-stay-and-play")?.Organisation);
        _catalogue.Put(Listings.Organisation());

        Assert.Equal("heathside-families", _catalogue.Reader.FindService("heathside-stay-and-play")?.Organisation?.Slug);
    }

    [Fact]
    public void SourceAndIdThatTogetherReadLikeThoseOfAnother_AreAStranger()
    {
        _catalogue.Put(Listings.Bare("y/1") with { Source = "x" });
        _catalogue.Put(Listings.Organisation("y/1") with { Source = "x" });
        TakeOut("x");

        _catalogue.Put(Listings.Bare("1") with { Source = "x/y" });
        _catalogue.Put(Listings.Organisation("1") with { Source = "x/y" });
        _catalogue.Put(Listings.Bare("y/1") with { Source = "x" });

        Assert.Equal("x/y", _catalogue.Reader.FindService("toddler-group-2")?.Service.Source);
        Assert.Equal("x/y", _catalogue.Reader.FindOrganisation("heathside-families-2")?.Organisation.Source);
        Assert.Equal("x", _catalogue.Reader.FindService("toddler-group")?.Service.Source);
    }

    [Fact]
    public void WhatWasTakenOutByAnEarlierProgram_ReturnsAsWell()
    {
        _catalogue.Put(Listings.Bare("1", "Tots together"));
        _catalogue.Put(Listings.Bare("2", "Chess"));
        _catalogue.Put(Listings.Organisation());
        var (tots, chess) = (_catalogue.Reader.FindService("tots-together")!.Id, _catalogue.Reader.FindService("chess")!.Id);
        TakeOut("test");
        _catalogue.Put(Listings.Bare("2", "Chess"));
        using (var connection = _catalogue.Database.Open())
        {
            connection.Execute("drop table gone; create index slug_entity on slug (kind, entity_id); delete from schema_version where number = 7");
        }

        _ = new CatalogueDatabase(_catalogue.DataPath);

        using (var connection = _catalogue.Database.Open())
        {
            Assert.Equal([("Organisation", "org"), ("Service", "1")], connection.Query<(string, string)>("select kind, external_id from gone order by kind"));
        }

        _catalogue.Put(Listings.Bare("1", "Tots together"));
        _catalogue.Put(Listings.Bare("2", "Chess club"));
        Assert.Equal((tots, 3L), (_catalogue.Reader.FindService("tots-together")!.Id, _catalogue.Reader.FindService("tots-together")!.Version));
        Assert.Equal((chess, 4L), (_catalogue.Reader.FindService("chess")!.Id, _catalogue.Reader.FindService("chess")!.Version));
    }

    private void TakeOut(string source)
    {
        using var session = _catalogue.Begin();
        session.RemoveSource(source);
        session.Commit();
    }
}
