using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Organisations;

public sealed class DetailsTests : IDisposable
{
    private readonly SiteHost _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Page_SaysWhoTheyAreAndWhatTheyOffer()
    {
        _site.Put(
            Listings.Organisation() with { Description = "We help.", Phones = [new Phone { Number = "01632 960009" }], CharityNumber = "000001", LeadProviderFor = ["E07000217"] },
            Listings.Bare("1", "Open group") with { OrganisationId = "org" },
            Listings.Bare("2", "Closed group") with { OrganisationId = "org", Status = ServiceStatus.Defunct });

        var page = await _site.GetPageAsync("/organisations/heathside-families");

        Assert.Equal("Heathside Families", page.Heading);
        Assert.Contains("Leads early help in Woking.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Charity number: 000001", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='tel:01632960009']"));
        Assert.Equal(["Open group"], page.TextsOf(".result h3"));
    }

    [Fact]
    public async Task ManyServices_StandOnPagesWithoutRepeatsOrGaps()
    {
        _site.Put(
            Enumerable.Range(1, 45).Select(id => Listings.Bare($"{id}", $"Group {id % 3}") with { OrganisationId = "org" }).Cast<object>()
                .Append(Listings.Organisation())
                .Append(Listings.Bare("99", "Closed group") with { OrganisationId = "org", Status = ServiceStatus.Defunct }));

        var links = new List<string?>();
        foreach (var page in new[] { "", "?page=2", "?page=3" })
        {
            var shown = await _site.GetPageAsync("/organisations/heathside-families" + page);
            Assert.Contains("What they offer (45 services)", shown.TextsOf("h2"));
            links.AddRange(shown.Document.QuerySelectorAll(".result h3 a").Select(link => link.GetAttribute("href")));
        }

        Assert.Equal((45, 45), (links.Count, links.Distinct().Count()));
        var second = await _site.GetPageAsync("/organisations/heathside-families?page=2");
        Assert.EndsWith("/organisations/heathside-families?page=2", second.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("(page 2 of 3)", second.Document.Title, StringComparison.Ordinal);
        Assert.NotNull(second.Document.QuerySelector("a[rel=prev][href='/organisations/heathside-families']"));
    }

    [Theory]
    [InlineData("?page=2", 404)]
    [InlineData("?page=0", 404)]
    [InlineData("?page=x", 404)]
    [InlineData("?page=", 200)]
    public async Task PageThatIsNotThere_IsNotFound(string query, int status)
    {
        _site.Put(Listings.Organisation());

        Assert.Equal(status, (int)(await _site.GetPageAsync("/organisations/heathside-families" + query)).Status);
    }

    [Fact]
    public async Task OldAddress_LeadsToTheNew()
    {
        _site.Put(Listings.Organisation());
        _site.Put(Listings.Organisation(name: "Heathside Together"));

        var page = await _site.GetPageAsync("/organisations/heathside-families");

        Assert.Equal(301, (int)page.Status);
        Assert.Equal("/organisations/heathside-together", page.Answer.Headers.Location?.OriginalString);
    }
}
