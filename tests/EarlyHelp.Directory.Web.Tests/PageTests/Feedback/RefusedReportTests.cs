using System.Net;
using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Feedback;

/// <summary>Forms that cannot be taken: they leave nothing behind, so that one site serves them all.</summary>
public sealed class RefusedReportTests : IClassFixture<EmptySite>, IDisposable
{
    private readonly Visit _visit;

    public RefusedReportTests(EmptySite site)
    {
        site.Put(Listings.Bare());
        _visit = new Visit(site);
    }

    public void Dispose() => _visit.Dispose();

    [Fact]
    public async Task Post_OfAnEmptyForm_SaysWhatIsMissingAtTheFields()
    {
        var answer = await _visit.Browser.SendFormAsync(await Opened(), []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(["#about", "#text"], page.Document.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal("true", page.Document.GetElementById("text")!.GetAttribute("aria-invalid"));
        Assert.Contains("text-error", page.Document.GetElementById("text")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains("Choose what is wrong", page.Document.GetElementById("about-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(_visit.Site.Services.GetRequiredService<FeedbackReader>().Open(10));
    }

    [Fact]
    public async Task Post_OfAWrongForm_KeepsWhatWasTyped()
    {
        var answer = await _visit.Browser.SendFormAsync(await Opened(), new() { ["text"] = "<script>x</script>\nTwo lines", ["contact"] = "\"quoted\"" });

        var page = await answer.ReadPageAsync();
        Assert.Equal("<script>x</script>\nTwo lines", page.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("\"quoted\"", page.Document.GetElementById("contact")!.GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    public static TheoryData<string, string> Spam => new()
    {
        { "more_details", "Cheap pills" },
        { "opened", "" },
        { "opened", "not ours" },
        { "opened", "CfDJ8AAAA" },
        { "text", "http://a.example http://b.example www.c.example" },
        { "text", new string('x', 2001) },
        { "text", " \r\n\t " },
        { "contact", new string('1', 201) },
        { "about", "what-is-there" },
        { "about", "' or 1=1" },
    };

    [Theory]
    [MemberData(nameof(Spam))]
    public async Task Post_OfWhatCannotBeTaken_SaysWhyAndKeepsNothing(string field, string value)
    {
        var typed = new Dictionary<string, string> { ["about"] = "closed", ["text"] = "The hall is shut", [field] = value };

        var answer = await _visit.Browser.SendFormAsync(await Opened(), typed);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await answer.ReadPageAsync()).Document.QuerySelectorAll(".govuk-error-summary li"));
        Assert.Empty(_visit.Site.Services.GetRequiredService<FeedbackReader>().Open(10));
    }

    [Fact]
    public async Task Get_OfAnUnknownService_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await _visit.Browser.GetAsync("/services/no-such/report")).StatusCode);

    private Task<SitePage> Opened() => _visit.OpenedAsync("/services/toddler-group/report");
}
