using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Situations;

/// <summary>/situations and /situations/{slug}.</summary>
public sealed class SituationPageTests(SituationPageTests.Site site) : IClassFixture<SituationPageTests.Site>
{
    public sealed class Site : SiteHost
    {
        public Site() => Put(
            With("About debt", ("topic", "debt")),
            With("For people in debt", ("situation", "in-debt")),
            With("Debt advice here", ("topic", "debt"), ("situation", "in-debt")),
            With("Debt advice for all", ("topic", "debt"), ("situation", "in-debt")) with { ServiceAreas = [new ServiceArea { Extent = ServiceAreaExtent.County }] },
            With("Childminder", ("topic", "childminders")));

        private static Service With(string name, params (string Taxonomy, string Term)[] terms) =>
            Listings.Bare(name, name) with { Terms = [.. terms.Select(term => new ServiceTaxonomyTerm { Taxonomy = term.Taxonomy, Term = term.Term })] };
    }

    [Fact]
    public async Task Get_Index_PutsSituationsUnderTheTopicThatHelpsFirst()
    {
        var page = await site.GetPageAsync("/situations");

        Assert.Contains("We can't pay our bills", page.TextsOf("section[aria-labelledby=money] a"));
        Assert.Contains("My child won't go to school", page.TextsOf("section[aria-labelledby=school] a"));
    }

    [Fact]
    public async Task Get_Situation_ShowsWhatIsForItAndAboutItFirst()
    {
        var page = await site.GetPageAsync("/situations/in-debt");

        Assert.Equal("“We can't pay our bills”", page.Heading);
        Assert.Equal(["Debt advice for all", "Debt advice here", "For people in debt", "About debt"], page.TextsOf(".result h3"));
        Assert.Equal("debt advice", page.Document.QuerySelector("form input[name=q]")?.GetAttribute("value"));
        Assert.Contains("Debt and bills (3)", page.TextsOf(".beside li"));
    }

    [Fact]
    public async Task Get_SensitiveSituation_HasQuickExitAndUrgentHelpBeforeListings()
    {
        var page = await site.GetPageAsync("/situations/not-safe-at-home");

        Assert.NotNull(page.Document.QuerySelector("[data-quick-exit]"));
        Assert.NotNull(page.Document.QuerySelector("main .urgent-panel a[href='tel:999']"));
        Assert.Contains("Nothing is listed for this yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownSituation_Is404()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetPageAsync("/situations/nothing-such")).Status);
    }
}
