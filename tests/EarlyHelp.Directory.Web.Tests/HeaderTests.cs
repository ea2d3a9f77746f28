using System.Net;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

[Collection(OverDemoSite.Name)]
public sealed class HeaderTests(DemoSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=food")]
    [InlineData("/search?age=abc")]
    [InlineData("/advice/domestic-abuse")]
    [InlineData("/no-such-page")]
    [InlineData("/api/search")]
    [InlineData("/health/live")]
    [InlineData("/dist/site.css")]
    public async Task Answer_CarriesTheSafetyHeaders(string path)
    {
        var answer = await GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task OverHttps_BrowsersAreToldToStayThere()
    {
        using var client = site.CreateClient();

        var answer = await client.GetAsync(new Uri("https://localhost/"));

        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("PUT", "/search")]
    [InlineData("DELETE", "/advice/ehc-plan")]
    [InlineData("PATCH", "/privacy")]
    public async Task MethodWithoutAHandler_IsRefused(string method, string path)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/opensearch.xml")]
    [InlineData("/site.webmanifest")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/api/search?q=food")]
    [InlineData("/feed.atom")]
    [InlineData("/look.css")]
    public async Task Head_IsAnsweredLikeGet(string path)
    {
        using var client = site.CreateClient();
        var get = await client.GetAsync(new Uri(path, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        var head = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (get.StatusCode, head.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        using var post = new HttpRequestMessage(HttpMethod.Post, path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.SendAsync(post)).StatusCode);
    }

    [Fact]
    public async Task PostWithoutToken_IsRefusedWithAPage()
    {
        using var client = site.CreateClient();
        using var nothing = new FormUrlEncodedContent([]);

        var answer = await client.PostAsync(new Uri("/search", UriKind.Relative), nothing);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost/", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1/", HttpStatusCode.OK)]
    [InlineData("http://elsewhere.example/", HttpStatusCode.BadRequest)]
    public async Task WithoutAPublicAddress_OnlyLoopbackNamesAreAnswered(string address, HttpStatusCode status)
    {
        using var client = site.CreateClient();

        Assert.Equal(status, (await client.GetAsync(new Uri(address))).StatusCode);
    }

    [Fact]
    public async Task PublicAddress_IsTheRootOfEveryAbsoluteAddress()
    {
        using var published = new SiteHost(settings: [("Directory:PublicAddress", "https://help.example")]);
        using var client = published.CreateClient();

        var page = await client.GetPageAsync("https://help.example/advice");
        var robots = await client.GetStringAsync(new Uri("https://help.example/robots.txt"));
        var map = await client.GetStringAsync(new Uri("http://localhost/sitemap.xml"));
        var stranger = await client.GetAsync(new Uri("https://elsewhere.example/"));

        Assert.Equal("https://help.example/advice", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Contains("Sitemap: https://help.example/sitemap.xml", robots, StringComparison.Ordinal);
        Assert.Contains("<loc>https://help.example/advice</loc>", map, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", map, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);
    }

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("172.17.0.9", true)]
    [InlineData("10.0.0.2", false)]
    [InlineData("172.18.0.9", false)]
    public async Task ForwardedAddresses_AreBelievedFromTrustedProxiesOnly(string proxy, bool believed)
    {
        using var behind = new SiteHost(settings: [("Directory:TrustedProxies", "10.0.0.1, 172.17.0.0/16")]);

        var answer = await behind.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(proxy);
            context.Request.Method = HttpMethods.Get;
            context.Request.Path = "/";
            context.Request.Host = new HostString("localhost");
            context.Request.Headers["X-Forwarded-Proto"] = "https";
            context.Request.Headers["X-Forwarded-For"] = "192.0.2.7";
        });

        Assert.Equal(StatusCodes.Status200OK, answer.Response.StatusCode);
        Assert.Equal(believed, answer.Response.Headers.ContainsKey("Strict-Transport-Security"));
        Assert.Equal(believed ? "192.0.2.7" : proxy, answer.Connection.RemoteIpAddress?.ToString());
    }

    [Fact]
    public async Task ForwardedAddresses_AreBelievedFromNobodyWhereNoProxyIsNamed()
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-Proto", "https");

        var answer = await client.SendAsync(request);

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task ReadsPerMinute_LimitsPagesButNotAssetsAndHealth()
    {
        using var limited = new SiteHost(settings: [("Directory:ReadsPerMinute", "3")]);
        using var client = limited.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        }

        var page = await client.GetPageAsync("/");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("Too many pages at once", page.Heading);
        Assert.NotNull(page.Answer.Headers.RetryAfter);
        foreach (var free in new[] { "/dist/site.css", "/look.css", "/icon.svg", "/icon-180.png", "/site.webmanifest", "/robots.txt", "/health/live", "/health/ready" })
        {
            Assert.Equal((free, HttpStatusCode.OK), (free, (await client.GetAsync(new Uri(free, UriKind.Relative))).StatusCode));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/logo", UriKind.Relative))).StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = site.CreateClient(site.ClientOptions);
        return await client.GetAsync(new Uri(path, UriKind.Relative));
    }
}
