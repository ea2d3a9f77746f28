namespace EarlyHelp.Directory.Catalogue;

/// <summary>Kept with every version: who wrote, why, and from which run.</summary>
public sealed record WriteContext
{
    /// <summary>A program or a signed-in role, for example <c>import</c>.</summary>
    public required string Who { get; init; }

    /// <summary>In words a Connector understands, for example "Import of listings.csv".</summary>
    public required string Why { get; init; }

    /// <summary>The <see cref="RunLog"/> run it belongs to.</summary>
    public long? Run { get; init; }
}

public enum WriteOutcome
{
    Created,
    Updated,

    /// <summary>The catalogue held just this already; no version was made.</summary>
    Unchanged,
}
