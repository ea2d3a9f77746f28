using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>axe on every page and state, on a desktop and at 320 pixels, with and without script. About a third of what can be wrong: the keyboard tests look further.</summary>
[Collection(InBrowser.Name)]
public sealed class AccessibilityTests(BrowserSite site)
{
    // Tags named, since a plain run leaves out the target size of WCAG 2.2.
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static IEnumerable<object[]> Pages => PageList.Paths;

    [Theory]
    [MemberData(nameof(Pages))]
    public Task OnADesktop_HasNoFaults(string path) => CheckAsync(path, width: 1280, script: true);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task OnASmallPhoneWithoutScript_HasNoFaults(string path) => CheckAsync(path, width: 320, script: false);

    [Theory]
    [InlineData("/search?q=toddler+group&near=woking")]
    [InlineData("/")]
    public async Task WithEverythingUnfolded_HasNoFaults(string path)
    {
        await using var opened = await site.OpenAsync(width: 320);
        await opened.Page.GotoAsync(path);
        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");

        Assert.Empty((await LookAsync(opened)).Faults);
    }

    private async Task CheckAsync(string path, int width, bool script)
    {
        await using var opened = await site.OpenAsync(width, script);
        await opened.Page.GotoAsync(path);

        var (faults, engine) = await LookAsync(opened);
        site.Record.Add(path, width, engine, faults);
        Assert.Empty(faults);
        Assert.Empty(opened.Complaints);
        Assert.True(
            await opened.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
            $"{path} scrolls sideways at {width} pixels: {await opened.Page.EvaluateAsync<string>(Widest)}");
    }

    private static async Task<(IReadOnlyList<string> Faults, string Engine)> LookAsync(BrowserPage opened)
    {
        var result = await opened.Page.RunAxe(Options);
        return ([.. result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")], $"{result.TestEngine.Name} {result.TestEngine.Version}");
    }

    private const string Widest = """
        () => [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 3).map(part => part.outerHTML.slice(0, 120)).join(' | ')
        """;
}
