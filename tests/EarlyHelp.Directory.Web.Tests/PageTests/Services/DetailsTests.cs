using System.Text.Json;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Services;

/// <summary>The tests share a site: each writes the listing anew.</summary>
public sealed class DetailsTests(EmptySite site) : IClassFixture<EmptySite>
{
    private const string Address = "/services/heathside-stay-and-play";

    private static readonly Service Play = Listings.FullAndOpen() with { Alert = null };

    [Fact]
    public async Task HowToGetIt_IsTheFirstThingAfterWhatItIs()
    {
        var page = await ShowAsync(Play);

        Assert.Equal("Heathside Stay and Play", page.Heading);
        Assert.Equal("How to get it", page.TextsOf("h2")[0]);
        Assert.Contains("Ring us. Ask for it yourself.", page.TextOf(".how"), StringComparison.Ordinal);
        Assert.Equal(["tel:01632960003", "tel:01632960002", "mailto:hello@heathside.example", "mailto:desk@heathside.example", "https://heathside.example/"], page.Document.QuerySelectorAll(".how .phones a").Select(link => link.GetAttribute("href")));
        Assert.Contains("How long you may wait: Two weeks", page.TextOf(".how"), StringComparison.Ordinal);
        Assert.Contains("What happens next: We call back.", page.TextOf(".how"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_AreInPlainWords()
    {
        var page = await ShowAsync(Play);

        Assert.Contains("Pregnancy to 5. Bump to 5", page.Text, StringComparison.Ordinal);
        Assert.Contains("£2.50 per session. Pay what you can", page.Text, StringComparison.Ordinal);
        Assert.Contains("English, Polish", page.Text, StringComparison.Ordinal);
        Assert.Contains("An interpreter can be arranged. No British Sign Language", page.Text, StringComparison.Ordinal);
        Assert.Contains("Only for people who live in Woking, Villages near Woking", page.Text, StringComparison.Ordinal);
        Assert.Contains("Promising, not yet proven. New.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Who is it for, and who is it not for?", page.Text, StringComparison.Ordinal);
        Assert.Contains("This service ends on 31 March 2027.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_AreTablesWithHeaderCells()
    {
        var page = await ShowAsync(Play);

        Assert.Contains("Saturday 5 December 2026", page.TextsOf("tbody th[scope=row]"));
        Assert.Contains("Tuesday and Sunday", page.TextsOf("tbody th[scope=row]"));
        Assert.Contains("Last Saturday of every 2 months", page.TextsOf("tbody th[scope=row]"));
        Assert.Contains("10am to midday", page.TextsOf("tbody td"));
        Assert.Contains("Term time only", page.TextsOf("tbody td"));
        Assert.Contains("Next: Today, 10am to midday (term time only)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checked_StandsApartFromChanged()
    {
        var page = await ShowAsync(Play);

        Assert.Contains("Checked 1 November 2026 by a visit. Who: Community Connector.", page.TextOf(".checked"), StringComparison.Ordinal);
        Assert.Contains("To be checked again by 1 May 2027.", page.TextOf(".checked"), StringComparison.Ordinal);
        Assert.Contains("Last changed 22 November 2026.", page.TextOf(".checked"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckThatIsLate_IsCalledLate()
    {
        var page = await ShowAsync(Listings.Bare("late", "Late club") with { Assurance = new Assurance { On = new DateOnly(2026, 5, 1), NextDue = new DateOnly(2026, 11, 21) } }, "/services/late-club");

        Assert.Contains("It should have been checked again by 21 November 2026. The check is late: ring before you go.", page.TextOf(".checked"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HiddenAddress_IsNowhereInThePage()
    {
        var page = await ShowAsync(Play);

        Assert.Contains("The address is not shown, to keep people safe.", page.Text, StringComparison.Ordinal);
        Assert.Contains("It is in Woking (GU21).", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Example Lane", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Heathside Hall", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("GU21 6", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("51.319", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HiddenAddress_WithAWholePostcodeInOneWord_ShowsItsFirstPartOnly()
    {
        var page = await ShowAsync(Play with { Locations = [new ServiceAtLocation { Location = Play.Locations[0].Location with { Postcode = "GU216EJ" } }] });

        Assert.Contains("(GU21)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("6EJ", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAddress_IsShownWithItsAccess()
    {
        var page = await ShowAsync(Play with { Locations = [Play.Locations[0] with { Location = Play.Locations[0].Location with { IsHidden = false } }] });

        Assert.Contains("Heathside Hall 1 Example Lane, Woking, GU21 6", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Step-free way in", "Lift"], page.TextsOf(".place .tag"));
    }

    [Fact]
    public async Task StructuredData_ParsesAndIsWhole()
    {
        var page = await ShowAsync(Play with { ExternalId = "script", Name = "Play </script><b>", Locations = [Play.Locations[0] with { Location = Play.Locations[0].Location with { IsHidden = false } }] }, "/services/play-script-b");

        var data = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("Play </script><b>", data.GetProperty("name").GetString());
        Assert.Equal("http://localhost/services/play-script-b", data.GetProperty("url").GetString());
        Assert.Equal("Heathside Families", data.GetProperty("provider").GetProperty("name").GetString());
        Assert.Equal("GU21 6", data.GetProperty("availableChannel")[1].GetProperty("serviceLocation").GetProperty("address").GetProperty("postalCode").GetString());
    }

    [Theory]
    [InlineData(ServiceStatus.Defunct)]
    [InlineData(ServiceStatus.Inactive)]
    public async Task ClosedService_SaysSoAndOffersOthers(ServiceStatus status)
    {
        site.Put(Listings.Bare("other", "Other play") with { Terms = [Listings.Topic("baby-and-toddler-groups")] });

        var page = await ShowAsync(Play with { Status = status });

        Assert.Equal(410, (int)page.Status);
        Assert.Contains("This service has closed", page.Text, StringComparison.Ordinal);
        Assert.Contains("Other play", page.TextsOf(".result h3"));
        Assert.NotNull(page.Document.QuerySelector("form[role=search]"));
        Assert.Null(page.Answer.Headers.ETag);
    }

    [Fact]
    public async Task ServicePastItsLastDay_HasClosed() => Assert.Equal(410, (int)(await ShowAsync(Play with { ClosesOn = new DateOnly(2026, 11, 21) })).Status);

    [Fact]
    public async Task ServiceClosedForNow_SaysSoAndKeepsItsPage()
    {
        var page = await ShowAsync(Listings.Full());

        Assert.Equal(200, (int)page.Status);
        Assert.Contains("Closed for now. Closed for repairs.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Next:", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_OfListings_LeadToTheWebOnly()
    {
        var page = await ShowAsync(Play with { Url = "javascript:alert(1)", Email = "a@b.example?bcc=c@d.example", Contacts = [] });

        Assert.DoesNotContain("href=\"javascript", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Null(page.Document.QuerySelector(".how a[href^='mailto:']"));
    }

    [Fact]
    public async Task Page_CanBeSentToSomeone()
    {
        var page = await ShowAsync(Play);

        var address = page.Document.QuerySelector("#page-link")!.GetAttribute("value")!;
        Assert.Equal(page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), address);
        Assert.Contains(Uri.EscapeDataString(address), page.Document.QuerySelector("a[href^='mailto:?']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(address), page.Document.QuerySelector("a[href^='sms:']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BareListing_HasAPageToo()
    {
        var page = await ShowAsync(Listings.Bare(), "/services/toddler-group");

        Assert.Equal(200, (int)page.Status);
        Assert.Contains("Ask the service how to get it.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ages not stated", page.Text, StringComparison.Ordinal);
        Assert.Contains("No one has checked this listing yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestForSupport_NamesWhomToAsk_AndSaysWhatToDoMeanwhile()
    {
        site.Put(Listings.Bare("open", "Open play") with { Level = LevelOfNeed.Universal, Terms = [Listings.Topic("baby-and-toddler-groups")] });

        var page = await ShowAsync(Play with { Access = AccessRoute.RequestForSupport, Level = LevelOfNeed.Targeted });

        Assert.Contains("Children's Single Point of Access (C-SPA)", page.TextOf(".how"), StringComparison.Ordinal);
        Assert.Contains("While you wait Baby and toddler groups: you can use now", page.Text, StringComparison.Ordinal);
        Assert.Contains("If this is not enough", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LevelOne_SaysThereIsNoNeedToContactThePointOfAccess() =>
        Assert.Contains("You do not need to contact the Children's Single Point of Access", (await ShowAsync(Play with { Level = LevelOfNeed.Universal })).TextOf(".how"), StringComparison.Ordinal);

    [Fact]
    public async Task Times_GoToACalendar() => Assert.Contains("Add the times to my calendar", (await ShowAsync(Play)).TextOf("main"), StringComparison.Ordinal);

    [Fact]
    public async Task TimesOfSensitiveHelp_GoToNoCalendar() =>
        Assert.DoesNotContain("to my calendar", (await ShowAsync(Play with { Terms = [Listings.Topic("domestic-abuse")] })).TextOf("main"), StringComparison.Ordinal);

    [Fact]
    public async Task SensitiveTopic_CarriesTheQuickExitAndIsNotStored()
    {
        var page = await ShowAsync(Play with { Terms = [Listings.Topic("domestic-abuse")] });

        Assert.NotNull(page.Document.QuerySelector("[data-quick-exit]"));
        Assert.True(page.Answer.Headers.CacheControl?.NoStore);
    }

    private async Task<SitePage> ShowAsync(Service service, string address = Address)
    {
        site.Put(Listings.Organisation(), service);
        return await site.GetPageAsync(address);
    }
}
