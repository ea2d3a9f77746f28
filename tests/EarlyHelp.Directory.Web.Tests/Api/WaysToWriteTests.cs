using System.Net.Http.Json;
using System.Text.Json;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.Api;

/// <summary>One thing may be written in several ways.</summary>
[Collection(OverDemoSite.Name)]
public sealed class WaysToWriteTests(DemoSite site)
{
    [Theory]
    [InlineData("day=sat", "day=saturday")]
    [InlineData("day=Tues", "day=tuesday")]
    [InlineData("day=thursdays", "day=thursday")]
    [InlineData("language=Polish", "language=pl")]
    [InlineData("language=polski", "language=pl")]
    [InlineData("language=PL", "language=pl")]
    [InlineData("district=WOKING", "district=E07000217")]
    [InlineData("age=5-11", "age=5+-+11")]
    public async Task Search_FindsTheSame(string one, string other)
    {
        var found = await TotalAsync(one);

        Assert.True(found > 0);
        Assert.Equal(await TotalAsync(other), found);
    }

    private async Task<int> TotalAsync(string query)
    {
        using var client = site.CreateClient();
        return (await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/search?{query}", UriKind.Relative))).GetProperty("total").GetInt32();
    }
}
