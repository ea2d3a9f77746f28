namespace EarlyHelp.Directory.Lists;

/// <summary>A list that was shared by link: listings and notes, never who it is for.</summary>
public sealed record SharedList
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public const int MaximumItems = 30;

    public required string Title { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The link works before this moment.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public required IReadOnlyList<SharedListItem> Items { get; init; }
}

/// <summary>A listing on a list.</summary>
public sealed record SharedListItem
{
    /// <summary>The catalogue's id of the service, which outlives changes of name and address.</summary>
    public required long ServiceId { get; init; }

    /// <summary>Its name when the list was made.</summary>
    public required string ServiceName { get; init; }

    public string? Note { get; init; }
}
