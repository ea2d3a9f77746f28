using Microsoft.Playwright;
using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

[Collection(InBrowser.Name)]
public sealed class QuickExitTests(BrowserSite site)
{
    private const string Sensitive = "/advice/domestic-abuse";
    private const string Elsewhere = "https://www.bbc.co.uk/weather";

    [Fact]
    public async Task ShiftThreeTimes_LeavesAndTakesThePageOutOfTheWayBack()
    {
        await using var opened = await site.OpenAsync(elsewhere: Elsewhere);
        await opened.Page.GotoAsync("/advice");
        await opened.Page.GotoAsync(Sensitive);

        await opened.Page.Keyboard.PressAsync("Shift");
        await SaysAsync(opened.Page, "Shift, press 2 more times to leave this page.");
        await opened.Page.Keyboard.PressAsync("Shift");
        await opened.Page.Keyboard.PressAsync("Shift");
        await opened.Page.WaitForURLAsync(Elsewhere);

        await opened.Page.GoBackAsync();
        await opened.Page.WaitForURLAsync("**/advice");
    }

    [Fact]
    public async Task OtherKeys_DoNotLeave()
    {
        await using var opened = await site.OpenAsync(elsewhere: Elsewhere);
        await opened.Page.GotoAsync(Sensitive);

        for (var i = 0; i < 3; i++)
        {
            await opened.Page.Keyboard.PressAsync("a");
        }

        Assert.EndsWith(Sensitive, opened.Page.Url, StringComparison.Ordinal);
        Assert.NotNull(await opened.Page.QuerySelectorAsync("h1"));
        Assert.Equal("", await opened.Page.TextContentAsync("[data-quick-exit-status]"));

        // Nor do they count: Shift begins from the first press.
        await opened.Page.Keyboard.PressAsync("Shift");
        await SaysAsync(opened.Page, "Shift, press 2 more times to leave this page.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Button_LeavesWithAndWithoutScript(bool script)
    {
        await using var opened = await site.OpenAsync(width: 375, script, elsewhere: Elsewhere);
        await opened.Page.GotoAsync(Sensitive);
        await opened.Page.EvaluateAsync("() => window.scrollTo(0, 2000)");

        // Always in sight, however far the page is read.
        await opened.Page.ClickAsync("text=Leave this page");

        await opened.Page.WaitForURLAsync(Elsewhere);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task PagesOpenedFromASensitiveOne_TakeItsPlaceBehindTheBackButton(bool script, int added)
    {
        await using var opened = await site.OpenAsync(width: 375, script);
        await opened.Page.GotoAsync(Sensitive);
        var before = await opened.Page.EvaluateAsync<int>("() => history.length");

        await opened.Page.ClickAsync("main a[href='/advice/urgent-help']");
        await opened.Page.WaitForURLAsync("**/advice/urgent-help");

        Assert.Equal(before + added, await opened.Page.EvaluateAsync<int>("() => history.length"));
    }

    [Theory]
    [InlineData("/search?q=my+husband+hits+me", "childminders", "Topic", "**/topics/childminders")]
    [InlineData("/search?q=my+husband+hits+me", "guildford", "Place", "**/search?*near=Guildford*")]
    public async Task Suggestions_TakeTheirPlaceToo(string path, string typed, string kind, string then)
    {
        await site.WaitForSuggestionsAsync();
        await using var opened = await site.OpenAsync();
        await opened.Page.GotoAsync(path);
        var before = await opened.Page.EvaluateAsync<int>("() => history.length");

        await opened.Page.FillAsync("#q", typed);
        await opened.Page.Locator("#q-suggestions [role=option]").Filter(new() { HasText = kind }).First.ClickAsync();
        await opened.Page.WaitForURLAsync(then);

        Assert.Equal(before, await opened.Page.EvaluateAsync<int>("() => history.length"));
    }

    [Fact]
    public async Task PinsOfTheMap_TakeTheirPlaceToo()
    {
        await using var opened = await site.OpenAsync();
        await opened.Page.GotoAsync("/search?q=my+husband+hits+me&view=map");
        var before = await opened.Page.EvaluateAsync<int>("() => history.length");

        await opened.Page.Locator(".map__pin").First.ClickAsync();
        await opened.Page.WaitForURLAsync("**/services/*");

        Assert.Equal(before, await opened.Page.EvaluateAsync<int>("() => history.length"));
    }

    private static async Task SaysAsync(IPage page, string text) =>
        await page.WaitForFunctionAsync("text => document.querySelector('[data-quick-exit-status]').textContent === text", text);
}
