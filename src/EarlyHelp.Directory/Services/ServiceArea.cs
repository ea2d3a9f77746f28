namespace EarlyHelp.Directory.Services;

/// <summary>A part of the country that a service serves.</summary>
public sealed record ServiceArea
{
    public required ServiceAreaExtent Extent { get; init; }

    /// <summary>GSS code for a district or county; <c>null</c> otherwise.</summary>
    public string? Code { get; init; }

    /// <summary>The area in words; always set for <see cref="ServiceAreaExtent.Other"/>.</summary>
    public string? Name { get; init; }
}

public enum ServiceAreaExtent
{
    District,

    /// <summary>The whole of the directory's area.</summary>
    County,
    National,

    /// <summary>A place in words that is none of the area's districts.</summary>
    Other,
}
