using System.Net;
using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Feedback;

public sealed class ReportTests : IDisposable
{
    private readonly Visit _visit = new();

    public ReportTests() => _visit.Site.Put([Listings.Bare()]);

    public void Dispose() => _visit.Dispose();

    [Fact]
    public async Task Post_OfARightForm_KeepsItAndGivesAReference()
    {
        var form = await Opened();

        var answer = await _visit.Browser.SendFormAsync(form, new() { ["about"] = "wrong-details", ["text"] = "It is on Wednesday now. I am on 07700 900123.", ["contact"] = "01632 960123" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var kept = Assert.Single(_visit.Site.Services.GetRequiredService<FeedbackReader>().Open(10));
        Assert.Equal($"/reports/{FeedbackReference.Show(kept.Reference)}?sent=1", answer.Headers.Location!.OriginalString);
        Assert.Equal(FeedbackSubject.WrongDetails, kept.Subject);
        Assert.Equal("Toddler group", kept.ServiceName);
        Assert.Equal("It is on Wednesday now. I am on [phone number hidden].", kept.Text);
        Assert.Equal("01632 960123", kept.ServiceContact);
        var thanks = await _visit.Browser.GetPageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains(FeedbackReference.Show(kept.Reference), thanks.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wednesday", thanks.Text, StringComparison.Ordinal);
    }

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

    [Fact]
    public async Task Post_AtOnce_IsAskedToWaitAndThenPasses()
    {
        var form = await _visit.Browser.GetPageAsync("/services/toddler-group/report");
        var typed = new Dictionary<string, string> { ["about"] = "closed", ["text"] = "The hall is shut" };

        var first = await _visit.Browser.SendFormAsync(form, typed);
        _visit.Site.Clock.Now += TimeSpan.FromSeconds(4);
        var second = await _visit.Browser.SendFormAsync(await first.ReadPageAsync(), []);

        Assert.Equal(HttpStatusCode.BadRequest, first.StatusCode);
        Assert.Contains("Wait a few seconds", (await first.ReadPageAsync()).Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
    }

    [Fact]
    public async Task Post_OfTheSameFormTwice_GivesTheSameReference()
    {
        var form = await Opened();
        var typed = new Dictionary<string, string> { ["about"] = "closed", ["text"] = "The hall is shut" };

        var first = await _visit.Browser.SendFormAsync(form, typed);
        var second = await _visit.Browser.SendFormAsync(form, typed);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single(_visit.Site.Services.GetRequiredService<FeedbackReader>().Open(10));
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
    public async Task Post_AfterADay_GivesANewFormWithWhatWasTyped()
    {
        var form = await Opened();
        _visit.Site.Clock.Now += TimeSpan.FromHours(25);

        var answer = await _visit.Browser.SendFormAsync(form, new() { ["about"] = "closed", ["text"] = "The hall is shut" });
        _visit.Site.Clock.Now += TimeSpan.FromSeconds(5);
        var again = await _visit.Browser.SendFormAsync(await answer.ReadPageAsync(), []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutTheSafetyCookie_IsRefused()
    {
        var form = await Opened();
        using var other = _visit.Site.CreateClient(_visit.Site.ClientOptions);

        var answer = await other.SendFormAsync(form, new() { ["about"] = "closed", ["text"] = "x" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(_visit.Site.Services.GetRequiredService<FeedbackReader>().Open(10));
    }

    // By name: the runner writes every argument of a theory out, which took it half a minute for two megabytes of bytes.
    private static readonly Dictionary<string, (byte[] Body, string Type)> BrokenBodies = new()
    {
        ["no text in any encoding"] = ([0xff, 0xfe, 0x00, 0x26, 0x3d, 0x25], "application/x-www-form-urlencoded"),
        ["a zero in a field"] = ("text=%00"u8.ToArray(), "application/x-www-form-urlencoded"),
        ["broken escapes"] = ("%%%=%zz&&&=="u8.ToArray(), "application/x-www-form-urlencoded"),
        ["three thousand fields"] = ([.. Enumerable.Range(0, 3000).SelectMany(at => System.Text.Encoding.ASCII.GetBytes($"k{at}=1&"))], "application/x-www-form-urlencoded"),
        ["parts without a boundary"] = ("no boundary"u8.ToArray(), "multipart/form-data"),
        ["broken parts"] = ("--x\r\nbroken"u8.ToArray(), "multipart/form-data; boundary=x"),
        ["JSON"] = ("{}"u8.ToArray(), "application/json"),
        ["two megabytes"] = (new byte[2 * 1024 * 1024], "application/x-www-form-urlencoded"),
    };

    public static TheoryData<string> NamesOfBrokenBodies => [.. BrokenBodies.Keys];

    [Theory]
    [MemberData(nameof(NamesOfBrokenBodies))]
    public async Task Post_OfBytesThatAreNoForm_IsRefusedPolitely(string name)
    {
        var (body, type) = BrokenBodies[name];
        foreach (var address in new[] { "/suggest", "/comment", "/services/toddler-group/report" })
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", type);

            var answer = await _visit.Browser.PostAsync(address, content);

            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.NotEmpty((await answer.ReadPageAsync()).Document.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task Get_OfAnOldAddress_LeadsToTheNewOne()
    {
        _visit.Site.Put([Listings.Bare(name: "Stay and play")]);

        var answer = await _visit.Browser.GetAsync("/services/toddler-group/report");

        Assert.Equal("/services/stay-and-play/report", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Get_OfAnUnknownService_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await _visit.Browser.GetAsync("/services/no-such/report")).StatusCode);

    [Fact]
    public async Task Get_OfASensitiveListing_CarriesTheQuickExitAndIsNotStored()
    {
        _visit.Site.Put([Listings.Bare("2", "Refuge") with { Terms = [Listings.Topic("domestic-abuse")] }]);

        var answer = await _visit.Browser.GetAsync("/services/refuge/report");

        Assert.NotNull((await answer.ReadPageAsync()).Document.QuerySelector(".quick-exit"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private Task<SitePage> Opened() => _visit.OpenedAsync("/services/toddler-group/report");
}
