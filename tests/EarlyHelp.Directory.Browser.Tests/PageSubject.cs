using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Playwright;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>What the walks look at: every page and state of the site.</summary>
public sealed record PageSubject(string Name, Func<BrowserSite, BrowserPage, Task> ShowAsync)
{
    public static IReadOnlyList<PageSubject> All { get; } =
    [
        .. PageList.All.Select(listed => new PageSubject(listed.Path, (_, opened) => opened.Page.GotoAsync(listed.Path))),
        .. ReachedState.All.Select(state => new PageSubject(state.Name, (site, opened) => ReachAsync(site, opened, state))),
    ];

    /// <summary>The first page of those whose addresses begin alike, for runs that must be quick.</summary>
    public static IReadOnlyList<PageSubject> OneOfEachKind { get; } =
        [.. PageList.All.DistinctBy(listed => listed.Path.Split('/', '?')[1]).Select(listed => All.First(subject => subject.Name == listed.Path))];

    public override string ToString() => Name;

    private static async Task ReachAsync(BrowserSite site, BrowserPage opened, ReachedState state)
    {
        var page = opened.Page;
        await page.Context.ClearCookiesAsync();
        foreach (var address in state.Opened)
        {
            await page.GotoAsync(address);
        }

        if (state.Sent is null)
        {
            return;
        }

        foreach (var (name, value) in state.Sent)
        {
            var field = page.Locator($"main form [name^='{name}']").First;
            if (await field.GetAttributeAsync("type") == "radio")
            {
                await page.Locator($"main form [name^='{name}'][value='{value}']").CheckAsync();
            }
            else
            {
                await field.FillAsync(value);
            }
        }

        // The spam guard refuses forms that were sent at once; the clock of the site stands still.
        site.Site.Clock.Now += TimeSpan.FromSeconds(10);
        var button = page.Locator("main form[method=post] button[type=submit]");
        var loaded = new TaskCompletionSource();
        page.Load += OnLoad;
        await (state.Button is null ? button : button.Filter(new() { HasText = state.Button })).First.ClickAsync();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.Load -= OnLoad;
        if (state.ThenQuery is not null)
        {
            await page.GotoAsync(new Uri(page.Url).AbsolutePath + state.ThenQuery);
        }

        void OnLoad(object? sender, IPage shown) => loaded.TrySetResult();
    }
}
