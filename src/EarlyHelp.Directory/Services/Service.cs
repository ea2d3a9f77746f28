using EarlyHelp.Directory.Locations;

namespace EarlyHelp.Directory.Services;

/// <summary>
/// What is offered to families (people say "listing"): the HSDS service with all that belongs to it, as one value that is read,
/// written and versioned whole. Keyed by <see cref="Source"/> and <see cref="ExternalId"/>.
/// </summary>
public sealed record Service
{
    /// <summary>Where the listing comes from, for example <c>demo</c> or the name given to an import.</summary>
    public required string Source { get; init; }

    /// <summary>The source's own id, unique within the source.</summary>
    public required string ExternalId { get; init; }

    public required string Name { get; init; }

    /// <summary>External id of the organisation that offers it, within the same source; <c>null</c> where the source names none.</summary>
    public string? OrganisationId { get; init; }

    /// <summary>One sentence that says what it does for a family.</summary>
    public string? Summary { get; init; }

    /// <summary>Plain text; a blank line parts paragraphs.</summary>
    public string? Description { get; init; }

    public ServiceStatus Status { get; init; }

    /// <summary>A short notice shown above everything else.</summary>
    public string? Alert { get; init; }

    /// <summary>The last day it is offered, where an end is known.</summary>
    public DateOnly? ClosesOn { get; init; }

    public string? Url { get; init; }

    public string? Email { get; init; }

    public Eligibility Eligibility { get; init; } = new();

    public LevelOfNeed? Level { get; init; }

    public AccessRoute? Access { get; init; }

    /// <summary>How to get it, in words: the first thing after what it is.</summary>
    public string? HowToGetIt { get; init; }

    /// <summary>What happens when a family asks.</summary>
    public string? WhatHappensNext { get; init; }

    public string? WaitingTime { get; init; }

    /// <summary><c>true</c> free, <c>false</c> it costs something, <c>null</c> not known.</summary>
    public bool? IsFree { get; init; }

    public IReadOnlyList<CostOption> CostOptions { get; init; } = [];

    /// <summary>Districts, the county, the nation: whom it serves. Empty where the source does not say.</summary>
    public IReadOnlyList<ServiceArea> ServiceAreas { get; init; } = [];

    /// <summary>Closed to people who live outside its service areas.</summary>
    public bool ResidentsOnly { get; init; }

    /// <summary>Can be used from home, by phone or online.</summary>
    public bool IsOnline { get; init; }

    /// <summary>Times that hold for the whole service; a place has its own in <see cref="ServiceAtLocation.Schedules"/>.</summary>
    public IReadOnlyList<Schedule> Schedules { get; init; } = [];

    public IReadOnlyList<ServiceAtLocation> Locations { get; init; } = [];

    public IReadOnlyList<ServiceTaxonomyTerm> Terms { get; init; } = [];

    /// <summary>ISO 639-1 codes of the languages spoken there, or the source's own words where no code is certain.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>An interpreter can be arranged; <c>null</c> not known.</summary>
    public bool? Interpreter { get; init; }

    /// <summary>British Sign Language is offered; <c>null</c> not known.</summary>
    public bool? Bsl { get; init; }

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    public IReadOnlyList<Phone> Phones { get; init; } = [];

    /// <summary>Set for parenting courses only.</summary>
    public ParentingProgramme? Programme { get; init; }

    /// <summary>Answers for families of children with SEND, by question.</summary>
    public IReadOnlyList<LocalOfferAnswer> LocalOffer { get; init; } = [];

    /// <summary>What does not fit a field above, kept in the source's words.</summary>
    public IReadOnlyList<SourceNote> Notes { get; init; } = [];

    /// <summary>A person's check of the listing. Never moved by an import, a crawl or an edit.</summary>
    public Assurance? Assurance { get; init; }
}

/// <summary>HSDS service status. Closed for good is <see cref="Defunct"/>.</summary>
public enum ServiceStatus
{
    Active,
    Inactive,
    Defunct,
    TemporarilyClosed,
}

/// <summary>The strategy's levels of need.</summary>
public enum LevelOfNeed
{
    Universal = 1,
    EarlyHelp = 2,
    Targeted = 3,
    Specialist = 4,
}

/// <summary>How a family gets a service. For levels 1 and 2 there is no need to contact the single point of access.</summary>
public enum AccessRoute
{
    /// <summary>Just come or call.</summary>
    Direct,

    /// <summary>The family asks for itself.</summary>
    SelfReferral,

    /// <summary>A practitioner asks for the family.</summary>
    ProfessionalReferral,

    /// <summary>A request for support through the Children's Single Point of Access.</summary>
    RequestForSupport,
}

/// <summary>A text of the source that has no field of its own, such as "Suitable for" or "Availability".</summary>
public sealed record SourceNote
{
    public required string Label { get; init; }

    public required string Text { get; init; }
}
