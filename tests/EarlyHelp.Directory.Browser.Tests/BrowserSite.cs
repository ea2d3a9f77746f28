using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>The site with the examples on a port of its own, and Debian's Chromium to look at it.</summary>
public sealed class BrowserSite : IAsyncLifetime, IAsyncDisposable
{
    private static readonly string[] Flags = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"];

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

    /// <summary>A new page in a profile of its own. Nothing but the site itself can be reached.</summary>
    public async Task<BrowserPage> OpenAsync(int width = 1280, bool script = true, ForcedColors? colours = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ForcedColors = colours,
            Locale = "en-GB",
        });
        var page = await context.NewPageAsync();
        var opened = new BrowserPage(page);
        await context.RouteAsync("**/*", route => (route.Request.Url.StartsWith(Address, StringComparison.Ordinal), route.Request.ResourceType) switch
        {
            (false, _) => route.FulfillAsync(new RouteFulfillOptions { Body = "<title>Elsewhere</title>", ContentType = "text/html" }),
            // As in a browser that runs none; the checks themselves need a page that can run scripts.
            (_, "script") when !script => route.AbortAsync(),
            _ => route.ContinueAsync(),
        });
        return opened;
    }

    private static string Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed. Install Debian's package 'chromium', or run tests/run, which does.");
}

/// <summary>A page, with what the browser complained of.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public BrowserPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, among them everything the content policy refused. A status of 400 and above is none.</summary>
    public IEnumerable<string> Complaints => _complaints.Where(text => !text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal) && !text.Contains("net::ERR_FAILED", StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

/// <summary>One site and one browser for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "Browser";
}
