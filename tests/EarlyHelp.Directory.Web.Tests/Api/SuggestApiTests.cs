using System.Net.Http.Json;
using System.Text.Json;
using EarlyHelp.Directory.Search.Suggestions;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.Api;

public sealed class SuggestApiTests : IClassFixture<EmptySite>
{
    private readonly EmptySite _site;

    public SuggestApiTests(EmptySite site)
    {
        _site = site;
        site.Put(Listings.Organisation(), Listings.Full(), Listings.Bare("lions", "Zebra & Lions <club>"), Listings.Bare("quilt1", "Quilt club"), Listings.Bare("quilt2", "Quilt club"));
        site.Services.GetRequiredService<Suggester>().Refresh();
    }

    [Theory]
    [InlineData("?q=heathside+sta", "Heathside Stay and Play", "service", "/services/heathside-stay-and-play")]
    [InlineData("?q=heathside+fam", "Heathside Families", "organisation", "/organisations/heathside-families")]
    [InlineData("?q=zebr", "Zebra & Lions <club>", "service", "/services/zebra-lions-club")]
    [InlineData("?q=wokin", "Woking", "place", "/search?near=Woking")]
    [InlineData("?q=woking&kind=place", "Woking", "place", "/search?near=Woking")]
    [InlineData("?q=childminders", "Childminders", "topic", "/topics/childminders")]
    [InlineData("?q=quilt+clu", "Quilt club", "service", "/search?q=Quilt+club")]
    [InlineData("?q=my+child+hits", "My child hits me", "situation", "/situations/child-hits-me")]
    [InlineData("?q=Help+for+young", "Help for young people", "advice", "/young-people")]
    public async Task Suggest_AnswersAnArrayOfTextKindAndUrl(string query, string text, string kind, string url)
    {
        var answer = await JsonAsync(query);

        var found = Assert.Single(answer.EnumerateArray(), suggestion => suggestion.GetProperty("text").GetString() == text && suggestion.GetProperty("kind").GetString() == kind);
        Assert.Equal(["text", "kind", "url"], found.EnumerateObject().Select(property => property.Name));
        Assert.Equal(url, found.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Suggest_LeadsToPagesThatAreThere()
    {
        using var client = _site.CreateClient(_site.ClientOptions);
        foreach (var typed in new[] { "a", "h", "s", "child", "food", "zebra" })
        {
            var answer = await JsonAsync("?q=" + typed);
            Assert.InRange(answer.GetArrayLength(), 1, 10);
            foreach (var suggestion in answer.EnumerateArray())
            {
                var page = await client.GetAsync(new Uri(suggestion.GetProperty("url").GetString()!, UriKind.Relative));
                Assert.True(page.IsSuccessStatusCode, suggestion.ToString());
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%09")]
    [InlineData("?q=%00")]
    [InlineData("?q=%ff%fe")]
    [InlineData("?q=%ed%a0%80")]
    [InlineData("?q=%f0%9f%8d%bc")]
    [InlineData("?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?q='%20or%201=1%20--")]
    [InlineData("?q=xqzvxqzv&kind=")]
    public async Task Suggest_ForWhatNothingIsCalled_IsAnEmptyArray(string query) => Assert.Equal(0, (await JsonAsync(query)).GetArrayLength());

    [Fact]
    public async Task Suggest_ForAVeryLongText_IsAnswered() => Assert.Equal(JsonValueKind.Array, (await JsonAsync("?q=" + new string('x', 10_000) + "&q=" + new string('y', 10_000))).ValueKind);

    [Fact]
    public async Task Suggest_ForAKindThatIsNone_SaysWhichThereAre()
    {
        using var client = _site.CreateClient();

        var answer = await client.GetAsync(new Uri("/api/suggest?q=food&kind=magic", UriKind.Relative));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("organisation, service", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_IsNotKept()
    {
        using var client = _site.CreateClient();

        var answer = await client.GetAsync(new Uri("/api/suggest?q=food", UriKind.Relative));

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task NewListing_IsOfferedSoonByItself()
    {
        _site.Put(Listings.Bare("quokka", "Quokka choir"));

        for (var round = 0; (await JsonAsync("?q=quokka")).GetArrayLength() == 0; round++)
        {
            Assert.True(round < 100, "The listing was not offered within ten seconds.");
            await Task.Delay(100);
        }
    }

    private async Task<JsonElement> JsonAsync(string query)
    {
        using var client = _site.CreateClient();
        return await client.GetFromJsonAsync<JsonElement>(new Uri("/api/suggest" + query, UriKind.Relative));
    }
}
