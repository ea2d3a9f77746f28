using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

[Collection(InBrowser.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    [Fact]
    public async Task SkipLink_IsFirstAndLeadsToTheMainPart()
    {
        await using var opened = await site.OpenAsync();
        await opened.Page.GotoAsync("/search?q=food");

        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await opened.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await opened.Page.Keyboard.PressAsync("Enter");
        await opened.Page.Keyboard.PressAsync("Tab");

        Assert.True(await opened.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=toddler+group&near=woking&age=2")]
    public async Task Focus_CanBeSeenOnEverythingTheKeyboardReaches(string path)
    {
        await using var opened = await site.OpenAsync();
        await opened.Page.GotoAsync(path);
        var unseen = new List<string>();
        var reached = 0;
        for (; reached < 200; reached++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            var state = await opened.Page.EvaluateAsync<string?>(Focused);
            if (state is null)
            {
                break;
            }

            if (state.Length > 0)
            {
                unseen.Add(state);
            }
        }

        Assert.Empty(unseen);
        Assert.InRange(reached, 10, 199);
    }

    [Fact]
    public async Task Search_WorksFromTheKeyboardAlone()
    {
        await using var opened = await site.OpenAsync();
        await opened.Page.GotoAsync("/");
        var keys = new Keys(opened.Page);
        await keys.ReachAsync("#q");
        await opened.Page.Keyboard.TypeAsync("food bank");
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.TypeAsync("Woking");
        await keys.PressAndLoadAsync("Enter");
        Assert.Equal("Help with “food bank” near Woking", await opened.Page.TextContentAsync("h1"));

        await keys.OpenAsync(".result a");
        Assert.Contains("/services/", opened.Page.Url, StringComparison.Ordinal);

        Assert.True(await opened.Page.Locator(".how").IsVisibleAsync());
    }

    [Fact]
    public async Task Filters_WorkFromTheKeyboardAlone()
    {
        await using var opened = await site.OpenAsync(width: 375);
        await opened.Page.GotoAsync("/search?q=group");
        var keys = new Keys(opened.Page);
        await keys.ReachAsync(".filters > summary");
        await opened.Page.Keyboard.PressAsync("Enter");
        await keys.ReachAsync("input[name=topic]");
        await opened.Page.Keyboard.PressAsync("Space");
        await keys.OpenAsync(".filters .govuk-button");

        Assert.Contains("topic=", opened.Page.Url, StringComparison.Ordinal);
        Assert.Contains("q=group", opened.Page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await opened.Page.Locator(".chips li:not(:last-child)").CountAsync());
    }

    [Fact]
    public async Task Errors_TakeTheFocusAndLeadToTheirField()
    {
        await using var opened = await site.OpenAsync();
        await opened.Page.GotoAsync("/search?age=abc");

        Assert.True(await opened.Page.EvaluateAsync<bool>("() => document.activeElement.classList.contains('govuk-error-summary')"));
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#age", opened.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>null at the end of the page, empty where the focus can be seen, else the element.</summary>
    private const string Focused = """
        () => {
          const here = document.activeElement;
          if (!here || here === document.body) { return null; }
          const style = getComputedStyle(here);
          const box = here.getBoundingClientRect();
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)';
          const shown = outlined || style.boxShadow !== 'none';
          const over = document.elementFromPoint(Math.max(1, box.left + box.width / 2), Math.min(innerHeight - 1, Math.max(1, box.top + box.height / 2)));
          const covered = over && over !== here && !here.contains(over) && !over.contains(here) && over.closest('.quick-exit');
          return shown && !covered ? '' : here.outerHTML.slice(0, 150);
        }
        """;
}
