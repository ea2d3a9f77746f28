namespace EarlyHelp.Directory.Intake.Demo;

/// <summary>One file of demonstration listings; the format is described in <c>index-data/README.md</c>.</summary>
public sealed record DemoFile
{
    public IReadOnlyList<DemoOrganisation> Organisations { get; init; } = [];

    public IReadOnlyList<DemoService> Services { get; init; } = [];
}

public sealed record DemoOrganisation
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Kind { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? CharityNumber { get; init; }

    public IReadOnlyList<string> LeadProviderFor { get; init; } = [];
}

public sealed record DemoService
{
    public required string Id { get; init; }

    public required string Organisation { get; init; }

    public required string Name { get; init; }

    public required string Summary { get; init; }

    public string? Description { get; init; }

    public string? Status { get; init; }

    public string? Alert { get; init; }

    public string? Closes { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Situations { get; init; } = [];

    public IReadOnlyList<string> Send { get; init; } = [];

    public DemoAges? Ages { get; init; }

    public string? Eligibility { get; init; }

    public int? Level { get; init; }

    public string? Access { get; init; }

    public string? How { get; init; }

    public string? Next { get; init; }

    public string? Waiting { get; init; }

    /// <summary>The word <c>free</c>, or a list of options.</summary>
    public DemoCost? Cost { get; init; }

    public IReadOnlyList<string> Areas { get; init; } = [];

    public bool ResidentsOnly { get; init; }

    public bool Online { get; init; }

    public IReadOnlyList<DemoLocation> Locations { get; init; } = [];

    public IReadOnlyList<DemoSchedule> Schedules { get; init; } = [];

    public string? Phone { get; init; }

    public IReadOnlyList<DemoPhone> Phones { get; init; } = [];

    public string? Email { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public bool? Interpreter { get; init; }

    public bool? Bsl { get; init; }

    public DemoProgramme? Programme { get; init; }

    public DemoLocalOffer? LocalOffer { get; init; }

    public DemoCheck? Checked { get; init; }
}

public sealed record DemoAges
{
    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public string? Text { get; init; }
}

public sealed record DemoCostOption
{
    public decimal? Amount { get; init; }

    public string? Option { get; init; }

    public string? Description { get; init; }
}

public sealed record DemoLocation
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public bool Hidden { get; init; }

    public IReadOnlyList<string> Accessibility { get; init; } = [];

    public IReadOnlyList<DemoSchedule> Schedules { get; init; } = [];

    public string? Phone { get; init; }
}

public sealed record DemoSchedule
{
    public IReadOnlyList<string> Days { get; init; } = [];

    public string? Monthly { get; init; }

    public string? On { get; init; }

    public int? Every { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Opens { get; init; }

    public string? Closes { get; init; }

    public bool TermTime { get; init; }

    public string? Note { get; init; }
}

public sealed record DemoPhone
{
    public required string Number { get; init; }

    public string? Label { get; init; }
}

public sealed record DemoProgramme
{
    public required string Name { get; init; }

    public string? Evidence { get; init; }

    public string? EvidenceLevel { get; init; }

    public string? Format { get; init; }

    public int? Sessions { get; init; }

    public IReadOnlyList<string> Starts { get; init; } = [];
}

public sealed record DemoLocalOffer
{
    public string? Who { get; init; }

    public string? How { get; init; }

    public string? Decisions { get; init; }

    public string? Complaints { get; init; }

    public string? Training { get; init; }

    public string? Involve { get; init; }
}

public sealed record DemoCheck
{
    public required string On { get; init; }

    public string? By { get; init; }

    public string? How { get; init; }

    public string? Due { get; init; }
}
