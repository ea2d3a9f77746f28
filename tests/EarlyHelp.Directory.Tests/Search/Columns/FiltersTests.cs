using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Columns;

public sealed class FiltersTests
{
    private const string Outside = "E09000021";

    [Theory]
    [InlineData(null, null, 7.0, 7.0, true)]
    [InlineData(0.0, 5.0, 5.0, 5.0, true)]
    [InlineData(0.0, 5.0, 5.0, 11.0, true)]
    [InlineData(0.0, 5.0, 6.0, 11.0, false)]
    [InlineData(8.0, 11.0, 7.0, 7.0, false)]
    [InlineData(7.5, 11.0, 7.0, 7.0, true)]
    [InlineData(0.0, 2.5, 2.0, 2.0, true)]
    [InlineData(0.0, 2.5, 3.0, 3.0, false)]
    [InlineData(-0.75, 0.0, -0.75, -0.75, true)]
    [InlineData(0.0, 5.0, -0.75, -0.75, false)]
    [InlineData(-0.75, -0.75, 0.0, 0.0, false)]
    [InlineData(5.0, null, 25.0, 25.0, true)]
    [InlineData(5.0, null, 4.0, 4.0, false)]
    [InlineData(null, 5.0, 4.0, 4.0, true)]
    [InlineData(null, 5.0, 6.0, 6.0, false)]
    public void Age_MeetsByOverlap_TheOldestAgeWithItsWholeYear(double? minimum, double? maximum, double from, double to, bool found)
    {
        var listing = Listings.Bare("x") with { Eligibility = new Eligibility { MinimumAge = (decimal?)minimum, MaximumAge = (decimal?)maximum } };

        Assert.Equal(found, IsFound(listing, new SearchRequest { Ages = [new AgeRange((decimal)from, (decimal)to)] }));
    }

    /// <summary>A family with children of 2 and 9 gets what is for either, and nothing that is for ages in between alone.</summary>
    [Fact]
    public void Age_SeveralAtOnce_MeetsAnyOfThem()
    {
        var bench = new SearchBench(Aged("toddlers", 1, 3), Aged("between", 5, 7), Aged("juniors", 8, 11));

        Assert.Equal(["juniors", "toddlers"], bench.Ids(new SearchRequest { Ages = [new AgeRange(2, 2), new AgeRange(9, 9)] }).Order());

        static Service Aged(string id, decimal from, decimal to) => Listings.Bare(id) with { Eligibility = new Eligibility { MinimumAge = from, MaximumAge = to } };
    }

    [Fact]
    public void Age_NotStated_IsFoundBelowThoseThatState()
    {
        var bench = new SearchBench(Listings.Bare("unstated", "A club"), Listings.Bare("stated", "B club") with { Eligibility = new Eligibility { MinimumAge = 5, MaximumAge = 11 } });

        Assert.Equal(["stated", "unstated"], bench.Ids(new SearchRequest { Ages = [new AgeRange(7, 7)] }));
    }

    [Theory]
    [InlineData(ServiceAreaExtent.District, SearchBench.Heath, false, SearchBench.Heath, true)]
    [InlineData(ServiceAreaExtent.District, SearchBench.Heath, false, SearchBench.Vale, false)]
    [InlineData(ServiceAreaExtent.County, null, false, SearchBench.Vale, true)]
    [InlineData(ServiceAreaExtent.County, null, false, Outside, false)]
    [InlineData(ServiceAreaExtent.National, null, false, Outside, true)]
    [InlineData(ServiceAreaExtent.Other, null, false, SearchBench.Heath, false)]
    [InlineData(ServiceAreaExtent.Other, null, true, SearchBench.Heath, true)]
    [InlineData(ServiceAreaExtent.District, Outside, false, Outside, true)]
    public void District_MeetsWhomTheListingServes(ServiceAreaExtent extent, string? code, bool online, string asked, bool found)
    {
        var listing = Listings.Bare("x") with { ServiceAreas = [new ServiceArea { Extent = extent, Code = code, Name = "There" }], IsOnline = online };

        Assert.Equal(found, IsFound(listing, new SearchRequest { Districts = [asked] }));
    }

    [Fact]
    public void District_NeitherAreaNorPlace_MatchesNone() => Assert.False(IsFound(Listings.Bare("x"), new SearchRequest { Districts = [SearchBench.Heath] }));

    [Fact]
    public void Topic_FindsChildren_AndNothingUntagged()
    {
        var tagged = Listings.Bare("x") with { Terms = [Listings.Topic("food-banks")] };

        Assert.True(IsFound(tagged, new SearchRequest { Topics = ["food"] }));
        Assert.True(IsFound(tagged, new SearchRequest { Topics = ["food-banks", "feeding"] }));
        Assert.False(IsFound(tagged, new SearchRequest { Topics = ["feeding"] }));
        Assert.False(IsFound(Listings.Bare("x"), new SearchRequest { Topics = ["food"] }));
    }

    [Theory]
    [InlineData(true, SearchBench.Heath, SearchBench.Vale, false)]
    [InlineData(true, SearchBench.Heath, SearchBench.Heath, true)]
    [InlineData(false, SearchBench.Heath, SearchBench.Vale, true)]
    [InlineData(true, SearchBench.Heath, null, true)]
    [InlineData(true, null, SearchBench.Vale, true)]
    public void ServiceArea_HidesOnlyResidentsOnlyHelpFromAKnownDistrictOfTheArea(bool residentsOnly, string? serves, string? place, bool found)
    {
        var listing = Listings.Bare("x") with
        {
            ResidentsOnly = residentsOnly,
            ServiceAreas = serves is null ? [] : [Listings.InDistrict(serves)],
        };

        Assert.Equal(found, IsFound(listing, new SearchRequest { Near = SearchBench.PlaceAt(51.3, -0.5, place) }));
    }

    [Fact]
    public void Within_HidesWhatIsFarther_NeverWhatHasNoPlace_AndTakesTheNearestSite()
    {
        var bench = new SearchBench(
            Listings.Bare("far", "Far") with { Locations = [At(52.3, -0.5)] },
            Listings.Bare("nowhere", "Nowhere"),
            Listings.Bare("two", "Two") with { Locations = [At(53, -0.5), At(51.31, -0.5)] });
        var near = new SearchRequest { Near = SearchBench.PlaceAt(51.3, -0.5) };

        Assert.Equal(["far", "nowhere", "two"], bench.Ids(near).Order());
        var hits = bench.Search(near with { WithinMiles = 5 }).Hits;
        Assert.Equal(["nowhere", "two"], hits.Select(hit => hit.Card.ExternalId).Order());
        Assert.Null(hits.Single(hit => hit.Card.ExternalId == "nowhere").DistanceMiles);
        var two = hits.Single(hit => hit.Card.ExternalId == "two");
        Assert.Equal((0.69, 1), (Math.Round(two.DistanceMiles!.Value, 2), two.NearestPlace));
    }

    [Fact]
    public void Status_OnlyOpenListingsAreFound_ThoseClosedForATimeLast()
    {
        var bench = new SearchBench(
            Listings.Bare("closed", "A") with { Status = ServiceStatus.TemporarilyClosed },
            Listings.Bare("inactive", "B") with { Status = ServiceStatus.Inactive },
            Listings.Bare("defunct", "C") with { Status = ServiceStatus.Defunct },
            Listings.Bare("over", "D") with { ClosesOn = SearchBench.Today.AddDays(-1) },
            Listings.Bare("last-day", "E") with { ClosesOn = SearchBench.Today });

        Assert.Equal(["last-day", "closed"], bench.Ids(new SearchRequest()));
    }

    [Fact]
    public void HiddenPlace_IsNotMeasured()
    {
        var refuge = At(51.31, -0.5);
        var bench = new SearchBench(Listings.Bare("refuge") with { Locations = [refuge with { Location = refuge.Location with { IsHidden = true, Address = "4 Secret Lane", Town = "Woking" } }] });

        var hit = Assert.Single(bench.Search(new SearchRequest { Near = SearchBench.PlaceAt(51.3, -0.5) }).Hits);
        Assert.Null(hit.DistanceMiles);
        Assert.Empty(bench.Ids("secret"));
        Assert.Equal(["refuge"], bench.Ids("woking"));
    }

    [Fact]
    public void Sort_ByDistanceNameAndCheck()
    {
        var bench = new SearchBench(
            Listings.Bare("b", "Bees") with { Locations = [At(51.4, -0.5)], Assurance = new Assurance { On = SearchBench.Today } },
            Listings.Bare("a", "apples") with { Locations = [At(51.5, -0.5)] },
            Listings.Bare("c", "Cats"),
            Listings.Bare("d", "Dogs") with { Locations = [At(51.31, -0.5)], Assurance = new Assurance { On = SearchBench.Today.AddDays(-9) } });
        var near = new SearchRequest { Near = SearchBench.PlaceAt(51.3, -0.5) };

        Assert.Equal(["d", "b", "a", "c"], bench.Ids(near with { Sort = SearchSort.Distance }));
        Assert.Equal(["a", "b", "c", "d"], bench.Ids(near with { Sort = SearchSort.Name }));
        Assert.Equal(["b", "d", "a", "c"], bench.Ids(near with { Sort = SearchSort.Checked }));
    }

    [Fact]
    public void Facets_SayWhatEachChoiceWouldGet()
    {
        var bench = new SearchBench(
            Listings.Bare("1") with { IsFree = true, Access = AccessRoute.Direct },
            Listings.Bare("2") with { IsFree = true, Access = AccessRoute.SelfReferral },
            Listings.Bare("3") with { IsFree = false, Access = AccessRoute.SelfReferral });

        var facets = bench.Search(new SearchRequest { FreeOnly = true, Access = [AccessRoute.Direct] }).Facets;

        Assert.Equal([("direct", 1), ("self-referral", 1)], facets["access"].Select(count => (count.Value, count.Count)));
        Assert.Equal([("free", 1)], facets["cost"].Select(count => (count.Value, count.Count)));
        Assert.Equal(["pregnancy", "0-1", "2-4", "5-7", "8-10", "11-13", "14-15", "16-17", "18-25"], facets["age"].Select(count => count.Value));
    }

    private static ServiceAtLocation At(double latitude, double longitude) => new() { Location = new Location { Latitude = latitude, Longitude = longitude } };

    private static bool IsFound(Service listing, SearchRequest request) => new SearchBench(listing).Search(request).Total == 1;
}
