using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>A service as the catalogue holds it: its value with the catalogue's own id, address and version.</summary>
public sealed record StoredService
{
    /// <summary>The catalogue's id: never reused.</summary>
    public required long Id { get; init; }

    /// <summary>The last part of its public address: /services/{slug}.</summary>
    public required string Slug { get; init; }

    /// <summary>1 for the first version; one more for each write that changed it.</summary>
    public required long Version { get; init; }

    /// <summary>When it last changed (never when it was last checked: see <see cref="Service.Assurance"/>).</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    public required Service Service { get; init; }

    /// <summary><c>null</c> where the source names no organisation.</summary>
    public StoredOrganisation? Organisation { get; init; }
}

/// <summary>An organisation as the catalogue holds it.</summary>
public sealed record StoredOrganisation
{
    public required long Id { get; init; }

    /// <summary>The last part of its public address: /organisations/{slug}.</summary>
    public required string Slug { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required Organisation Organisation { get; init; }
}
