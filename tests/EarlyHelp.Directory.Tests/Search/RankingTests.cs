using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search;

public sealed class RankingTests
{
    private static readonly SearchRequest NearHeath = new() { Near = SearchBench.PlaceAt(51.3, -0.5, SearchBench.Heath) };

    [Fact]
    public void Place_NearerFirst_WhenTheWordsAreEqual()
    {
        var bench = new SearchBench(At("far", 51.6), At("near", 51.31), At("middle", 51.4));

        Assert.Equal(["near", "middle", "far"], bench.Ids(NearHeath, AnalysedQuery.Plain("club")));
    }

    [Fact]
    public void Place_DoesNotLiftWhatIsNotAboutTheWords()
    {
        var bench = new SearchBench(
            At("far", 51.9) with { Name = "Autism support", Summary = "Autism support for families" },
            At("near", 51.3) with { Name = "Football", Description = string.Join(' ', Enumerable.Repeat("We play football here every week.", 40)) + " Autism" });

        Assert.Equal(["far", "near"], bench.Ids(NearHeath, AnalysedQuery.Plain("autism")));
    }

    [Fact]
    public void FarDoorThatServesTheDistrict_BeforeFarDoorThatDoesNot()
    {
        var bench = new SearchBench(
            At("elsewhere", 51.5) with { ServiceAreas = [Listings.InDistrict(SearchBench.Vale)] },
            At("serves", 51.5) with { ServiceAreas = [Listings.InDistrict(SearchBench.Heath)] });

        Assert.Equal(["serves", "elsewhere"], bench.Ids(NearHeath));
    }

    [Fact]
    public void National_BelowEqualLocal()
    {
        var bench = new SearchBench(
            Listings.Bare("national", "Club") with { ServiceAreas = [new ServiceArea { Extent = ServiceAreaExtent.National }] },
            Listings.Bare("local", "Club") with { ServiceAreas = [Listings.InDistrict(SearchBench.Heath)] });

        Assert.Equal(["local", "national"], bench.Ids(NearHeath, AnalysedQuery.Plain("club")));
        Assert.Equal(["local", "national"], bench.Ids("club"));
    }

    [Fact]
    public void WithoutWords_FullerAndLatelyCheckedListingsFirst()
    {
        var bench = new SearchBench(
            Listings.Bare("bare", "A"),
            Listings.Bare("checked", "B") with { Assurance = new Assurance { On = SearchBench.Today } },
            Listings.Bare("checked-long-ago", "C") with { Assurance = new Assurance { On = SearchBench.Today.AddYears(-3) } },
            Listings.Full("full") with { Status = ServiceStatus.Active, ClosesOn = null, IsOnline = false });

        Assert.Equal(["full", "checked", "checked-long-ago", "bare"], bench.Ids(new SearchRequest()));
    }

    [Fact]
    public void Equals_StandByNameThenById()
    {
        var bench = new SearchBench(Listings.Bare("1", "beta"), Listings.Bare("2", "Alpha"), Listings.Bare("3", "alpha"));

        Assert.Equal(["2", "3", "1"], bench.Ids(new SearchRequest()));
    }

    private static Service At(string id, double latitude) =>
        Listings.Bare(id, "Club") with { Locations = [new ServiceAtLocation { Location = new Location { Latitude = latitude, Longitude = -0.5 } }] };
}
