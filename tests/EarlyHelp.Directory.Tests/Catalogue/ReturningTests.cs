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
    public void Returning_KeepsTheAddressItHad_AlsoWhereItsNameWouldGiveAnother()
    {
        _catalogue.Put(Listings.Bare("1", "Tots Woking"));
        _catalogue.Put(Listings.Bare("1", "Tots"));
        TakeOut("test");

        _catalogue.Put(Listings.Bare("1", "Tots"));

        Assert.Equal("tots-woking", _catalogue.Reader.FindService("tots-woking")?.Slug);
    }

    [Fact]
    public void Returning_IsNewAgain()
    {
        _catalogue.Put(Listings.Bare("1", "Tots"));
        TakeOut("test");
        _catalogue.Clock.Now += TimeSpan.FromDays(400);

        _catalogue.Put(Listings.Bare("1", "Tots"));

        var recent = Assert.Single(_catalogue.Reader.RecentlyChanged(10, 100, _ => true));
        Assert.Equal((true, _catalogue.Clock.Now), (recent.IsNew, recent.AddedAt));
    }

    /// <summary>An earlier program gave what came again a new id, and moved addresses only where the new name hit one of them.</summary>
    [Fact]
    public void CatalogueOfAnEarlierProgram_LeadsToWhatIsThereNow_AndRemembersWhatIsGone()
    {
        _catalogue.Put(Listings.Bare("former", "Tots together"));
        _catalogue.Put(Listings.Bare("2", "Chess"));
        _catalogue.Put(Listings.Bare("odd", "Odd"));
        _catalogue.Put(Listings.Organisation());
        TakeOut("test");
        _catalogue.Put(Listings.Bare("1", "Toddler group"));
        _catalogue.Put(Listings.Bare("twice", "Choir"));
        TakeOut("test");
        _catalogue.Put(Listings.Bare("1", "Toddler group"));
        using (var connection = _catalogue.Database.Open())
        {
            connection.Execute("""
                update version set document = replace(document, '"former"', '"1"') where entity_id = 1 and kind = 'Service';
                update version set document = replace(document, '"2"', '"twice"') where entity_id = 2 and kind = 'Service';
                update version set document = '{no json' where entity_id = 3 and kind = 'Service' and document is not null;
                insert into shared_list (token_hash, title, created_at, expires_at) values (x'01', 'Help', '2026-11-22T09:00:00Z', '2027-02-20T09:00:00Z');
                insert into shared_list_item (list_id, position, service_id, service_name) values (1, 0, 1, 'Tots together');
                drop table gone;
                create index slug_entity on slug (kind, entity_id);
                delete from schema_version where number >= 7;
                """);
        }

        _ = new CatalogueDatabase(_catalogue.DataPath);

        var tots = _catalogue.Reader.FindService("toddler-group")!;
        Assert.Equal("toddler-group", _catalogue.Reader.FindService("tots-together")?.Slug);
        using (var connection = _catalogue.Database.Open())
        {
            Assert.Equal(tots.Id, connection.ExecuteScalar<long>("select service_id from shared_list_item"));
            Assert.Equal([("Organisation", "org"), ("Service", "twice")], connection.Query<(string, string)>("select kind, external_id from gone order by kind"));
        }

        _catalogue.Put(Listings.Bare("twice", "Chess"));
        Assert.Equal("chess", _catalogue.Reader.FindService("choir")?.Slug);
    }

    private void TakeOut(string source)
    {
        using var session = _catalogue.Begin();
        session.RemoveSource(source);
        session.Commit();
    }
}
