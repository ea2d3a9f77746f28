using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Search;

public sealed class IndexTests : IClassFixture<EmptySite>
{
    private static readonly Service Chess = Listings.Bare("chess", "Chess club") with
    {
        Summary = "Learn chess with others.",
        Eligibility = new Eligibility { MinimumAge = 8, MaximumAge = 16 },
        Access = AccessRoute.Direct,
        Level = LevelOfNeed.Universal,
        IsFree = true,
        ServiceAreas = [Listings.InDistrict("E07000217")],
        Terms = [Listings.Topic("youth-clubs")],
        Assurance = new Assurance { On = new DateOnly(2026, 11, 1), How = AssuranceMethod.Phone },
    };

    private static readonly Service Draughts = Listings.Bare("draughts", "Draughts club") with
    {
        Eligibility = new Eligibility { MinimumAge = 5, MaximumAge = 7 },
        Access = AccessRoute.SelfReferral,
        Level = LevelOfNeed.EarlyHelp,
        IsFree = false,
        CostOptions = [new CostOption { Amount = 2.5m, Option = "per session" }],
        ServiceAreas = [Listings.InDistrict("E07000209")],
        Terms = [Listings.Topic("youth-clubs")],
    };

    private readonly EmptySite _site;

    public IndexTests(EmptySite site)
    {
        _site = site;
        _site.Put(Chess, Draughts);
    }

    [Fact]
    public async Task Get_WithoutParameters_ShowsEverything()
    {
        var page = await _site.GetPageAsync("/search");

        Assert.Equal("All help in Surrey", page.Heading);
        Assert.Equal("2 services", page.TextOf("#results"));
        Assert.Equal(["Chess club", "Draughts club"], page.TextsOf(".result h3").Order());
    }

    [Fact]
    public async Task Filters_OfferEverySpecialNeed_TheCommonestLanguagesFirst_AndNothingThatCannotBeAsked()
    {
        using var site = new SiteHost();
        var taxonomy = site.Services.GetRequiredService<TaxonomyLibrary>();
        var needs = taxonomy.SendNeeds.SelectMany(need => need.WithDescendants()).ToList();
        var tooLong = new string('x', 61);
        string[] languages = ["aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ur"];
        site.Put([
            Listings.Bare("1", "One") with
            {
                Terms = [.. needs.Select(need => new ServiceTaxonomyTerm { Taxonomy = TaxonomyLibrary.SendNeed, Term = need.Id })],
                Languages = languages,
                Locations = [new ServiceAtLocation { Location = new Location { Name = "Hall", Accessibility = ["lift", tooLong] } }],
            },
            Listings.Bare("2", "Two") with { Languages = ["ur"] }]);

        var page = await site.GetPageAsync("/search");

        Assert.Equal(needs.Select(need => need.Id), Offered(page, "send"));
        Assert.Equal(12, Offered(page, "language").Count);
        Assert.Equal("ur", Offered(page, "language")[0]);
        Assert.Equal(["lift"], Offered(page, "accessibility"));
    }

    private static List<string?> Offered(SitePage page, string filter) => [.. page.Document.QuerySelectorAll($"input[type=checkbox][name={filter}]").Select(box => box.GetAttribute("value"))];

    [Theory]
    [InlineData("/search?q=chess+in+woking", "Help with “chess in woking” near Woking")]
    [InlineData("/search?q=chess&near=woking", "Help with “chess” near Woking")]
    public async Task Heading_SaysThePlaceThatWasRead(string path, string heading) => Assert.Equal(heading, (await _site.GetPageAsync(path)).Heading);

    [Fact]
    public async Task Card_SaysWhatWhoHowWhereCostAndWhenChecked()
    {
        var page = await _site.GetPageAsync("/search?q=chess");

        Assert.Equal("Help with “chess” in Surrey", page.Heading);
        var card = page.TextOf(".result");
        Assert.Contains("Learn chess with others.", card, StringComparison.Ordinal);
        Assert.Contains("Just get in touch. Nobody has to send you.", card, StringComparison.Ordinal);
        Assert.Contains("Ages 8 to 16", card, StringComparison.Ordinal);
        Assert.Contains("Woking", card, StringComparison.Ordinal);
        Assert.Contains("Free", card, StringComparison.Ordinal);
        Assert.Contains("1 November 2026 by phone", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("age=9", "Chess club")]
    [InlineData("age=5-7", "Draughts club")]
    [InlineData("age=9&age=6", "Chess club,Draughts club")]
    [InlineData("district=woking", "Chess club")]
    [InlineData("district=E07000217", "Chess club")]
    [InlineData("district=woking&district=guildford", "Chess club,Draughts club")]
    [InlineData("topic=youth-clubs", "Chess club,Draughts club")]
    [InlineData("topic=young-people", "Chess club,Draughts club")]
    [InlineData("access=self-referral", "Draughts club")]
    [InlineData("level=1", "Chess club")]
    [InlineData("cost=free", "Chess club")]
    [InlineData("level=1&cost=free&age=9&district=woking", "Chess club")]
    public async Task Filters_NarrowTheList(string query, string names)
    {
        var page = await _site.GetPageAsync("/search?" + query);

        Assert.Equal(names.Split(','), page.TextsOf(".result h3").Order());
    }

    [Fact]
    public async Task Filter_ShowsWhatItWouldFind_AndTicksWhatIsChosen()
    {
        var page = await _site.GetPageAsync("/search?cost=free");

        Assert.Contains("Woking (1)", page.TextsOf(".choice label"));
        Assert.DoesNotContain(page.TextsOf(".choice label"), label => label.StartsWith("Guildford", StringComparison.Ordinal));
        Assert.NotNull(page.Document.QuerySelector("input#cost-free[checked]"));
        Assert.Null(page.Document.QuerySelector("input#level-1[checked]"));
    }

    [Fact]
    public async Task Chips_TakeOneChoiceOffAndKeepTheOthers()
    {
        var page = await _site.GetPageAsync("/search?q=club&near=Woking&within=5&cost=free&age=9");

        var chips = page.Document.QuerySelectorAll(".chips a").ToDictionary(chip => chip.TextContent.Replace("Remove ", "", StringComparison.Ordinal).TrimEnd('×'), chip => chip.GetAttribute("href"));
        Assert.Equal("/search?q=club&cost=free&age=9".Split('?')[0], chips["Near Woking"]!.Split('?')[0]);
        Assert.DoesNotContain("near=", chips["Near Woking"], StringComparison.Ordinal);
        Assert.DoesNotContain("within=", chips["Near Woking"], StringComparison.Ordinal);
        Assert.DoesNotContain("cost=", chips["Cost: Free"], StringComparison.Ordinal);
        Assert.Contains("age=9", chips["Cost: Free"], StringComparison.Ordinal);
        Assert.DoesNotContain("age=", chips["Age 9"], StringComparison.Ordinal);
        Assert.Equal("/search", chips["Clear all"]);
    }

    [Fact]
    public async Task NothingFound_OffersWaysOnThatFindSomething()
    {
        var page = await _site.GetPageAsync("/search?q=chess&cost=free&age=3");

        Assert.Equal(200, (int)page.Status);
        Assert.Contains("We found nothing that fits", page.Text, StringComparison.Ordinal);
        var way = page.Document.QuerySelector(".govuk-list--spaced a")!.GetAttribute("href")!;
        Assert.NotEmpty((await _site.GetPageAsync(way)).TextsOf(".result h3"));
    }

    [Fact]
    public async Task UnknownPlace_IsSaidAndHidesNothing()
    {
        var page = await _site.GetPageAsync("/search?near=Zzyzx");

        Assert.Equal(200, (int)page.Status);
        Assert.Contains("We do not know the place “Zzyzx”", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.TextsOf(".result h3").Count);
    }

    [Fact]
    public async Task KnownPlace_ShowsNoNoticeAndLetsSortByDistance()
    {
        var page = await _site.GetPageAsync("/search?near=Woking&sort=distance");

        Assert.Equal("All help near Woking", page.Heading);
        Assert.Null(page.Document.QuerySelector(".govuk-inset-text"));
        Assert.Equal("Nearest", page.TextOf(".sort strong"));
    }

    [Fact]
    public async Task ManyResults_AreShownInPagesThatNeitherRepeatNorSkip()
    {
        using var site = new SiteHost();
        site.Put(Enumerable.Range(1, 45).Select(number => (object)Listings.Bare($"many{number}", "Many of a name")));
        var seen = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            var page = await site.GetPageAsync($"/search?q=many&page={number}");
            seen.AddRange(page.Document.QuerySelectorAll(".result h3 a").Select(link => link.GetAttribute("href")!));
            Assert.Contains($"(page {number} of 3)", page.Title, StringComparison.Ordinal);
            Assert.Equal($"{number}", page.TextOf(".govuk-pagination [aria-current]"));
        }

        Assert.Equal(45, seen.Count);
        Assert.Equal(45, seen.Distinct().Count());
    }

    [Fact]
    public async Task ClosedService_IsNotFound_AndOneClosedForNowIsMarked()
    {
        _site.Put(Chess with { Status = ServiceStatus.Defunct }, Draughts with { Status = ServiceStatus.TemporarilyClosed });

        var page = await _site.GetPageAsync("/search");

        Assert.Equal(["Draughts club"], page.TextsOf(".result h3"));
        Assert.Equal("Closed for now", page.TextOf(".tag--closed"));
    }

    [Theory]
    [InlineData("my baby is choking", true)]
    [InlineData("baby wont wake up", true)]
    [InlineData("my toddler swallowed a battery", true)]
    [InlineData("he has a knife and is threatening me", true)]
    [InlineData("there is a gas leak", true)]
    [InlineData("trouble swallowing food", false)]
    [InlineData("chess", false)]
    public async Task Emergency_IsToldFirstWhomToRing(string typed, bool told)
    {
        var page = await _site.GetPageAsync("/search?q=" + Uri.EscapeDataString(typed));

        Assert.Equal(told, page.Document.QuerySelector(".urgent-line a[href='tel:999']") is not null);
        Assert.DoesNotContain("Showing results for", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DistanceWithoutAPlace_IsAskedForOne()
    {
        var page = await _site.GetPageAsync("/search?q=club&within=1");

        Assert.Contains("Enter a town or postcode.", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.TextsOf(".chips a"), chip => chip.Contains("Within 1 mile×", StringComparison.Ordinal));
        Assert.DoesNotContain("Enter a town or postcode.", (await _site.GetPageAsync("/search?q=club+near+woking&within=1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_AreLabelled()
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare("e", "An example") with { Source = "demo" });

        Assert.Equal("Example, not a real service", (await site.GetPageAsync("/search?q=example")).TextOf(".tag--example"));
    }

    [Fact]
    public async Task Provider_IsAFilterToo()
    {
        _site.Put(Listings.Organisation("org") with { Kind = OrganisationKind.FaithGroup }, Chess with { OrganisationId = "org" });

        Assert.Equal(["Chess club"], (await _site.GetPageAsync("/search?provider=faith-group")).TextsOf(".result h3"));
    }

    [Fact]
    public async Task Form_KeepsWhatWasAsked()
    {
        var page = await _site.GetPageAsync("/search?q=chess+club&near=Woking&age=9&sort=name&day=monday");

        Assert.Equal("chess club", page.Document.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("Woking", page.Document.QuerySelector("#near")!.GetAttribute("value"));
        Assert.Equal("9", page.Document.QuerySelector("#age option[selected]")!.GetAttribute("value"));
        Assert.Equal("name", page.Document.QuerySelector("input[type=hidden][name=sort]")!.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("input#day-monday[checked][form=search]"));
    }
}
