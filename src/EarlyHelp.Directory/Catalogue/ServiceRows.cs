using System.Globalization;
using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Services;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>Puts services together again from their rows: one round trip for a range of ids, the parts grouped by service in memory.</summary>
internal static class ServiceRows
{
    private const string Sql = """
        select id, source, external_id, slug, version, changed_at, organisation_id, organisation_external_id, name, summary, description, status, alert, closes_on, url, email,
            minimum_age, maximum_age, age_text, eligibility_description, level, access, how_to_get_it, what_happens_next, waiting_time, is_free, residents_only,
            is_online, interpreter, bsl
        from service where id between @from and @to order by id;
        select service_id, position, location_external_id, name, address, town, postcode, latitude, longitude, is_hidden
        from service_at_location where service_id between @from and @to order by service_id, position;
        select service_id, location_position, fact from accessibility where service_id between @from and @to order by service_id, location_position, position;
        select service_id, location_position, frequency, days, every, week_of_month, valid_from, valid_to, opens_at, closes_at, term_time_only, description
        from schedule where service_id between @from and @to order by service_id, location_position, position;
        select service_id, option, amount, description from cost_option where service_id between @from and @to order by service_id, position;
        select service_id, extent, code, name from service_area where service_id between @from and @to order by service_id, position;
        select service_id, taxonomy, term, label from service_taxonomy_term where service_id between @from and @to order by service_id, position;
        select service_id, language from language where service_id between @from and @to order by service_id, position;
        select service_id, position, name, title, email from contact where service_id between @from and @to order by service_id, position;
        select service_id, owner, owner_position, number, label from phone where service_id between @from and @to order by service_id, owner, owner_position, position;
        select service_id, name, evidence, evidence_level, format, sessions from programme where service_id between @from and @to;
        select service_id, starts_on from programme_start where service_id between @from and @to order by service_id, position;
        select service_id, question, answer from local_offer_answer where service_id between @from and @to order by service_id, position;
        select service_id, label, text from source_note where service_id between @from and @to order by service_id, position;
        select service_id, assured_on, assured_by, how, next_due from assurance where service_id between @from and @to
        """;

    /// <summary>The services of a range of ids, both ends included, in order of id, each with the id of its organisation, which is not read here.</summary>
    public static List<(StoredService Stored, long? OrganisationId)> Load(SqliteConnection connection, long from, long to)
    {
        using var rows = connection.QueryMultiple(Sql, new { from, to });
        var services = rows.Read<ServiceRow>().AsList();
        var parts = new ServiceParts(rows);
        return [.. services.Select(row => (row.ToStored(parts), row.OrganisationId))];
    }

    public static Assurance Assurance(string on, string? by, string? how, string? due) =>
        new() { On = Stored.Day(on)!.Value, By = by, How = how is null ? null : Enum.Parse<AssuranceMethod>(how), NextDue = Stored.Day(due) };

    private sealed class ServiceParts(SqlMapper.GridReader rows)
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
            rows.Read<AssuranceRow>().ToDictionary(row => row.ServiceId, row => Assurance(row.AssuredOn, row.AssuredBy, row.How, row.NextDue));
    }

    private sealed record ServiceRow
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

    private sealed record LocationRow
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

    private sealed record ScheduleRow
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

    private sealed record ContactRow
    {
        public long ServiceId { get; init; }
        public long Position { get; init; }
        public string? Name { get; init; }
        public string? Title { get; init; }
        public string? Email { get; init; }

        public Contact ToContact(ServiceParts parts) => new() { Name = Name, Title = Title, Email = Email, Phones = [.. parts.Phones[(ServiceId, "contact", Position)]] };
    }

    private sealed record ProgrammeRow
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

    private sealed record FactRow
    {
        public long ServiceId { get; init; }
        public long LocationPosition { get; init; }
        public string Fact { get; init; } = "";
    }

    private sealed record CostRow
    {
        public long ServiceId { get; init; }
        public string? Option { get; init; }
        public string? Amount { get; init; }
        public string? Description { get; init; }
    }

    private sealed record AreaRow
    {
        public long ServiceId { get; init; }
        public string Extent { get; init; } = "";
        public string? Code { get; init; }
        public string? Name { get; init; }
    }

    private sealed record TermRow
    {
        public long ServiceId { get; init; }
        public string Taxonomy { get; init; } = "";
        public string Term { get; init; } = "";
        public string? Label { get; init; }
    }

    private sealed record LanguageRow
    {
        public long ServiceId { get; init; }
        public string Language { get; init; } = "";
    }

    private sealed record PhoneRow
    {
        public long ServiceId { get; init; }
        public string Owner { get; init; } = "";
        public long OwnerPosition { get; init; }
        public string Number { get; init; } = "";
        public string? Label { get; init; }
    }

    private sealed record StartRow
    {
        public long ServiceId { get; init; }
        public string StartsOn { get; init; } = "";
    }

    private sealed record AnswerRow
    {
        public long ServiceId { get; init; }
        public string Question { get; init; } = "";
        public string Answer { get; init; } = "";
    }

    private sealed record NoteRow
    {
        public long ServiceId { get; init; }
        public string Label { get; init; } = "";
        public string Text { get; init; } = "";
    }

    private sealed record AssuranceRow
    {
        public long ServiceId { get; init; }
        public string AssuredOn { get; init; } = "";
        public string? AssuredBy { get; init; }
        public string? How { get; init; }
        public string? NextDue { get; init; }
    }
}
