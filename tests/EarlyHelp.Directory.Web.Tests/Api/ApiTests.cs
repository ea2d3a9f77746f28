using System.Net.Http.Json;
using System.Text.Json;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.Api;

public sealed class ApiTests : IDisposable
{
    private readonly SiteHost _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Search_AnswersWithTheNamesThatAreFixed()
    {
        _site.Put(Listings.Organisation(), Listings.FullAndOpen());

        var answer = await JsonAsync("/api/search?q=play&near=Woking");

        Assert.Equal(["total", "page", "pageSize", "totalPages", "didYouMean", "results", "facets", "advice"], Names(answer));
        var result = answer.GetProperty("results")[0];
        Assert.Equal(
            ["id", "externalId", "source", "slug", "name", "organisation", "summary", "distanceMiles", "minimumAge", "maximumAge", "districts", "access", "level", "assuredDate", "score"],
            Names(result));
        Assert.Equal("full", result.GetProperty("externalId").GetString());
        Assert.Equal("Heathside Families", result.GetProperty("organisation").GetString());
        Assert.Equal(-0.75, result.GetProperty("minimumAge").GetDouble());
        Assert.Equal("E07000217", result.GetProperty("districts")[0].GetString());
        Assert.Equal("self-referral", result.GetProperty("access").GetString());
        Assert.Equal(2, result.GetProperty("level").GetInt32());
        Assert.Equal("2026-11-01", result.GetProperty("assuredDate").GetString());
        var district = answer.GetProperty("facets").GetProperty("district").EnumerateArray().First(value => value.GetProperty("value").GetString() == "E07000217");
        Assert.Equal("Woking", district.GetProperty("label").GetString());
        Assert.Equal(1, district.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Search_TakesThePageSize_UpToAHundred()
    {
        _site.Put(Enumerable.Range(1, 120).Select(number => (object)Listings.Bare($"{number}", $"Group {number}")));

        Assert.Equal(7, (await JsonAsync("/api/search?pageSize=7")).GetProperty("results").GetArrayLength());
        Assert.Equal(100, (await JsonAsync("/api/search?pageSize=1000")).GetProperty("results").GetArrayLength());
        Assert.Equal(20, (await JsonAsync("/api/search?page=2")).GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Search_WithWhatCannotBeRead_SaysHowToMendIt()
    {
        using var client = _site.CreateClient();

        var answer = await client.GetAsync(new Uri("/api/search?age=abc&sort=magic", UriKind.Relative));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.StartsWith("Enter an age from 0 to 25", errors.GetProperty("age")[0].GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(errors.GetProperty("sort")[0].GetString()!);
    }

    [Theory]
    [InlineData("woking", "place", "Woking")]
    [InlineData("gu21", "outcode", "GU21")]
    [InlineData("GU21 6", "sector", "GU21 6")]
    [InlineData("gu216ej", "sector", "GU21 6")]
    public async Task Places_SayWhatATextMeans(string text, string kind, string name)
    {
        var answer = await JsonAsync("/api/places?q=" + Uri.EscapeDataString(text));

        Assert.Equal(["query", "kind", "name", "latitude", "longitude", "district", "inArea"], Names(answer));
        Assert.Equal(text, answer.GetProperty("query").GetString());
        Assert.Equal(kind, answer.GetProperty("kind").GetString());
        Assert.Equal(name, answer.GetProperty("name").GetString());
        Assert.True(answer.GetProperty("inArea").GetBoolean());
    }

    [Fact]
    public async Task Ready_TellsHowFarTheIndexIs()
    {
        _site.Put(Listings.Bare());

        var answer = await JsonAsync("/health/ready");

        Assert.Equal(["sequence", "documents", "digest"], Names(answer));
        Assert.Equal(1, answer.GetProperty("sequence").GetInt64());
        Assert.Equal(1, answer.GetProperty("documents").GetInt32());
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var client = _site.CreateClient();
        return await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
