using System.Collections.Concurrent;
using EarlyHelp.Directory.Search.Suggestions;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>The site with the examples on a port of its own, and Debian's Chromium to look at it.</summary>
public sealed class BrowserSite : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>Pages looked at side by side: the tests run on two cores.</summary>
    private const int Lanes = 2;

    // Nothing but loopback can be reached, so that pages need not be asked for through the tests, which is slow.
    private static readonly string[] Flags = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"];

    private readonly SiteHost _site = new(demo: true);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public AccessibilityRecord Record { get; } = new();

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>A part of the running site.</summary>
    public T Find<T>()
        where T : notnull => _site.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        Address = _site.Listen();
        _site.WaitForIndex();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium(),
            // The sandbox of Chromium does not work for root, who runs the tests in a container.
            Args = Environment.UserName == "root" ? [.. Flags, "--no-sandbox"] : Flags,
        });
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Record.Save(DateOnly.FromDateTime(DateTime.UtcNow));
        await _site.DisposeAsync();
    }

    public SiteHost Site => _site;

    /// <summary>Suggestions are built aside, a moment after the index.</summary>
    public async Task WaitForSuggestionsAsync()
    {
        for (var round = 0; Find<Suggester>().Suggest("childminders").Count == 0; round++)
        {
            Assert.True(round < 100, "There were no suggestions within ten seconds.");
            await Task.Delay(100);
        }
    }

    /// <summary>A new page in a profile of its own.</summary>
    /// <param name="script">Without, the page runs no script of its own; what a test asks of the page is still answered, save where it waits for a timer.</param>
    /// <param name="elsewhere">An address outside the site that a test goes to: it answers an empty page.</param>
    public async Task<BrowserPage> OpenAsync(int width = 1280, bool script = true, ForcedColors? colours = null, ReducedMotion? motion = null, string? elsewhere = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ForcedColors = colours,
            ReducedMotion = motion,
            Locale = "en-GB",
        });
        if (elsewhere is not null)
        {
            await context.RouteAsync(elsewhere, route => route.FulfillAsync(new RouteFulfillOptions { Body = "<title>Elsewhere</title>", ContentType = "text/html" }));
        }

        var opened = new BrowserPage(await context.NewPageAsync());
        if (!script)
        {
            await opened.AllowScriptAsync(false);
        }

        return opened;
    }

    /// <summary>Looks at all of them, two at a time, each time in a page that stays open from one to the next.</summary>
    /// <param name="look">Answers the faults it finds.</param>
    /// <returns>The faults, each behind the name of what it was found on.</returns>
    public static async Task<IReadOnlyList<string>> LookAtEachAsync<T>(IEnumerable<T> subjects, Func<Task<BrowserPage>> open, Func<BrowserPage, T, Task<IEnumerable<string>>> look)
    {
        var waiting = new ConcurrentQueue<T>(subjects);
        var faults = new ConcurrentQueue<string>();
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(async () =>
        {
            await using var opened = await open();
            while (waiting.TryDequeue(out var subject))
            {
                foreach (var fault in await look(opened, subject))
                {
                    faults.Enqueue($"{subject}: {fault}");
                }
            }
        })));
        return [.. faults];
    }

    private static string Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed. Install Debian's package 'chromium', or run tests/run, which does.");
}

/// <summary>A page, with what the browser complained of.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private ICDPSession? _tools;

    public BrowserPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>Errors on the console since it was last asked, among them everything the content policy refused. A status of 400 and above is none.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = new List<string>();
        while (_complaints.TryDequeue(out var text))
        {
            if (!text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal))
            {
                taken.Add("complaint of the browser: " + text);
            }
        }

        return taken;
    }

    /// <summary>Scripts of pages opened from now on run, or not.</summary>
    public async Task AllowScriptAsync(bool allowed)
    {
        _tools ??= await Page.Context.NewCDPSessionAsync(Page);
        await _tools.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = !allowed });
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

/// <summary>One site and one browser for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "Browser";
}
