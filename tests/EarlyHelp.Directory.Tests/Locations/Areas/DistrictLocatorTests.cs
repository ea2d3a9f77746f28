using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Locations.Areas;

public sealed class DistrictLocatorTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly DistrictLocator _locator;

    public DistrictLocatorTests()
    {
        var builder = new PostcodeTableBuilder();
        builder.Add(PostcodeUnits.Of("ZN1 2AA"), 55.05, 1.5999, "E07999902");
        builder.Add(PostcodeUnits.Of("ZN9 1AA"), 55.30, 1.20, null);
        builder.Add(PostcodeUnits.Of("ZN1 1ZZ"), null, null, null);
        PostcodeFile.Write(PostcodeFile.PathIn(_data.Path), builder.Build([], out _));
        var clock = new SettableClock();
        var folder = Repository.Northmoor;
        _locator = DistrictLocator.Load(folder, AreaReader.Load(folder), new PostcodeLookup(_data.Path, clock, problem => throw new InvalidOperationException(problem)), clock);
    }

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("ZN1 2AA", 55.05, 1.55, "tarn-dale")] // a postcode on file comes before the point
    [InlineData("ZN9 1AA", 55.05, 1.55, null)] // and says so where it lies outside
    [InlineData("ZN1 2AB", 55.05, 1.55, "fell-side")] // one that is not on file leaves it to the point
    [InlineData("ZN1 1ZZ", 55.05, 1.65, "tarn-dale")] // as does one without a point of its own
    [InlineData(null, 55.05, 1.65, "tarn-dale")]
    [InlineData(null, 55.085, 1.545, "tarn-dale")] // a part of Tarn Dale inside Fell Side
    [InlineData(null, 55.085, 1.535, "fell-side")]
    [InlineData(null, 56.0, 1.55, null)]
    [InlineData("ZN1 1", null, null, "fell-side")]
    [InlineData("ZN1 2", null, null, null)]
    [InlineData("ZN2", null, null, "tarn-dale")]
    [InlineData("ZN2 9AA", null, null, "tarn-dale")]
    [InlineData("Fellgate", null, null, null)]
    [InlineData(null, null, null, null)]
    [InlineData("ZN1 1", 55.05, null, "fell-side")] // half a point is none
    public void District_of(string? postcode, double? latitude, double? longitude, string? slug) =>
        Assert.Equal(slug, _locator.DistrictOf(postcode, latitude, longitude)?.Slug);

    [Fact]
    public void Coordinates_fall_back_to_sector_and_outcode()
    {
        Assert.Equal((55.05, 1.5999), _locator.Coordinates("zn12aa"));
        Assert.Equal((55.05, 1.55), _locator.Coordinates("ZN1 1ZZ"));
        Assert.Equal((55.05, 1.65), _locator.Coordinates("ZN2 7AA"));
        Assert.Null(_locator.Coordinates("M1 1AA"));
        Assert.Null(_locator.Coordinates("nowhere"));
    }

    [Fact]
    public void Places_of_Surrey_lie_in_their_districts_by_its_outlines()
    {
        var folder = Repository.Surrey;
        var outline = AreaOutline.Load(Path.Combine(folder, "outline.geojson"));

        Assert.All(
            EarlyHelp.Directory.Locations.Places.GazetteerEntry.Load(Path.Combine(folder, "places.csv")),
            place => Assert.True(place.DistrictCode == outline.DistrictAt(place.Latitude, place.Longitude), place.Name));
        Assert.InRange(new FileInfo(Path.Combine(folder, "outline.geojson")).Length, 1, 40 * 1024);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"features":[{"properties":{"code":"E1"},"geometry":{"type":"Point","coordinates":[1,55]}}]}""")]
    [InlineData("""{"features":[{"properties":{},"geometry":null}]}""")]
    [InlineData("""{"features":[{"properties":{"code":"E1"},"geometry":{"type":"Polygon","coordinates":[[[1]]]}}]}""")]
    [InlineData("""{"features":[{"properties":{"code":"E1"},"geometry":{"type":"Polygon","coordinates":[[]]}}]}""")]
    public void What_is_no_outline_says_so(string content)
    {
        var path = _data.File("outline.geojson");
        File.WriteAllText(path, content);

        Assert.Contains("area derive", Assert.Throws<InvalidDataException>(() => AreaOutline.Load(path)).Message, StringComparison.Ordinal);
    }
}
