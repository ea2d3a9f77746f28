using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>Finds out where locations are: what the listing states comes first, its postcode fills what is missing.</summary>
public static class PlacePositions
{
    /// <returns>A look-up for the index: the district only where the postcode makes it certain.</returns>
    public static PositionLookup Of(PlaceFinder places) => location =>
    {
        var place = string.IsNullOrWhiteSpace(location.Postcode) ? null : places.Find(location.Postcode) is { IsPostcode: true } found ? found.Best : null;
        var isStated = location is { Latitude: not null, Longitude: not null };
        return new SitePosition
        {
            DistrictCode = place?.District?.Code,
            Latitude = isStated ? location.Latitude : place?.Latitude,
            Longitude = isStated ? location.Longitude : place?.Longitude,
        };
    };
}
