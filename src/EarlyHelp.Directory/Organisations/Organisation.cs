using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Organisations;

/// <summary>Who offers services (HSDS organization). Keyed by <see cref="Source"/> and <see cref="ExternalId"/>.</summary>
public sealed record Organisation
{
    public required string Source { get; init; }

    public required string ExternalId { get; init; }

    public required string Name { get; init; }

    public OrganisationKind? Kind { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public string? Email { get; init; }

    public IReadOnlyList<Phone> Phones { get; init; } = [];

    public string? CharityNumber { get; init; }

    public string? CompanyNumber { get; init; }

    /// <summary>GSS codes of the districts whose level-2 lead provider it is.</summary>
    public IReadOnlyList<string> LeadProviderFor { get; init; } = [];
}

public enum OrganisationKind
{
    Council,
    Nhs,
    School,
    Charity,
    CommunityGroup,
    FaithGroup,
    Company,
}
