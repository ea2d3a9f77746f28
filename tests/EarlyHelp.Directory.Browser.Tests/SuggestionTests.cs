using Microsoft.Playwright;
using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>The search boxes as comboboxes, used by keyboard, by touch and without script.</summary>
[Collection(InBrowser.Name)]
public sealed class SuggestionTests(BrowserSite site)
{
    private const string Options = "#q-suggestions [role=option]";

    [Fact]
    public async Task Arrows_GoThroughTheListAndBackToTheBox()
    {
        await using var opened = await OpenAsync("/", "autis");
        var count = await opened.Page.Locator(Options).CountAsync();
        Assert.InRange(count, 2, SuggestionCount);
        Assert.Equal("true", await AttributeAsync(opened, "aria-expanded"));
        Assert.Equal($"{count} suggestions. Use the up and down arrow keys.", await opened.Page.TextContentAsync("#q ~ [role=status]"));
        Assert.Null(await AttributeAsync(opened, "aria-activedescendant"));

        await opened.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("q-suggestions-0", await AttributeAsync(opened, "aria-activedescendant"));
        Assert.Equal("true", await opened.Page.GetAttributeAsync("#q-suggestions-0", "aria-selected"));
        await opened.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Null(await AttributeAsync(opened, "aria-activedescendant"));
        await opened.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal($"q-suggestions-{count - 1}", await AttributeAsync(opened, "aria-activedescendant"));
        Assert.Equal(1, await opened.Page.Locator("[role=option][aria-selected=true]").CountAsync());

        // The box keeps the focus and what was typed.
        Assert.Equal("q", await opened.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("autis", await opened.Page.InputValueAsync("#q"));
    }

    [Fact]
    public async Task Enter_OnATopic_GoesToItsPage()
    {
        await using var opened = await OpenAsync("/", "childminders");
        await opened.Page.Keyboard.PressAsync("ArrowDown");
        Assert.StartsWith("Childminders", await opened.Page.TextContentAsync("#q-suggestions-0"), StringComparison.Ordinal);
        await opened.Page.Keyboard.PressAsync("Enter");

        await opened.Page.WaitForURLAsync("**/topics/childminders");
    }

    [Fact]
    public async Task Enter_WithoutAChoice_SearchesForWhatWasTyped()
    {
        await using var opened = await OpenAsync("/search?cost=free", "toddler gr");
        await opened.Page.Keyboard.PressAsync("Enter");

        await opened.Page.WaitForURLAsync("**/search?*q=toddler+gr*");
    }

    [Fact]
    public async Task Enter_OnAPlace_SearchesNearIt()
    {
        await using var opened = await OpenAsync("/", "guildford");
        await ChooseAsync(opened, "Place");

        await opened.Page.WaitForURLAsync("**/search?*near=Guildford*");
    }

    [Fact]
    public async Task Escape_ClosesAndThenClears()
    {
        await using var opened = await OpenAsync("/search", "food");
        await opened.Page.Keyboard.PressAsync("ArrowDown");
        await opened.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("false", await AttributeAsync(opened, "aria-expanded"));
        Assert.False(await opened.Page.IsVisibleAsync("#q-suggestions"));
        Assert.Equal("food", await opened.Page.InputValueAsync("#q"));

        await opened.Page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await opened.Page.IsVisibleAsync("#q-suggestions"));
        await opened.Page.Keyboard.PressAsync("Escape");
        await opened.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await opened.Page.InputValueAsync("#q"));
    }

    [Fact]
    public async Task PlaceBox_OffersPlacesAndFillsIn_WithoutSending()
    {
        await using var opened = await site.OpenAsync();
        await opened.Page.GotoAsync("/");
        await site.WaitForSuggestionsAsync();
        await opened.Page.FocusAsync("#near");
        await opened.Page.Keyboard.TypeAsync("leatherh");
        await opened.Page.WaitForSelectorAsync("#near-suggestions [role=option]");
        await opened.Page.Keyboard.PressAsync("ArrowDown");
        await opened.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("Leatherhead", await opened.Page.InputValueAsync("#near"));
        Assert.Equal(site.Address + "/", opened.Page.Url);
    }

    [Theory]
    [InlineData(320, ForcedColors.None)]
    [InlineData(1280, ForcedColors.None)]
    [InlineData(1280, ForcedColors.Active)]
    public async Task OpenList_HasNoFaults(int width, ForcedColors colours)
    {
        await using var opened = await OpenAsync("/search", "food", width, colours);
        await opened.Page.Keyboard.PressAsync("ArrowDown");

        Assert.Empty(await Axe.FaultsAsync(opened.Page));
        Assert.Empty(opened.TakeComplaints());
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('[role=option]')].every(option => option.offsetHeight >= 24)"));
    }

    [Fact]
    public async Task Click_Chooses()
    {
        await using var opened = await OpenAsync("/", "childminders", width: 320);
        await opened.Page.ClickAsync("#q-suggestions-0");

        await opened.Page.WaitForURLAsync("**/topics/childminders");
    }

    [Fact]
    public async Task OtherField_ClosesTheList()
    {
        await using var opened = await OpenAsync("/", "food");
        await opened.Page.Keyboard.PressAsync("Tab");

        Assert.False(await opened.Page.IsVisibleAsync("#q-suggestions"));
        Assert.Equal("near", await opened.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task WithoutScript_TheBoxIsAPlainBox()
    {
        await using var opened = await site.OpenAsync(script: false);
        await opened.Page.GotoAsync("/");

        Assert.Equal("search", await opened.Page.GetAttributeAsync("#q", "type"));
        Assert.Null(await opened.Page.GetAttributeAsync("#q", "role"));
    }

    private const int SuggestionCount = 10;

    /// <summary>A page with the list open below the first box; nothing but the keyboard was used.</summary>
    private async Task<BrowserPage> OpenAsync(string path, string typed, int width = 1280, ForcedColors? colours = null)
    {
        await site.WaitForSuggestionsAsync();
        var opened = await site.OpenAsync(width, colours: colours);
        await opened.Page.GotoAsync(path);
        await opened.Page.FocusAsync("#q");
        await opened.Page.Keyboard.TypeAsync(typed);
        await opened.Page.WaitForFunctionAsync("typed => document.querySelector('#q').value === typed && !document.querySelector('#q-suggestions').hidden", typed);
        // The answer for the last letter may still replace the list.
        await opened.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return opened;
    }

    private static async Task ChooseAsync(BrowserPage opened, string kind)
    {
        for (var i = 0; i < SuggestionCount; i++)
        {
            await opened.Page.Keyboard.PressAsync("ArrowDown");
            if ((await opened.Page.TextContentAsync("[role=option][aria-selected=true]"))!.EndsWith(" " + kind, StringComparison.Ordinal))
            {
                await opened.Page.Keyboard.PressAsync("Enter");
                return;
            }
        }

        Assert.Fail($"There is no {kind} in the list.");
    }

    private static Task<string?> AttributeAsync(BrowserPage opened, string name) => opened.Page.GetAttributeAsync("#q", name);
}
