namespace EarlyHelp.Directory.TestSupport.Site;

/// <summary>One person at a site, of the test's own or one that tests share: the browser keeps its cookies from page to page, and follows no redirect by itself.</summary>
public sealed class Visit : IDisposable
{
    private readonly bool _ownsSite;

    public Visit()
        : this(new SiteHost()) => _ownsSite = true;

    /// <param name="site">Stays open after the visit.</param>
    public Visit(SiteHost site)
    {
        Site = site;
        Browser = site.CreateClient(site.ClientOptions);
    }

    public SiteHost Site { get; }

    public HttpClient Browser { get; }

    /// <summary>Opens a page with a form and takes the time to fill it in: the spam guard refuses forms that were sent at once.</summary>
    public async Task<SitePage> OpenedAsync(string path)
    {
        var form = await Browser.GetPageAsync(path);
        Site.Clock.Now += TimeSpan.FromSeconds(10);
        return form;
    }

    public void Dispose()
    {
        Browser.Dispose();
        if (_ownsSite)
        {
            Site.Dispose();
        }
    }
}
