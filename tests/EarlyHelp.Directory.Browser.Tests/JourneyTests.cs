using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>What people come for, from the first page to the last, with the keyboard alone: once with script and once without.</summary>
[Collection(InBrowser.Name)]
public sealed partial class JourneyTests(BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Parent_FindsAndSavesThreeServices(bool script)
    {
        await using var opened = await site.OpenAsync(width: 375, script);
        var keys = new Keys(opened.Page);
        await opened.Page.GotoAsync("/");
        await SearchAsync(keys, "toddler group");

        for (var saved = 1; saved <= 3; saved++)
        {
            await keys.OpenAsync($".result:nth-child({saved}) h3 a");
            await keys.OpenAsync("main a[href^='/my-list?add=']");
            Assert.Equal(saved, await opened.Page.Locator(".listed").CountAsync());
            if (saved < 3)
            {
                await opened.Page.GotoAsync("/");
                await SearchAsync(keys, "toddler group");
            }
        }

        // Kept, and still there after a look elsewhere.
        await opened.Page.GotoAsync("/topics");
        await opened.Page.GotoAsync("/my-list");
        Assert.Equal(3, await opened.Page.Locator(".listed h3").CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Practitioner_MakesAndPrintsAPack(bool script)
    {
        await using var opened = await site.OpenAsync(script: script);
        var keys = new Keys(opened.Page);
        foreach (var slug in new[] { "autism-coffee-mornings", "knaphill-under-ones" })
        {
            await opened.Page.GotoAsync("/services/" + slug);
            await keys.OpenAsync("main a[href^='/my-list?add=']");
        }

        await keys.ReachAsync("textarea");
        await opened.Page.Keyboard.TypeAsync("Ask for the Tuesday group");
        await keys.OpenAsync("button[name=do][value=share]");
        Assert.Equal(2, await opened.Page.Locator(".listed h3").CountAsync());
        await keys.OpenAsync("a[href*='print=1']");

        var sheet = await opened.Page.InnerTextAsync("main");
        Assert.Contains("Autism coffee mornings", sheet, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ask for the Tuesday group", sheet, StringComparison.Ordinal);
        // The picture of the code has arrived, not only its place.
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => { const code = document.querySelector('img[src$=\"/qr.svg\"]'); return code.complete && code.naturalWidth > 50; }"));

        var paper = await opened.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(paper, 0, 5));
        // In large type.
        Assert.InRange(SheetsOfPaper().Count(Encoding.Latin1.GetString(paper)), 1, 6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SomebodyInDanger_LeavesQuicklyWithTheKeyboard(bool script)
    {
        const string weather = "https://www.bbc.co.uk/weather";
        await using var opened = await site.OpenAsync(width: 375, script, elsewhere: weather);
        var keys = new Keys(opened.Page);
        await opened.Page.GotoAsync("/");
        await SearchAsync(keys, "my husband hits me");
        Assert.True(await opened.Page.Locator("[data-quick-exit]").IsVisibleAsync());

        await keys.ReachAsync("[data-quick-exit]");
        await opened.Page.Keyboard.PressAsync("Enter");

        await opened.Page.WaitForURLAsync(weather);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Typo_IsReportedAndItsStateLookedUp(bool script)
    {
        await using var opened = await site.OpenAsync(width: 375, script);
        var keys = new Keys(opened.Page);
        await opened.Page.GotoAsync("/services/autism-coffee-mornings");
        await keys.OpenAsync("main a[href$='/report']");

        // First too little, which says what is missing and leads there.
        await keys.OpenAsync("main form button[type=submit]");
        Assert.StartsWith("Error: ", await opened.Page.TitleAsync(), StringComparison.Ordinal);
        await keys.ReachAsync(".govuk-error-summary a[href='#about']");
        await opened.Page.Keyboard.PressAsync("Enter");
        await keys.ReachAsync("input[name=about]");
        await opened.Page.Keyboard.PressAsync("Space");
        await keys.ReachAsync("textarea[name=text]");
        await opened.Page.Keyboard.TypeAsync("The town is spelt Wokking");
        site.Site.Clock.Now += TimeSpan.FromSeconds(10);
        await keys.OpenAsync("main form button[type=submit]");
        var reference = Reference().Match(await opened.Page.InnerTextAsync("main")).Value;
        Assert.NotEmpty(reference);

        await opened.Page.GotoAsync("/reports");
        await keys.ReachAsync("input[name=reference]");
        await opened.Page.Keyboard.TypeAsync(reference);
        await keys.PressAndLoadAsync("Enter");

        Assert.EndsWith("/reports/" + reference, opened.Page.Url, StringComparison.Ordinal);
        Assert.Contains(reference, await opened.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task SearchAsync(Keys keys, string words)
    {
        await keys.ReachAsync("#q");
        await keys.Page.Keyboard.TypeAsync(words);
        await keys.PressAndLoadAsync("Enter");
        Assert.Contains("/search?", keys.Page.Url, StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9A-Z]{5}-[0-9A-Z]{5}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex SheetsOfPaper();
}
