namespace EarlyHelp.Directory.Services;

/// <summary>What it costs (HSDS cost_option). Words that could not be read for certain stay in <see cref="Description"/>.</summary>
public sealed record CostOption
{
    /// <summary>What the amount buys, such as "per session".</summary>
    public string? Option { get; init; }

    /// <summary>Pounds sterling, not negative.</summary>
    public decimal? Amount { get; init; }

    public string? Description { get; init; }
}
