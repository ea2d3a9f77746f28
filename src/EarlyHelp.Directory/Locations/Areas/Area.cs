namespace EarlyHelp.Directory.Locations.Areas;

/// <summary>One council's area, read from <c>index-data/areas/{id}/area.yaml</c>: everything that is particular to it stands there and nowhere in code.</summary>
public sealed record Area
{
    public required string Id { get; init; }

    /// <summary>What people call the area, for example "Surrey".</summary>
    public required string Name { get; init; }

    /// <summary>The council that runs the directory.</summary>
    public required string Council { get; init; }

    /// <summary>The name of the site, shown in the header and in titles.</summary>
    public required string SiteName { get; init; }

    /// <summary>GSS code of the county, or of the council where it is the only district.</summary>
    public string? Code { get; init; }

    public required IReadOnlyList<District> Districts { get; init; }

    public required IReadOnlyList<Quadrant> Quadrants { get; init; }

    /// <summary>Words that are a letter away from the name of a place and mean themselves in a search, as "working" near Woking.</summary>
    public IReadOnlyList<string> OrdinaryWords { get; init; } = [];

    public AreaContacts Contacts { get; init; } = new();

    public IReadOnlyList<UrgentContact> UrgentHelp { get; init; } = [];

    /// <summary>Who the outlines of the districts come from, as their licence asks to be said: shown under maps.</summary>
    public string? MapCredit { get; init; }

    public AreaLook Look { get; init; } = new();

    public District? DistrictByCode(string? code) => Districts.FirstOrDefault(district => district.Code == code);

    public District? DistrictBySlug(string? slug) => Districts.FirstOrDefault(district => district.Slug == slug);

    /// <summary>The districts in force on that day, in the order of the file.</summary>
    public IReadOnlyList<District> DistrictsOn(DateOnly day) => [.. Districts.Where(district => district.IsValidOn(day))];

    /// <summary>
    /// The district in force on that day for a code or slug that may be an old one: districts that have ended lead to their successors. Pages
    /// redirect by it and listings move by it. <c>null</c> where the code or slug is unknown, has not begun, or ended without a successor.
    /// </summary>
    public District? InForce(string? codeOrSlug, DateOnly day)
    {
        var district = DistrictByCode(codeOrSlug) ?? DistrictBySlug(codeOrSlug);
        while (district is not null && district.ValidTo < day)
        {
            district = DistrictBySlug(district.Successor);
        }

        return district is not null && district.IsValidOn(day) ? district : null;
    }

    /// <summary>What the slug of a district stands for on that day.</summary>
    public DistrictOnDay At(string? slug, DateOnly day) => DistrictBySlug(slug) switch
    {
        null => new DistrictOnDay(DistrictState.Unknown, null),
        var district when district.IsValidOn(day) => new DistrictOnDay(DistrictState.InForce, district),
        var district when district.ValidFrom > day => new DistrictOnDay(DistrictState.ToCome, district),
        var district when InForce(slug, day) is { } successor => new DistrictOnDay(DistrictState.Moved, successor),
        var district => new DistrictOnDay(DistrictState.Ended, district),
    };

    /// <summary>GSS codes as they stand on that day: those of districts that have ended become their successors', each once. Codes of other areas stay as they are.</summary>
    public IReadOnlyList<string> CodesInForce(IEnumerable<string> codes, DateOnly day) =>
        [.. codes.Select(code => InForce(code, day)?.Code ?? code).Distinct(StringComparer.Ordinal)];

    /// <summary>The districts that a district takes over from, in the order of the file; theirs are not among them.</summary>
    public IReadOnlyList<District> PredecessorsOf(District district) => [.. Districts.Where(before => before.Successor == district.Slug)];

    /// <summary>The GSS codes that mean a district: its own, and those of all it took over from, since listings may still carry them.</summary>
    public IReadOnlyList<string> CodesOf(District district) => [district.Code, .. PredecessorsOf(district).SelectMany(CodesOf)];
}

/// <summary>A district or borough: a row with a validity, since councils are merged and replaced.</summary>
public sealed record District
{
    /// <summary>GSS code, for example E07000217.</summary>
    public required string Code { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Id of the <see cref="Quadrant"/> it lies in.</summary>
    public string? Quadrant { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Slug of the district that takes over the day after <see cref="ValidTo"/>.</summary>
    public string? Successor { get; init; }

    /// <summary>A point to measure distances from when only the district is known; WGS84 degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public double? Longitude { get; init; }

    /// <summary>In force on that day.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}

/// <summary>What became of a district, or will.</summary>
public enum DistrictState
{
    /// <summary>There never was one of that name.</summary>
    Unknown,

    /// <summary>Its first day is still to come.</summary>
    ToCome,

    InForce,

    /// <summary>It has ended, and another is in force in its place.</summary>
    Moved,

    /// <summary>It has ended, and none is in force in its place.</summary>
    Ended,
}

/// <summary>A district as a day finds it.</summary>
/// <param name="District">The one named; where it has moved, the one in force in its place; <c>null</c> where it is unknown.</param>
public sealed record DistrictOnDay(DistrictState State, District? District);

/// <summary>A part of the area with its own Family Resilience Network.</summary>
public sealed record Quadrant
{
    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>What the network of the quadrant is called.</summary>
    public string? Network { get; init; }
}

/// <summary>Who to ask. Every contact may be absent.</summary>
public sealed record AreaContacts
{
    public NamedContact? FamilyInformation { get; init; }

    /// <summary>The single point of access for requests for support at levels 3 and 4.</summary>
    public NamedContact? SinglePointOfAccess { get; init; }

    public NamedContact? OutOfHours { get; init; }

    /// <summary>The consultation line for practitioners.</summary>
    public NamedContact? Hub { get; init; }

    public NamedContact? SendAdvice { get; init; }
}

public sealed record NamedContact
{
    public required string Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Url { get; init; }

    /// <summary>When it answers, in words.</summary>
    public string? Hours { get; init; }
}

/// <summary>Help in an emergency or at night, in the order shown.</summary>
public sealed record UrgentContact
{
    public required string Name { get; init; }

    /// <summary>When to use it, in one plain sentence.</summary>
    public required string When { get; init; }

    public string? Phone { get; init; }

    /// <summary>A short number to send a text message to.</summary>
    public string? Text { get; init; }

    public string? Url { get; init; }
}

/// <summary>Colours and logo of the council, as CSS colours and a file beside area.yaml.</summary>
public sealed record AreaLook
{
    public string? BrandColour { get; init; }

    public string? AccentColour { get; init; }

    public string? Logo { get; init; }
}
