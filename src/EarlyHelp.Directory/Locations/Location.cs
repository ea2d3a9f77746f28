namespace EarlyHelp.Directory.Locations;

/// <summary>A place where a service is given (HSDS location with its address).</summary>
public sealed record Location
{
    public string? ExternalId { get; init; }

    public string? Name { get; init; }

    /// <summary>Street lines, joined by commas.</summary>
    public string? Address { get; init; }

    public string? Town { get; init; }

    /// <summary>As written by the source; a full postcode, a sector or an outcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public double? Longitude { get; init; }

    /// <summary>The exact address is kept from the public (a refuge, a home): pages show town and outcode only.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Ids of accessibility facts such as <c>step-free</c>, or the source's own words.</summary>
    public IReadOnlyList<string> Accessibility { get; init; } = [];
}
