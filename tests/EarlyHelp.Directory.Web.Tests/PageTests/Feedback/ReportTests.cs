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

    [Fact]
    public async Task Get_OfAnOldAddress_LeadsToTheNewOne()
    {
        _visit.Site.Put([Listings.Bare(name: "Stay and play")]);

        var answer = await _visit.Browser.GetAsync("/services/toddler-group/report");

        Assert.Equal("/services/stay-and-play/report", answer.Headers.Location!.OriginalString);
    }

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
