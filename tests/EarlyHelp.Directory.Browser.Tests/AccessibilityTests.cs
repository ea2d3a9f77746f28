using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>Every page and state on a desktop and at 320 pixels, with and without script: axe, which finds about a third of what can be wrong, where the focus shows, and what scrolls sideways.</summary>
[Collection(InBrowser.Name)]
public sealed class AccessibilityTests(BrowserSite site)
{
    [Fact]
    [Trait("Category", "Long")]
    public Task EveryPage_OnADesktop_HasNoFaults() => WalkAsync(PageSubject.All, width: 1280, script: true);

    /// <summary>For runs that leave out the long tests.</summary>
    [Fact]
    [Trait("Category", "Short")]
    public Task OnePageOfEachKind_OnADesktop_HasNoFaults() => WalkAsync(PageSubject.OneOfEachKind, width: 1280, script: true);

    /// <summary>320 pixels are also what is left of a desktop at 400 %.</summary>
    [Fact]
    public Task EveryPage_OnASmallPhoneWithoutScript_HasNoFaults() => WalkAsync(PageSubject.All, width: 320, script: false);

    [Theory]
    [InlineData("/search?q=toddler+group&near=woking")]
    [InlineData("/")]
    public async Task WithEverythingUnfolded_HasNoFaults(string path)
    {
        await using var opened = await site.OpenAsync(width: 320);
        await opened.Page.GotoAsync(path);
        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");

        Faults.None(await FaultsAsync(opened));
    }

    private async Task WalkAsync(IReadOnlyList<PageSubject> subjects, int width, bool script)
    {
        var faults = await BrowserSite.LookAtEachAsync(subjects, () => site.OpenAsync(width, script), async (opened, subject) =>
        {
            await subject.ShowAsync(site, opened);
            // axe itself waits for timers, which need script; what the page would have run is past.
            await opened.AllowScriptAsync(true);
            var found = await Axe.FaultsAsync(opened.Page);
            site.Record.Add(subject.Name, width, await Axe.VersionAsync(opened.Page), found);
            var others = await OthersAsync(opened);
            await opened.AllowScriptAsync(script);
            return [.. found, .. others, .. opened.TakeComplaints()];
        });

        Faults.None(faults);
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(BrowserPage opened) => [.. await Axe.FaultsAsync(opened.Page), .. await OthersAsync(opened)];

    private static async Task<IReadOnlyList<string>> OthersAsync(BrowserPage opened) => [.. await Reflow.FaultsAsync(opened.Page), .. await FocusCheck.FaultsAsync(opened.Page)];
}
