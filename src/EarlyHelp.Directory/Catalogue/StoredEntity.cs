namespace EarlyHelp.Directory.Catalogue;

internal enum EntityKind
{
    Service,
    Organisation,
}

/// <summary>What every stored thing has beside its content.</summary>
internal sealed record StoredEntity
{
    /// <summary>0 for one that is not written yet.</summary>
    public required long Id { get; init; }

    public required string Slug { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required byte[] Hash { get; init; }
}
