using System.Net.Http.Json;
using System.Text.Json;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

/// <summary>The area under a running site changes: a new list of postcodes comes in, or the day comes on which districts end.</summary>
public sealed class AreaChangeTests : IDisposable
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(10);

    private readonly NorthmoorSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task PostcodesImported_PlaceListingsThatWereNowhere_AndLeaveNoOldPage()
    {
        _site.Put(Listings.Bare(name: "Harbour club") with
        {
            Locations = [new ServiceAtLocation { Location = new Location { Name = "Harbour hall", Postcode = "ZN9 9AA" } }],
        });
        Assert.DoesNotContain("miles away", (await _site.GetPageAsync("/search?near=ZN99AB")).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await SearchAsync("district=tarn-dale")).GetProperty("total").GetInt32());

        var builder = new PostcodeTableBuilder();
        builder.Add(PostcodeUnits.Of("ZN9 9AA"), 55.05, 1.65, "E07999902");
        builder.Add(PostcodeUnits.Of("ZN9 9AB"), 55.10, 1.65, "E07999902");
        PostcodeFile.Write(PostcodeFile.PathIn(_site.DataPath), builder.Build([], out _));
        // The site looks for a new file once a second.
        _site.Clock.Now += TimeSpan.FromSeconds(1);

        var placed = await Eventually(async () => (await SearchAsync("district=tarn-dale")).GetProperty("total").GetInt32() == 1);
        Assert.True(placed, "The listing was not placed in its district.");
        Assert.Contains("3.5 miles", (await _site.GetPageAsync("/search?near=ZN99AB")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DayTheDistrictsEnd_ListingsMoveAndOldAddressesLeadOn()
    {
        _site.Put(Listings.Bare(name: "Harbour club") with { ServiceAreas = [Listings.InDistrict("E07999902")] });
        Assert.Equal(["E07999902"], Districts(await SearchAsync("district=tarn-dale")));
        Assert.Equal(["Tarn Dale"], Offered(await SearchAsync("")));

        // Half past midnight on 1 April in England, whatever the machine's zone.
        _site.Clock.Now = new DateTimeOffset(2030, 3, 31, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(["E07999903"], Districts(await SearchAsync("district=northmoor-vale")));
        Assert.Equal(["E07999903"], Districts(await SearchAsync("district=tarn-dale")));
        Assert.Equal(["E07999903"], Districts(await SearchAsync("district=E07999902")));
        Assert.Equal(["Northmoor Vale"], Offered(await SearchAsync("")));
        Assert.Contains("Northmoor Vale", (await _site.GetPageAsync("/services/harbour-club")).Text, StringComparison.Ordinal);
        Assert.Equal("/districts/northmoor-vale", (await _site.GetPageAsync("/districts/tarn-dale")).Answer.Headers.Location?.OriginalString);
        using var client = _site.CreateClient();
        var place = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/places?q=ZN1+1", UriKind.Relative));
        Assert.Equal("E07999903", place.GetProperty("district").GetProperty("code").GetString());
    }

    private static IEnumerable<string?> Districts(JsonElement answer) => answer.GetProperty("results")[0].GetProperty("districts").EnumerateArray().Select(code => code.GetString());

    private static IEnumerable<string?> Offered(JsonElement answer) => answer.GetProperty("facets").GetProperty("district").EnumerateArray().Select(value => value.GetProperty("label").GetString());

    private async Task<JsonElement> SearchAsync(string query)
    {
        using var client = _site.CreateClient();
        return await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/search?{query}", UriKind.Relative));
    }

    private static async Task<bool> Eventually(Func<Task<bool>> holds)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Promise)
        {
            if (await holds())
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }
}
