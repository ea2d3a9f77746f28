using Microsoft.Playwright;
using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>A parent's way to help in a browser that runs no script.</summary>
[Collection(InBrowser.Name)]
public sealed class WithoutScriptTests(BrowserSite site)
{
    [Fact]
    public async Task Search_Filter_TurnThePageAndOpenAListing()
    {
        await using var opened = await site.OpenAsync(width: 375, script: false);
        var page = opened.Page;
        await page.GotoAsync("/");
        await page.FillAsync("#q", "group");
        await page.SelectOptionAsync("#age", "2");
        await page.ClickAsync("#search button");
        Assert.Contains("q=group", page.Url, StringComparison.Ordinal);

        await page.ClickAsync(".filters > summary");
        var cost = page.Locator(".filter", new PageLocatorOptions { HasText = "Cost" }).First;
        await cost.Locator("summary").ClickAsync();
        await page.CheckAsync("#cost-free");
        await page.ClickAsync(".filters .govuk-button");
        Assert.Contains("cost=free", page.Url, StringComparison.Ordinal);

        await page.ClickAsync(".govuk-pagination__next a");
        Assert.Contains("page=2", page.Url, StringComparison.Ordinal);
        Assert.Contains("cost=free", page.Url, StringComparison.Ordinal);

        await page.ClickAsync(".result h3 a >> nth=0");
        Assert.Contains("/services/", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator(".how").IsVisibleAsync());
    }
}
