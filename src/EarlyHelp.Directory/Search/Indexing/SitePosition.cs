using EarlyHelp.Directory.Locations;

namespace EarlyHelp.Directory.Search.Indexing;

/// <summary>Where a location is, as far as is known.</summary>
public readonly record struct SitePosition
{
    /// <summary>GSS code of the district that it stands in; only where certain.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public double? Longitude { get; init; }

    /// <summary>What the listing itself says, without any list of postcodes.</summary>
    public static SitePosition AsStated(Location location) => new() { Latitude = location.Latitude, Longitude = location.Longitude };
}

/// <summary>Finds out where a location is, from its coordinates or its postcode.</summary>
public delegate SitePosition PositionLookup(Location location);
