using System.Globalization;
using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>The parts of services, grouped by the service they belong to.</summary>
internal sealed class ServiceParts(SqlMapper.GridReader rows)
{
    // Members are read in the order of the statements.
    public ILookup<long, LocationRow> Locations { get; } = rows.Read<LocationRow>().ToLookup(row => row.ServiceId);

    public ILookup<(long, long), string> Accessibility { get; } = rows.Read<FactRow>().ToLookup(row => (row.ServiceId, row.LocationPosition), row => row.Fact);

    public ILookup<(long, long), Schedule> Schedules { get; } = rows.Read<ScheduleRow>().ToLookup(row => (row.ServiceId, row.LocationPosition), row => row.ToSchedule());

    public ILookup<long, CostOption> CostOptions { get; } =
        rows.Read<CostRow>().ToLookup(row => row.ServiceId, row => new CostOption { Option = row.Option, Amount = Stored.Number(row.Amount), Description = row.Description });

    public ILookup<long, ServiceArea> Areas { get; } =
        rows.Read<AreaRow>().ToLookup(row => row.ServiceId, row => new ServiceArea { Extent = Enum.Parse<ServiceAreaExtent>(row.Extent), Code = row.Code, Name = row.Name });

    public ILookup<long, ServiceTaxonomyTerm> Terms { get; } =
        rows.Read<TermRow>().ToLookup(row => row.ServiceId, row => new ServiceTaxonomyTerm { Taxonomy = row.Taxonomy, Term = row.Term, Label = row.Label });

    public ILookup<long, string> Languages { get; } = rows.Read<LanguageRow>().ToLookup(row => row.ServiceId, row => row.Language);

    public ILookup<long, ContactRow> Contacts { get; } = rows.Read<ContactRow>().ToLookup(row => row.ServiceId);

    public ILookup<(long, string, long), Phone> Phones { get; } =
        rows.Read<PhoneRow>().ToLookup(row => (row.ServiceId, row.Owner, row.OwnerPosition), row => new Phone { Number = row.Number, Label = row.Label });

    public Dictionary<long, ProgrammeRow> Programmes { get; } = rows.Read<ProgrammeRow>().ToDictionary(row => row.ServiceId);

    public ILookup<long, DateOnly> Starts { get; } = rows.Read<StartRow>().ToLookup(row => row.ServiceId, row => Stored.Day(row.StartsOn)!.Value);

    public ILookup<long, LocalOfferAnswer> Answers { get; } =
        rows.Read<AnswerRow>().ToLookup(row => row.ServiceId, row => new LocalOfferAnswer { Question = row.Question, Answer = row.Answer });

    public ILookup<long, SourceNote> Notes { get; } = rows.Read<NoteRow>().ToLookup(row => row.ServiceId, row => new SourceNote { Label = row.Label, Text = row.Text });

    public Dictionary<long, Assurance> Assurances { get; } =
        rows.Read<AssuranceRow>().ToDictionary(row => row.ServiceId, row => ServiceRows.Assurance(row.AssuredOn, row.AssuredBy, row.How, row.NextDue));
}

internal sealed record LocationRow
{
    public long ServiceId { get; init; }
    public long Position { get; init; }
    public string? LocationExternalId { get; init; }
    public string? Name { get; init; }
    public string? Address { get; init; }
    public string? Town { get; init; }
    public string? Postcode { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public long IsHidden { get; init; }

    public ServiceAtLocation ToLocation(ServiceParts parts) => new()
    {
        Location = new Location
        {
            ExternalId = LocationExternalId,
            Name = Name,
            Address = Address,
            Town = Town,
            Postcode = Postcode,
            Latitude = Latitude,
            Longitude = Longitude,
            IsHidden = IsHidden != 0,
            Accessibility = [.. parts.Accessibility[(ServiceId, Position)]],
        },
        Schedules = [.. parts.Schedules[(ServiceId, Position)]],
        Phones = [.. parts.Phones[(ServiceId, "location", Position)]],
    };
}

internal sealed record ScheduleRow
{
    public long ServiceId { get; init; }
    public long LocationPosition { get; init; }
    public string Frequency { get; init; } = "";
    public string? Days { get; init; }
    public long Every { get; init; }
    public long? WeekOfMonth { get; init; }
    public string? ValidFrom { get; init; }
    public string? ValidTo { get; init; }
    public string? OpensAt { get; init; }
    public string? ClosesAt { get; init; }
    public long TermTimeOnly { get; init; }
    public string? Description { get; init; }

    public Schedule ToSchedule() => new()
    {
        Frequency = Enum.Parse<ScheduleFrequency>(Frequency),
        Days = Days is null ? [] : [.. Days.Split(',').Select(day => (DayOfWeek)int.Parse(day, CultureInfo.InvariantCulture))],
        Interval = (int)Every,
        WeekOfMonth = (int?)WeekOfMonth,
        ValidFrom = Stored.Day(ValidFrom),
        ValidTo = Stored.Day(ValidTo),
        OpensAt = Stored.Time(OpensAt),
        ClosesAt = Stored.Time(ClosesAt),
        TermTimeOnly = TermTimeOnly != 0,
        Description = Description,
    };
}

internal sealed record ContactRow
{
    public long ServiceId { get; init; }
    public long Position { get; init; }
    public string? Name { get; init; }
    public string? Title { get; init; }
    public string? Email { get; init; }

    public Contact ToContact(ServiceParts parts) => new() { Name = Name, Title = Title, Email = Email, Phones = [.. parts.Phones[(ServiceId, "contact", Position)]] };
}

internal sealed record ProgrammeRow
{
    public long ServiceId { get; init; }
    public string Name { get; init; } = "";
    public string? Evidence { get; init; }
    public string? EvidenceLevel { get; init; }
    public string? Format { get; init; }
    public long? Sessions { get; init; }

    public ParentingProgramme ToProgramme(ServiceParts parts) =>
        new() { Name = Name, Evidence = Evidence, EvidenceLevel = EvidenceLevel, Format = Format, Sessions = (int?)Sessions, Starts = [.. parts.Starts[ServiceId]] };
}

internal sealed record FactRow
{
    public long ServiceId { get; init; }
    public long LocationPosition { get; init; }
    public string Fact { get; init; } = "";
}

internal sealed record CostRow
{
    public long ServiceId { get; init; }
    public string? Option { get; init; }
    public string? Amount { get; init; }
    public string? Description { get; init; }
}

internal sealed record AreaRow
{
    public long ServiceId { get; init; }
    public string Extent { get; init; } = "";
    public string? Code { get; init; }
    public string? Name { get; init; }
}

internal sealed record TermRow
{
    public long ServiceId { get; init; }
    public string Taxonomy { get; init; } = "";
    public string Term { get; init; } = "";
    public string? Label { get; init; }
}

internal sealed record LanguageRow
{
    public long ServiceId { get; init; }
    public string Language { get; init; } = "";
}

internal sealed record PhoneRow
{
    public long ServiceId { get; init; }
    public string Owner { get; init; } = "";
    public long OwnerPosition { get; init; }
    public string Number { get; init; } = "";
    public string? Label { get; init; }
}

internal sealed record StartRow
{
    public long ServiceId { get; init; }
    public string StartsOn { get; init; } = "";
}

internal sealed record AnswerRow
{
    public long ServiceId { get; init; }
    public string Question { get; init; } = "";
    public string Answer { get; init; } = "";
}

internal sealed record NoteRow
{
    public long ServiceId { get; init; }
    public string Label { get; init; } = "";
    public string Text { get; init; } = "";
}

internal sealed record AssuranceRow
{
    public long ServiceId { get; init; }
    public string AssuredOn { get; init; } = "";
    public string? AssuredBy { get; init; }
    public string? How { get; init; }
    public string? NextDue { get; init; }
}
