using EarlyHelp.Directory.Locations.Areas;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>What a place text means.</summary>
public sealed record Place
{
    public required PlaceKind Kind { get; init; }

    /// <summary>As people read it: "GU21 6EJ", "GU21 6", "GU21", "Woking".</summary>
    public required string Name { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public required double Latitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public required double Longitude { get; init; }

    /// <summary>Only where it is certain: sectors and outcodes that cross a border have none.</summary>
    public District? District { get; init; }

    /// <summary>Lies in the directory's area; for sectors and outcodes, at least partly.</summary>
    public bool InArea { get; init; }

    /// <summary>Tells it from others of the same name: a district or a county.</summary>
    public string? Qualifier { get; init; }
}

public enum PlaceKind
{
    Unit,
    Sector,
    Outcode,
    Place,
}
