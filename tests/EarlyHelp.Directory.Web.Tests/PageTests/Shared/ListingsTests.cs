using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Shared;

public sealed class ListingsTests(EmptySite site) : IClassFixture<EmptySite>
{
    private static readonly ServiceArea County = new() { Extent = ServiceAreaExtent.County };
    private static readonly ServiceArea Woking = Listings.InDistrict("E07000217");

    /// <summary>A place alone says neither that all the county may come nor that only some may.</summary>
    [Fact]
    public async Task Results_SayWhomTheyServe_WhereThePlaceDoesNot()
    {
        site.Put(
            Of("a", County, residentsOnly: false, place: "Leatherhead"),
            Of("b", Woking, residentsOnly: true, place: "Horsell"),
            Of("c", Woking, residentsOnly: false, place: "Horsell"),
            Of("d", County, residentsOnly: true, place: null),
            Of("e", County, residentsOnly: false, place: null));

        var page = await site.GetPageAsync("/search?sort=name");

        Assert.Equal(
            [
                "Leatherhead. For people from all of Surrey",
                "Horsell. Only for people who live in Woking",
                "Horsell",
                "All of Surrey. Only for people who live there",
                "All of Surrey",
            ],
            page.TextsOf(".result__facts div:nth-child(2) dd"));
    }

    private static Service Of(string id, ServiceArea served, bool residentsOnly, string? place) => Listings.Bare(id, "Club " + id) with
    {
        ServiceAreas = [served],
        ResidentsOnly = residentsOnly,
        Locations = place is null ? [] : [new ServiceAtLocation { Location = new Location { ExternalId = id, Town = place } }],
    };
}
