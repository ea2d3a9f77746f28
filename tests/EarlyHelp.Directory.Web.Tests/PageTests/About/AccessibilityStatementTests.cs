using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Site;
using EarlyHelp.Directory.Web.Pages.About;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.About;

[Collection(OverDemoSite.Name)]
public sealed class AccessibilityStatementTests(DemoSite site)
{
    /// <summary>The model statement's own words: the regulations want them as they are.</summary>
    [Theory]
    [InlineData("is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.")]
    [InlineData("The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’).")]
    [InlineData("If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).")]
    [InlineData("This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.")]
    public async Task Statement_HasTheFixedSentences(string sentence) => Assert.Contains(sentence, (await site.GetPageAsync("/accessibility")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Statement_SaysThatNobodyAuditedIt() =>
        Assert.Contains("No specialist has audited this website", (await site.GetPageAsync("/accessibility")).Text, StringComparison.Ordinal);

    /// <summary>What is known to be well is said only where a test has looked and found nothing.</summary>
    [Theory]
    [InlineData(null, false, "No test of this website has been recorded yet, so we do not know")]
    [InlineData("""[{ "page": "/", "help": "A heading is missing" }]""", false, "The last test found 1 fault.")]
    [InlineData("[]", true, "fully compliant")]
    public async Task Statement_DoesNotContradictItself(string? faults, bool isFull, string says)
    {
        using var content = new TemporaryFolder();
        foreach (var entry in System.IO.Directory.GetFileSystemEntries(Repository.File("content")).Where(entry => !Path.GetFileName(entry).StartsWith("accessibility", StringComparison.Ordinal)))
        {
            File.CreateSymbolicLink(content.File(Path.GetFileName(entry)), entry);
        }

        await File.WriteAllTextAsync(content.File("accessibility.yaml"), "prepared: 2026-11-22\nreviewed: 2026-11-22\n");
        if (faults is not null)
        {
            await File.WriteAllTextAsync(content.File("accessibility-results.json"), $$"""{ "tested": "2026-11-22", "engine": "a test", "widths": [320], "pages": ["/"], "faults": {{faults}} }""");
        }

        await using var other = new SiteHost(settings: ("Directory:ContentPath", content.Path));
        var text = (await other.GetPageAsync("/accessibility")).Text;

        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Equal(isFull, text.Contains("We know of no part of this website that is not accessible.", StringComparison.Ordinal));
        Assert.Equal(isFull, text.Contains("fully compliant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Statement_LinksToTheFormForBothThingsTheLawNames()
    {
        var page = await site.GetPageAsync("/accessibility");

        foreach (var about in new[] { FeedbackAbout.Failure, FeedbackAbout.Request })
        {
            Assert.NotNull(page.Document.QuerySelector($"main a[href='/comment?about={about}']"));
            Assert.NotNull((await site.GetPageAsync($"/comment?about={about}")).Document.QuerySelector($"input[value='{about}'][checked]"));
        }
    }

    [Fact]
    public async Task Statement_SaysWhenItWasTested()
    {
        var results = Recorded().Results!;

        Assert.Contains($"{results.Pages.Count} pages and states of pages", (await site.GetPageAsync("/accessibility")).Text, StringComparison.Ordinal);
        Assert.Empty(results.Faults);
    }

    /// <summary>The record is made by the browser tests: RECORD_ACCESSIBILITY=1 dotnet test tests/EarlyHelp.Directory.Browser.Tests.</summary>
    [Fact]
    public void Record_IsOfTheSiteAsItIs()
    {
        var tested = Recorded().Results!.Pages.ToHashSet();
        var missing = PageList.All.Select(page => page.Path).Where(path => !tested.Contains(path)).ToList();

        Assert.True(missing.Count * 5 <= PageList.All.Count, $"More than a fifth of the pages are not in the record of the last test. Record it again. Missing: {string.Join(", ", missing)}");
    }

    [Fact]
    public async Task Footer_OfEveryPage_LinksToIt() => Assert.NotNull((await site.GetPageAsync("/")).Document.QuerySelector("footer a[href='/accessibility']"));

    private static AccessibilityStatement Recorded() => AccessibilityStatement.Load(Repository.File("content"));

    private static class FeedbackAbout
    {
        public const string Failure = "access-failure";
        public const string Request = "access-request";
    }
}
