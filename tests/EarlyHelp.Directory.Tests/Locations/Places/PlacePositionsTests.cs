using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Locations.Places;

public sealed class PlacePositionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PositionLookup _locate;

    public PlacePositionsTests()
    {
        var folder = Repository.Surrey;
        var clock = new SettableClock();
        _locate = PlacePositions.Of(DistrictLocator.Load(folder, AreaReader.Load(folder), new PostcodeLookup(_folder.Path, clock, Assert.Fail), clock));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatTheListingStates_ComesFirst()
    {
        var position = _locate(new Location { Postcode = "GU21 6", Latitude = 51.3, Longitude = -0.5 });

        Assert.Equal((51.3, -0.5), (position.Latitude, position.Longitude));
    }

    [Fact]
    public void Postcode_FillsWhatIsMissing()
    {
        var position = _locate(new Location { Postcode = "GU21 6EJ" });

        Assert.InRange(position.Latitude!.Value, 51.28, 51.36);
        Assert.InRange(position.Longitude!.Value, -0.62, -0.50);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Woking")]
    [InlineData("ZE1 0AA")]
    public void NoPostcodeOnFile_IsNowhere(string? postcode) => Assert.Equal(default, _locate(new Location { Postcode = postcode }));
}
