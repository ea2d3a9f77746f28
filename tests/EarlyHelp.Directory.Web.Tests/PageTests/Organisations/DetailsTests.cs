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
    public async Task OldAddress_LeadsToTheNew()
    {
        _site.Put(Listings.Organisation());
        _site.Put(Listings.Organisation(name: "Heathside Together"));

        var page = await _site.GetPageAsync("/organisations/heathside-families");

        Assert.Equal(301, (int)page.Status);
        Assert.Equal("/organisations/heathside-together", page.Answer.Headers.Location?.OriginalString);
    }
}
