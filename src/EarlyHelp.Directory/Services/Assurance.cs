namespace EarlyHelp.Directory.Services;

/// <summary>A person confirmed that the listing is right (people read "Checked"). Kept apart from when it changed.</summary>
public sealed record Assurance
{
    public required DateOnly On { get; init; }

    /// <summary>The role that checked, never a person's name.</summary>
    public string? By { get; init; }

    public AssuranceMethod? How { get; init; }

    public DateOnly? NextDue { get; init; }
}

public enum AssuranceMethod
{
    Phone,
    Visit,
    Provider,
    Website,
}
