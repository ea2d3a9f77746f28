using System.Net;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

/// <summary>Opens every listing, organisation and advice page of the examples, one by one.</summary>
[Collection(OverDemoSite.Name)]
public sealed class WalkTests(DemoSite site)
{
    [Fact]
    public async Task EveryListing_SaysWhatItIsHowToGetItAndWhenItWasChecked()
    {
        using var client = site.CreateClient(site.ClientOptions);
        using var all = site.Services.GetRequiredService<CatalogueReader>().ReadAll();
        var services = all.Services().ToList();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stored in services)
        {
            var (service, at) = (stored.Service, $"/services/{stored.Slug}");
            var page = await client.GetPageAsync(at);

            Assert.True(page.Status == (IsGone(service) ? HttpStatusCode.Gone : HttpStatusCode.OK), $"{at}: {page.Status}");
            Assert.True(page.Heading.Contains(service.Name, StringComparison.Ordinal), at);
            Assert.True(titles.Add(page.Title), $"{at}: another page has the title '{page.Title}'");
            Assert.True(page.Text.Contains("example", StringComparison.OrdinalIgnoreCase), $"{at}: not labelled as an example");
            if (IsGone(service))
            {
                continue;
            }

            Assert.True(page.Text.Contains(Words(service.Summary!), StringComparison.Ordinal), $"{at}: no summary");
            Assert.True(page.Text.Contains(Words(service.HowToGetIt!), StringComparison.Ordinal), $"{at}: not how to get it");
            Assert.True(page.TextOf(".checked").Length > 0, $"{at}: not when it was checked");
            foreach (var phone in service.Phones)
            {
                Assert.True(page.Document.QuerySelector($"a[href='tel:{phone.Number.Replace(" ", "", StringComparison.Ordinal)}']") is not null, $"{at}: {phone.Number} is no link");
            }
        }

        Assert.True(services.Count >= 250, $"{services.Count} listings");
    }

    [Fact]
    public async Task EveryOrganisation_ListsWhatItOffers()
    {
        using var client = site.CreateClient(site.ClientOptions);
        using var all = site.Services.GetRequiredService<CatalogueReader>().ReadAll();
        var organisations = all.Services().Where(stored => !IsGone(stored.Service) && stored.Organisation is not null).GroupBy(stored => stored.Organisation!.Slug).ToList();
        foreach (var organisation in organisations)
        {
            var page = await client.GetPageAsync($"/organisations/{organisation.Key}");

            Assert.True(page.Status == HttpStatusCode.OK, $"{organisation.Key}: {page.Status}");
            foreach (var stored in organisation)
            {
                Assert.True(page.Document.QuerySelector($"main a[href='/services/{stored.Slug}']") is not null, $"{organisation.Key}: no link to {stored.Slug}");
            }
        }

        Assert.True(organisations.Count >= 120, $"{organisations.Count} organisations");
    }

    [Fact]
    public async Task EveryAdvicePage_HasItsSummaryAndItsReviewDate()
    {
        // The page for young people has an address of its own, which the old one leads to.
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions());
        var pages = site.Services.GetRequiredService<ContentLibrary>().Current.Of(ContentKind.Advice).ToList();
        foreach (var advice in pages)
        {
            var page = await client.GetPageAsync($"/advice/{advice.Slug}");

            Assert.True(page.Status == HttpStatusCode.OK, $"{advice.Slug}: {page.Status}");
            Assert.Equal(advice.About.Title, page.Heading);
            Assert.True(page.Text.Contains(Words(advice.About.Summary), StringComparison.Ordinal), $"{advice.Slug}: no summary");
            Assert.True(page.Text.Contains("To be read again by", StringComparison.Ordinal), $"{advice.Slug}: not when it is reviewed");
        }

        Assert.True(pages.Count >= 25, $"{pages.Count} pages");
    }

    private static bool IsGone(Service service) => service.Status is ServiceStatus.Defunct or ServiceStatus.Inactive;

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
