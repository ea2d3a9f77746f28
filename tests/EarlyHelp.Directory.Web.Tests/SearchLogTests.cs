using System.Net.Http.Headers;
using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Search.Log;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

public sealed class SearchLogTests
{
    private const string All = "select source || ': ' || text || ' | ' || place || ' | ' || filters || ' | ' || results || ' x ' || times from search_log order by 1";

    [Theory]
    [InlineData("/search?q=Toddler+group&near=gu21+6ej&age=2&cost=free", "page: toddler group | GU21 | age=2&cost=free | 0 x 1")]
    [InlineData("/search?q=toddler+group", "page: toddler group |  |  | 1 x 1")]
    [InlineData("/search?q=group+near+gu21+6ej", "page: group near [postcode] | GU21 |  | 1 x 1")]
    [InlineData("/search?q=group&near=Woking", "page: group | Woking |  | 1 x 1")]
    [InlineData("/search?q=group&near=14+Made+Up+Street+Nowhereville", "page: group | unknown place |  | 1 x 1")]
    [InlineData("/search?q=pat%40mail.example+07700900123", "page: [email] [number] |  |  | 0 x 1")]
    [InlineData("/search?language=07700900123", "page:  |  | language=[number] | 0 x 1")]
    [InlineData("/api/search?q=group", "api: group |  |  | 1 x 1")]
    [InlineData("/search?q=group&page=2", null)]
    [InlineData("/search?q=group&sort=name", null)]
    [InlineData("/search?q=group&view=map", null)]
    [InlineData("/search?age=abc", null)]
    [InlineData("/api/suggest?q=group", null)]
    [InlineData("/topics/food", null)]
    public async Task Search_IsNotedWithoutWhatLeadsToAPerson(string path, string? expected)
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare());
        using var client = site.CreateClient();

        await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(expected is null ? [] : [expected], Rows(site));
    }

    [Fact]
    public async Task Search_FromTheCache_CountsAgain_ButNotAsACopyThatStillHolds()
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare());
        using var client = site.CreateClient();
        EntityTagHeaderValue? tag = null;
        for (var i = 0; i < 3; i++)
        {
            tag = (await client.GetAsync(new Uri("/search?q=group", UriKind.Relative))).Headers.ETag;
        }

        using var again = new HttpRequestMessage(HttpMethod.Get, "/search?q=group");
        again.Headers.IfNoneMatch.Add(tag!);
        Assert.Equal(304, (int)(await client.SendAsync(again)).StatusCode);
        using var crawler = new HttpRequestMessage(HttpMethod.Get, "/search?q=group");
        crawler.Headers.UserAgent.ParseAdd("ExampleBot/1.0");
        await client.SendAsync(crawler);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/search?q=group");
        await client.SendAsync(head);

        Assert.Equal(["page: group |  |  | 1 x 3"], Rows(site));
    }

    [Fact]
    public async Task Search_FromTheCache_CountsAgainWhateverElseStandsInItsAddress()
    {
        using var site = new SiteHost();
        site.Put(Listings.Bare());
        using var client = site.CreateClient();

        foreach (var path in new[] { "/search?q=group", "/search?utm_source=a&q=group", "/Search?q=group&fbclid=b" })
        {
            await client.GetAsync(new Uri(path, UriKind.Relative));
        }

        Assert.Equal(["page: group |  |  | 1 x 3"], Rows(site));
    }

    [Fact]
    public async Task Search_WhereTheLogIsOff_IsNotNoted()
    {
        using var site = new SiteHost(settings: ("Directory:LogSearches", "false"));
        site.Put(Listings.Bare());
        using var client = site.CreateClient();

        await client.GetAsync(new Uri("/search?q=group", UriKind.Relative));

        Assert.Empty(Rows(site));
    }

    private static IEnumerable<string> Rows(SiteHost site)
    {
        site.Services.GetRequiredService<PendingSearches>().Flush();
        using var connection = site.Services.GetRequiredService<CatalogueDatabase>().Open();
        return [.. connection.Query<string>(All)];
    }
}
