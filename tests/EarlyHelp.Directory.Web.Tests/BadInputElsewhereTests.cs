using System.Net;
using System.Text;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using EarlyHelp.Directory.Web.Pages.Feedback;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

/// <summary>Everything besides the search that reads something from an address or a form: a page that helps, never a fault of ours.</summary>
public sealed class BadInputElsewhereTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly string[] Values =
    [
        "", "%20", "%00", "%01%02%1b%7f", "%0d%0aSet-Cookie:%20a=b", "%ff%fe", "%c0%af", "%ed%a0%80", "%f0%9f%8d%bc", "%e2%80%ae", "%", "%zz", "'", "%22", "%3Cscript%3Ealert(1)%3C/script%3E", "'%20or%201=1%20--",
        "a%20AND%20NOT%20(b", "-1", "0", "900", "abc", "1e9", "1000000000", "99999999999999999999", "1.5", "NaN", "null", "[]", "{}", "..%2f..%2fetc%2fpasswd", "%C3%A9", "%D9%85%D8%AF%D8%AF",
        new string('x', 10_000), string.Concat(Enumerable.Repeat("%F0%9F%8D%BC", 1_500)),
    ];

    private static readonly int[] Answers = [200, 302, 400, 404, 413, 414, 431];

    private int _clients;

    [Fact]
    public async Task DescriptionOfOneLongWord_IsIndexedAndShown()
    {
        var word = new string('x', 300);
        site.Put(Listings.Bare("long-word", "Quillwort club") with { Description = word });

        Assert.Contains("Quillwort club", (await site.GetPageAsync("/search?q=quillwort")).Text, StringComparison.Ordinal);
        var page = await site.GetPageAsync("/services/quillwort-club");
        Assert.Equal(HttpStatusCode.OK, page.Answer.StatusCode);
        Assert.Contains(word, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?view=map", "view", "near", "within", "q", "topic")]
    [InlineData("/parenting", "age", "where", "access", "format", "evidence")]
    [InlineData("/organisations", "letter", "page")]
    [InlineData("/districts/woking/booklet", "size", "part")]
    [InlineData("/my-list", "add", "list", "added", "full", "print")]
    [InlineData("/reports", "reference")]
    [InlineData("/comment", "about")]
    [InlineData("/you-said-we-did", "page")]
    [InlineData("/lists/AAAAAAAAAAAAAAAAAAAAAA", "made", "print")]
    [InlineData("/reports/K7MPQ-4XR2T", "sent")]
    [InlineData("/api/suggest", "q", "near")]
    [InlineData("/api/places", "q")]
    public async Task AnyParameter_WithAnyValue_IsAnswered(string path, params string[] names)
    {
        var queries = names.SelectMany(name => Values.Select(value => $"{name}={value}").Append(string.Join('&', Enumerable.Repeat(name + "=1", 1_000))));

        Assert.Empty(await FaultsAsync(queries.Select(query => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query)));
    }

    [Theory]
    [InlineData("/services/{0}")]
    [InlineData("/services/{0}.ics")]
    [InlineData("/services/{0}/report")]
    [InlineData("/services/{0}/qr.svg")]
    [InlineData("/organisations/{0}")]
    [InlineData("/topics/{0}")]
    [InlineData("/topics/{0}/booklet")]
    [InlineData("/situations/{0}")]
    [InlineData("/districts/{0}")]
    [InlineData("/districts/{0}/feed.atom")]
    [InlineData("/quadrants/{0}")]
    [InlineData("/ages/{0}")]
    [InlineData("/advice/{0}")]
    [InlineData("/advice/{0}/useful")]
    [InlineData("/about/{0}")]
    [InlineData("/languages/{0}")]
    [InlineData("/lists/{0}")]
    [InlineData("/lists/{0}/qr.svg")]
    [InlineData("/reports/{0}")]
    [InlineData("/sitemap-{0}.xml")]
    [InlineData("/icon-{0}.png")]
    public async Task AnyName_InAnAddress_IsAnswered(string address) =>
        // The test server itself refuses NUL in a path, as the real one does.
        Assert.Empty(await FaultsAsync(Values.Where(value => value != "%00").Select(value => address.Replace("{0}", value, StringComparison.Ordinal))));

    [Theory]
    [InlineData("/suggest")]
    [InlineData("/comment")]
    [InlineData("/services/autism-coffee-mornings/report")]
    [InlineData("/my-list?add=autism-coffee-mornings")]
    [InlineData("/advice/ehc-plan")]
    public async Task AnyField_WithAnyValue_IsAnswered(string path)
    {
        using var browser = site.CreateClient(new() { BaseAddress = site.ClientOptions.BaseAddress });
        var page = await browser.GetPageAsync(path);
        var form = page.Document.QuerySelector("main form[method=post]")!;
        var fields = form.QuerySelectorAll("[name]").Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value") ?? (field.GetAttribute("name") == SpamGuard.TrapField ? "" : "x"))).DistinctBy(field => field.Name).ToList();
        Assert.NotEmpty(fields);
        var cookies = string.Join("; ", Kept(page));
        site.Clock.Now += TimeSpan.FromSeconds(10);
        var good = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
        Assert.Equal(302, (await PostAsync(form.GetAttribute("action")!, good, cookies)).Status);
        var faults = new List<string>();
        foreach (var bad in fields)
        {
            foreach (var value in Values)
            {
                var body = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={(field == bad ? value : Uri.EscapeDataString(field.Value))}"));
                await SendAsync(bad.Name + "=" + value, body);
            }

            await SendAsync(bad.Name + " a thousand times", string.Join('&', Enumerable.Repeat($"{Uri.EscapeDataString(bad.Name)}=1", 1_000)));
        }

        Assert.Empty(faults);

        async Task SendAsync(string what, string body)
        {
            var (status, html) = await PostAsync(form.GetAttribute("action")!, body, cookies);
            if (!Answers.Contains(status) || (status >= 400 && !html.Contains("<h1", StringComparison.Ordinal)) || html.Contains("<script>alert", StringComparison.Ordinal))
            {
                faults.Add($"{status}: {what[..Math.Min(60, what.Length)]}");
            }
        }
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(IEnumerable<string> addresses)
    {
        using var client = site.CreateClient(site.ClientOptions);
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            var body = await answer.Content.ReadAsStringAsync();
            var helps = answer.IsSuccessStatusCode || (int)answer.StatusCode == 302 || body.Contains("<h1", StringComparison.Ordinal) || body.StartsWith('{');
            if (!Answers.Contains((int)answer.StatusCode) || !helps || body.Contains("<script>alert", StringComparison.Ordinal))
            {
                faults.Add($"{(int)answer.StatusCode}: {address[..Math.Min(90, address.Length)]}");
            }
        }

        return faults;
    }

    /// <summary>Each time from another address: the site limits how many forms one may send.</summary>
    private async Task<(int Status, string Html)> PostAsync(string path, string body, string cookies)
    {
        var client = Interlocked.Increment(ref _clients);
        var answer = await site.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = new IPAddress([10, 0, (byte)(client >> 8), (byte)client]);
            context.Request.Method = HttpMethods.Post;
            context.Request.Path = path;
            context.Request.Host = new HostString("localhost");
            context.Request.ContentType = "application/x-www-form-urlencoded";
            context.Request.Headers.Cookie = cookies;
            var bytes = Encoding.ASCII.GetBytes(body);
            context.Request.ContentLength = bytes.Length;
            context.Request.Body = new MemoryStream(bytes);
        });
        using var reader = new StreamReader(answer.Response.Body);
        return (answer.Response.StatusCode, await reader.ReadToEndAsync());
    }

    /// <summary>The cookies that came with a page and with what led to it.</summary>
    private static IEnumerable<string> Kept(SitePage page) =>
        page.Answer.RequestMessage!.Headers.TryGetValues("Cookie", out var sent)
            ? sent.Concat(Set(page))
            : Set(page);

    private static IEnumerable<string> Set(SitePage page) => page.Answer.Headers.TryGetValues("Set-Cookie", out var values) ? values.Select(value => value.Split(';')[0]) : [];
}
