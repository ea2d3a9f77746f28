using System.Net;
using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Feedback;

public sealed class FeedbackPagesTests : IDisposable
{
    private readonly Visit _visit = new();

    public void Dispose() => _visit.Dispose();

    [Fact]
    public async Task Suggestion_IsKept()
    {
        var form = await _visit.OpenedAsync("/suggest");

        var answer = await _visit.Browser.SendFormAsync(form, new() { ["name"] = "Dads’ Saturday club", ["place"] = "Redhill", ["contact"] = "https://dads.example", ["text"] = "Football and bacon rolls" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var kept = Assert.Single(_visit.Site.Services.GetRequiredService<FeedbackReader>().Open(10));
        Assert.Equal((FeedbackSubject.MissingService, "Dads’ Saturday club", "Redhill", "https://dads.example"), (kept.Subject, kept.ServiceName, kept.Place, kept.ServiceContact));
    }

    [Fact]
    public async Task Suggestion_WithoutAName_IsAskedForOne()
    {
        var answer = await _visit.Browser.SendFormAsync(await _visit.OpenedAsync("/suggest"), new() { ["text"] = "Something" });

        Assert.Equal("#name", (await answer.ReadPageAsync()).Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("what-is-there", FeedbackSubject.WhatIsThere)]
    [InlineData("what-is-missing", FeedbackSubject.WhatIsMissing)]
    [InlineData("how-accessible", FeedbackSubject.HowAccessible)]
    [InlineData("how-made", FeedbackSubject.HowMade)]
    [InlineData("access-failure", FeedbackSubject.AccessFailure)]
    [InlineData("access-request", FeedbackSubject.AccessRequest)]
    public async Task Comment_OnEachSubjectTheLawNames_IsKept(string about, FeedbackSubject expected)
    {
        var answer = await _visit.Browser.SendFormAsync(await _visit.OpenedAsync("/comment"), new() { ["about"] = about, ["text"] = "Too few groups" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, Assert.Single(_visit.Site.Services.GetRequiredService<FeedbackReader>().Open(10)).Subject);
    }

    [Fact]
    public async Task Status_ShowsStateDatesAndAnswer()
    {
        var reference = Kept("The number is wrong");
        _visit.Site.Clock.Now += TimeSpan.FromDays(2);
        _visit.Site.Services.GetRequiredService<FeedbackWriter>().Move(reference, FeedbackState.Fixed, "We put the number right.\nThank you.");

        var page = await _visit.Browser.GetPageAsync($"/reports/{reference.ToLowerInvariant()}");

        var text = page.Text;
        Assert.Contains("Put right", text, StringComparison.Ordinal);
        Assert.Contains("22 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("24 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("We put the number right.", text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Theory]
    [InlineData("/reports/K7MPQ-4XR2T")]
    [InlineData("/reports/nonsense")]
    [InlineData("/reports/%ff%20..")]
    [InlineData("/you-said-we-did?page=2")]
    [InlineData("/you-said-we-did?page=0")]
    public async Task WhatIsNotThere_IsNotFound(string address) => Assert.Equal(HttpStatusCode.NotFound, (await _visit.Browser.GetAsync(address)).StatusCode);

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public async Task YouSaidWeDid_WithAPageThatCannotBeRead_SaysSo(string page) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _visit.Browser.GetAsync("/you-said-we-did?page=" + page)).StatusCode);

    [Fact]
    public async Task Find_LeadsToTheMessage()
    {
        var reference = Kept("x");

        var answer = await _visit.Browser.GetAsync($"/reports?reference={reference[..5]}+{reference[5..].ToLowerInvariant()}");

        Assert.Equal($"/reports/{FeedbackReference.Show(reference)}", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("O0O0O", HttpStatusCode.BadRequest)]
    [InlineData("K7MPQ4XR2T", HttpStatusCode.OK)]
    public async Task Find_OfWhatIsNotThere_SaysHowToMendIt(string typed, HttpStatusCode expected)
    {
        var answer = await _visit.Browser.GetAsync("/reports?reference=" + typed);

        Assert.Equal(expected, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(typed, page.Document.GetElementById("reference")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task YouSaidWeDid_ShowsOnlyWhatAPersonReleased()
    {
        Kept("Secret words of a parent");
        var reference = Kept("My own words");
        _visit.Site.Services.GetRequiredService<FeedbackWriter>().Move(reference, FeedbackState.Answered, null);
        Assert.Contains("Nothing has been published", (await _visit.Browser.GetPageAsync("/you-said-we-did")).Text, StringComparison.Ordinal);

        _visit.Site.Services.GetRequiredService<FeedbackWriter>().Release(reference, "No group for dads", "We asked three providers");

        var text = (await _visit.Browser.GetPageAsync("/you-said-we-did")).Text;
        Assert.Contains("No group for dads", text, StringComparison.Ordinal);
        Assert.Contains("We asked three providers", text, StringComparison.Ordinal);
        Assert.DoesNotContain("words", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task YouSaidWeDid_WithManyEntries_HasPages()
    {
        for (var number = 0; number < 21; number++)
        {
            var reference = Kept($"{number}");
            _visit.Site.Services.GetRequiredService<FeedbackWriter>().Move(reference, FeedbackState.Answered, null);
            _visit.Site.Services.GetRequiredService<FeedbackWriter>().Release(reference, $"said {number}.", "did");
        }

        var first = await _visit.Browser.GetPageAsync("/you-said-we-did");
        var second = await _visit.Browser.GetPageAsync("/you-said-we-did?page=2");

        Assert.Equal("/you-said-we-did?page=2", first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(20, first.Document.QuerySelectorAll(".said-and-did > li").Length);
        Assert.Contains("said 0.", Assert.Single(second.Document.QuerySelectorAll(".said-and-did > li")).TextContent, StringComparison.Ordinal);
        Assert.NotEqual(first.Title, second.Title);
    }

    private string Kept(string text) =>
        _visit.Site.Services.GetRequiredService<FeedbackWriter>().Receive(new FeedbackMessage { Subject = FeedbackSubject.WhatIsMissing, Text = text, Submission = Guid.NewGuid().ToString() });
}
