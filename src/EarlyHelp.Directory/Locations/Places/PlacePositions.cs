using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>Finds out where locations are: what the listing states comes first, its postcode fills what is missing.</summary>
public static class PlacePositions
{
    /// <returns>A look-up for the index: the district only where it is certain.</returns>
    public static PositionLookup Of(DistrictLocator districts) => location =>
    {
        var point = location is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : districts.Coordinates(location.Postcode);
        return new SitePosition
        {
            DistrictCode = districts.DistrictOf(location.Postcode, location.Latitude, location.Longitude)?.Code,
            Latitude = point?.Latitude,
            Longitude = point?.Longitude,
        };
    };
}
