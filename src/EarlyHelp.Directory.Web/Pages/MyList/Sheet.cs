namespace EarlyHelp.Directory.Web.Pages.MyList;

/// <summary>A list on paper, in large type.</summary>
public sealed record Sheet(string Title, IReadOnlyList<ListedService> Items)
{
    /// <summary>The address of the list on the web, where it has one.</summary>
    public string? Address { get; init; }

    /// <summary>A picture of it for phones.</summary>
    public string? QrCode { get; init; }

    /// <summary>The last day the address works.</summary>
    public DateTimeOffset? Until { get; init; }
}
