using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>A row of the table <c>service</c>; ages and days are kept as text.</summary>
internal sealed record ServiceRow
{
    public long Id { get; init; }
    public string Source { get; init; } = "";
    public string ExternalId { get; init; } = "";
    public string Slug { get; init; } = "";
    public long Version { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public long? OrganisationId { get; init; }
    public string? OrganisationExternalId { get; init; }
    public string Name { get; init; } = "";
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public string Status { get; init; } = "";
    public string? Alert { get; init; }
    public string? ClosesOn { get; init; }
    public string? Url { get; init; }
    public string? Email { get; init; }
    public string? MinimumAge { get; init; }
    public string? MaximumAge { get; init; }
    public string? AgeText { get; init; }
    public string? EligibilityDescription { get; init; }
    public long? Level { get; init; }
    public string? Access { get; init; }
    public string? HowToGetIt { get; init; }
    public string? WhatHappensNext { get; init; }
    public string? WaitingTime { get; init; }
    public long? IsFree { get; init; }
    public long ResidentsOnly { get; init; }
    public long IsOnline { get; init; }
    public long? Interpreter { get; init; }
    public long? Bsl { get; init; }

    public StoredService ToStored(ServiceParts parts) => new()
    {
        Id = Id,
        Slug = Slug,
        Version = Version,
        ChangedAt = ChangedAt,
        Service = ToService(parts),
    };

    private Service ToService(ServiceParts parts) => new()
    {
        Source = Source,
        ExternalId = ExternalId,
        OrganisationId = OrganisationExternalId,
        Name = Name,
        Summary = Summary,
        Description = Description,
        Status = Enum.Parse<ServiceStatus>(Status),
        Alert = Alert,
        ClosesOn = Stored.Day(ClosesOn),
        Url = Url,
        Email = Email,
        Eligibility = new Eligibility { MinimumAge = Stored.Number(MinimumAge), MaximumAge = Stored.Number(MaximumAge), AgeText = AgeText, Description = EligibilityDescription },
        Level = (LevelOfNeed?)Level,
        Access = Access is null ? null : Enum.Parse<AccessRoute>(Access),
        HowToGetIt = HowToGetIt,
        WhatHappensNext = WhatHappensNext,
        WaitingTime = WaitingTime,
        IsFree = Stored.Truth(IsFree),
        ResidentsOnly = ResidentsOnly != 0,
        IsOnline = IsOnline != 0,
        Interpreter = Stored.Truth(Interpreter),
        Bsl = Stored.Truth(Bsl),
        CostOptions = [.. parts.CostOptions[Id]],
        ServiceAreas = [.. parts.Areas[Id]],
        Schedules = [.. parts.Schedules[(Id, ServicePartsWriter.WholeService)]],
        Locations = [.. parts.Locations[Id].Select(row => row.ToLocation(parts))],
        Terms = [.. parts.Terms[Id]],
        Languages = [.. parts.Languages[Id]],
        Contacts = [.. parts.Contacts[Id].Select(row => row.ToContact(parts))],
        Phones = [.. parts.Phones[(Id, "service", 0)]],
        Programme = parts.Programmes.GetValueOrDefault(Id)?.ToProgramme(parts),
        LocalOffer = [.. parts.Answers[Id]],
        Notes = [.. parts.Notes[Id]],
        Assurance = parts.Assurances.GetValueOrDefault(Id),
    };
}
