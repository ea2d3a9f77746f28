using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Search;

public sealed class MarksTests : IDisposable
{
    private readonly SiteHost _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Get_MarksTheWordsInTheSummary_AndShowsTheSentenceThatSaysTheRest()
    {
        _site.Put(Listings.Bare(name: "Kite flyers") with { Summary = "Toddlers & parents <b>outdoors</b>.", Description = "We meet on the hill. Bring a picnic for your toddler. Dogs stay at home." });

        var page = await _site.GetPageAsync("/search?q=toddler+picnics");

        var result = page.Document.QuerySelector(".result")!;
        Assert.Equal("Toddlers & parents <b>outdoors</b>.", result.QuerySelector(".result__by + p")!.TextContent);
        Assert.Equal("Bring a picnic for your toddler.", result.QuerySelector(".result__found")!.TextContent);
        Assert.Equal(["Toddlers", "picnic", "toddler"], result.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Null(result.QuerySelector("b"));
    }

    [Fact]
    public async Task Get_MarksWhatWasMisspelt()
    {
        _site.Put(Listings.Bare(name: "Larder") with { Summary = "A picnic for all." }, Listings.Bare("2", "Picnic club"));

        var page = await _site.GetPageAsync("/search?q=picnci");

        Assert.Equal(["picnic"], page.Document.QuerySelectorAll(".result mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task Get_WithNothingBeyondTheSummary_ShowsNoSentence()
    {
        _site.Put(Listings.Bare(name: "Picnic club") with { Summary = "For all.", Description = "A picnic every week." });

        Assert.Null((await _site.GetPageAsync("/search?q=picnic")).Document.QuerySelector(".result__found"));
        Assert.Null((await _site.GetPageAsync("/search?age=3")).Document.QuerySelector("mark"));
    }
}
