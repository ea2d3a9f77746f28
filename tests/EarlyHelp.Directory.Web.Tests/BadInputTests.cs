using System.Text;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

/// <summary>Whatever stands in an address, the answer is a page that helps: never a fault of ours.</summary>
[Collection(OverDemoSite.Name)]
public sealed class BadInputTests(DemoSite site)
{
    private static readonly string[] Parameters =
        ["q", "near", "within", "age", "district", "topic", "send", "situation", "access", "level", "cost", "day", "language", "accessibility", "provider", "sort", "page", "pageSize", "exactly"];

    private static readonly string[] Values =
    [
        "", " ", "%00", "%0d%0aSet-Cookie:%20a=b", "%ff%fe", "%c0%af", "%ed%a0%80", "%f0%9f%8d%bc", "%", "%2", "'", "\"", "%3Cscript%3Ealert(1)%3C/script%3E", "' or 1=1 --", "a AND NOT b OR (c", "\"open", "NEAR(a b)", "a*",
        "-1", "0", "900", "abc", "1e9", "1000000000", "99999999999999999999", "-99999999999999999999", "0x10", "1.5", "1,5", "NaN", "Infinity", "true", "null", "[]", "{}", "../../etc/passwd", "%252e%252e", "é", "مدد", "5-", "-5", "11-5", "5-11-12", "pregnancy", "PREGNANCY",
    ];

    [Fact]
    public async Task Search_WithAnyValueInAnyParameter_IsAnswered()
    {
        using var client = site.CreateClient(site.ClientOptions);
        var faults = new List<string>();
        foreach (var key in Parameters)
        {
            foreach (var value in Values.Append(new string('x', 10_000)).Append(string.Concat(Enumerable.Repeat("%F0%9F%8D%BC", 2_000))))
            {
                foreach (var path in new[] { "/search", "/api/search" })
                {
                    var answer = await client.GetAsync(new Uri($"{path}?{key}={value.Replace(" ", "%20", StringComparison.Ordinal)}", UriKind.Relative));
                    var body = await answer.Content.ReadAsStringAsync();
                    var helps = path == "/search" ? body.Contains("<h1", StringComparison.Ordinal) : body.StartsWith('{');
                    if ((int)answer.StatusCode is not (200 or 400 or 404) || !helps || body.Contains("<script>alert", StringComparison.Ordinal) || answer.Headers.Contains("Set-Cookie"))
                    {
                        faults.Add($"{path}?{key}={value[..Math.Min(40, value.Length)]}: {(int)answer.StatusCode}");
                    }
                }
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("/services/")]
    [InlineData("/organisations/")]
    [InlineData("/advice/")]
    [InlineData("/about/")]
    [InlineData("/languages/")]
    public async Task Slug_ThatIsNone_IsNotFound(string path)
    {
        foreach (var slug in new[] { "no-such-thing", "%ff", "..%2f..%2fetc%2fpasswd", "'%20or%201=1", new string('x', 10_000), "%F0%9F%8D%BC", "a%20b", "%3Cscript%3E" })
        {
            var page = await site.GetPageAsync(path + slug);

            Assert.True((int)page.Status is 400 or 404, $"{path}{slug[..Math.Min(40, slug.Length)]}: {(int)page.Status}");
        }
    }

    [Theory]
    [InlineData("/search?age=abc", "Enter an age from 0 to 25", "#age")]
    [InlineData("/search?age=-1", "Enter an age from 0 to 25", "#age")]
    [InlineData("/search?age=900", "Enter an age from 0 to 25", "#age")]
    [InlineData("/search?topic=no-such", "Choose a topic from the list", "#q")]
    [InlineData("/search?district=Mordor", "Choose a district from the list", "#q")]
    [InlineData("/search?within=-5", "Enter the distance in miles", "#q")]
    [InlineData("/search?page=two", "Enter the page as a whole number", "#q")]
    [InlineData("/search?sort=magic", "Results can be sorted by best, distance, name, checked", "#q")]
    [InlineData("/search?day=someday", "monday, tuesday", "#q")]
    public async Task ValueThatCannotBeRead_IsExplainedAboveTheForm(string path, string words, string target)
    {
        var page = await site.GetPageAsync(path);

        Assert.Equal(400, (int)page.Status);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        var link = Assert.Single(page.Document.QuerySelectorAll(".govuk-error-summary a"));
        Assert.Contains(words, link.TextContent, StringComparison.Ordinal);
        Assert.Equal(target, link.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector(target));
    }

    [Theory]
    [InlineData("/search?page=0")]
    [InlineData("/search?page=-3")]
    [InlineData("/search?page=1000000000")]
    [InlineData("/search?page=99999999999999999999")]
    [InlineData("/api/search?page=999")]
    public async Task PageOutOfRange_IsNotFound(string path) => Assert.Equal(404, (int)(await site.GetPageAsync(path)).Status);

    [Fact]
    public async Task ManyValues_AreAnswered()
    {
        var query = new StringBuilder("/search?q=food");
        for (var i = 0; i < 2_000; i++)
        {
            query.Append("&age=").Append(i % 26);
        }

        Assert.Equal(200, (int)(await site.GetPageAsync(query.ToString())).Status);
    }

    [Theory]
    [InlineData("/api/places", 400)]
    [InlineData("/api/places?q=", 400)]
    [InlineData("/api/places?q=%00", 404)]
    [InlineData("/api/places?q=qqqqqqqq", 404)]
    [InlineData("/api/places?q=Woking", 200)]
    public async Task Places_AnswerJsonAlways(string path, int status)
    {
        var page = await site.GetPageAsync(path);

        Assert.Equal(status, (int)page.Status);
        Assert.EndsWith("json", page.Answer.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
    }
}
