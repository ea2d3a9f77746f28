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

    [Fact]
    public async Task Find_LeadsToTheMessage()
    {
        var reference = Kept("x");

        var answer = await _visit.Browser.GetAsync($"/reports?reference={reference[..5]}+{reference[5..].ToLowerInvariant()}");

        Assert.Equal($"/reports/{FeedbackReference.Show(reference)}", answer.Headers.Location!.OriginalString);
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
