namespace EarlyHelp.Directory.Services;

/// <summary>Who a service is for. Ages are in years with fractions allowed, from -0.75 (pregnancy) to 25; either end may be absent.</summary>
public sealed record Eligibility
{
    /// <summary>The age of pre-birth: pregnancy.</summary>
    public const decimal Pregnancy = -0.75m;

    /// <summary>The youngest age served, in years; <c>null</c> where not stated.</summary>
    public decimal? MinimumAge { get; init; }

    /// <summary>The oldest age served, in years and including the whole of that year ("5" serves children until they turn 6); <c>null</c> where not stated.</summary>
    public decimal? MaximumAge { get; init; }

    /// <summary>The source's own words on age, kept where they say more than the numbers or could not be read for certain.</summary>
    public string? AgeText { get; init; }

    /// <summary>Who it is for, in words (HSDS eligibility_description).</summary>
    public string? Description { get; init; }
}
