using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Intake.Demo;

/// <summary>Turns what the demonstration files say into services and organisations. Whatever names nothing known is an error: the files are ours.</summary>
internal sealed class DemoReader(Area area, TaxonomyLibrary taxonomy, DateOnly today)
{
    public Organisation Read(DemoOrganisation from) => new()
    {
        Source = DemoLoader.Source,
        ExternalId = from.Id,
        Name = from.Name,
        Kind = from.Kind is null ? null : Kind(from.Kind),
        Description = from.Description?.Trim(),
        Url = from.Url,
        Email = from.Email,
        Phones = from.Phone is null ? [] : [new Phone { Number = from.Phone }],
        CharityNumber = from.CharityNumber,
        LeadProviderFor = [.. from.LeadProviderFor.Select(slug => District(slug).Code)],
    };

    public Service Read(DemoService from) => new()
    {
        Source = DemoLoader.Source,
        ExternalId = from.Id,
        OrganisationId = from.Organisation,
        Name = from.Name,
        Summary = from.Summary.Trim(),
        Description = from.Description?.Trim(),
        Status = from.Status is null ? ServiceStatus.Active : Status(from.Status),
        Alert = from.Alert,
        ClosesOn = Day(from.Closes),
        Url = from.Url,
        Email = from.Email,
        Eligibility = new Eligibility { MinimumAge = from.Ages?.Minimum, MaximumAge = from.Ages?.Maximum, AgeText = from.Ages?.Text, Description = from.Eligibility },
        Level = from.Level is null ? null : Level(from.Level.Value),
        Access = from.Access is null ? null : Access(from.Access),
        HowToGetIt = from.How?.Trim(),
        WhatHappensNext = from.Next?.Trim(),
        WaitingTime = from.Waiting,
        IsFree = from.Cost?.IsFree,
        CostOptions = [.. (from.Cost?.Options ?? []).Select(cost => new CostOption { Amount = cost.Amount, Option = cost.Option, Description = cost.Description })],
        ServiceAreas = [.. from.Areas.Where(name => name != "online").Select(AreaServed)],
        ResidentsOnly = from.ResidentsOnly,
        IsOnline = from.Online || from.Areas.Contains("online"),
        Schedules = [.. from.Schedules.Select(Read)],
        Locations = [.. from.Locations.Select(Read)],
        Terms =
        [
            .. from.Topics.Select(id => Term(TaxonomyLibrary.Topic, id)),
            .. from.Send.Select(id => Term(TaxonomyLibrary.SendNeed, id)),
            .. from.Situations.Select(id => Term(TaxonomyLibrary.Situation, id)),
        ],
        Languages = from.Languages,
        Interpreter = from.Interpreter,
        Bsl = from.Bsl,
        Phones = [.. from.Phone is null ? [] : new[] { new Phone { Number = from.Phone } }, .. from.Phones.Select(phone => new Phone { Number = phone.Number, Label = phone.Label })],
        Programme = from.Programme is null ? null : Read(from.Programme),
        LocalOffer = from.LocalOffer is null ? [] : [.. Answers(from.LocalOffer)],
        Assurance = from.Checked is null ? null : Read(from.Checked),
    };

    private static IEnumerable<LocalOfferAnswer> Answers(DemoLocalOffer from) =>
        new (string Question, string? Answer)[]
        {
            ("who", from.Who), ("how", from.How), ("decisions", from.Decisions), ("complaints", from.Complaints), ("training", from.Training), ("involve", from.Involve),
        }
        .Where(pair => pair.Answer is not null)
        .Select(pair => new LocalOfferAnswer { Question = pair.Question, Answer = pair.Answer!.Trim() });

    private ServiceAtLocation Read(DemoLocation from) => new()
    {
        Location = new Location
        {
            Name = from.Name,
            Address = from.Address,
            Town = from.Town,
            Postcode = from.Postcode,
            Latitude = from.Latitude,
            Longitude = from.Longitude,
            IsHidden = from.Hidden,
            Accessibility = from.Accessibility,
        },
        Schedules = [.. from.Schedules.Select(Read)],
        Phones = from.Phone is null ? [] : [new Phone { Number = from.Phone }],
    };

    private Schedule Read(DemoSchedule from)
    {
        var schedule = new Schedule
        {
            Interval = from.Every ?? 1,
            ValidFrom = Day(from.From),
            ValidTo = Day(from.To),
            OpensAt = from.Opens is null ? null : DemoDates.Time(from.Opens),
            ClosesAt = from.Closes is null ? null : DemoDates.Time(from.Closes),
            TermTimeOnly = from.TermTime,
            Description = from.Note,
        };
        if (from.On is not null)
        {
            return schedule with { Frequency = ScheduleFrequency.Dated, ValidFrom = Day(from.On), ValidTo = null };
        }

        if (from.Monthly is not null)
        {
            var (week, day) = DemoDates.Monthly(from.Monthly);
            return schedule with { Frequency = ScheduleFrequency.Monthly, WeekOfMonth = week, Days = [day] };
        }

        return from.Days.Count == 0 ? schedule : schedule with { Frequency = ScheduleFrequency.Weekly, Days = [.. from.Days.Select(DemoDates.Weekday)] };
    }

    private ParentingProgramme Read(DemoProgramme from) => new()
    {
        Name = from.Name,
        Evidence = from.Evidence,
        EvidenceLevel = from.EvidenceLevel,
        Format = from.Format,
        Sessions = from.Sessions,
        Starts = [.. from.Starts.Select(text => DemoDates.Day(text, today)).Order()],
    };

    private Assurance Read(DemoCheck from) => new()
    {
        On = DemoDates.Day(from.On, today),
        By = from.By,
        How = from.How is null ? null : Method(from.How),
        NextDue = Day(from.Due),
    };

    private ServiceArea AreaServed(string name) => name switch
    {
        "county" => new ServiceArea { Extent = ServiceAreaExtent.County, Code = area.Code },
        "national" => new ServiceArea { Extent = ServiceAreaExtent.National },
        _ => new ServiceArea { Extent = ServiceAreaExtent.District, Code = District(name).Code },
    };

    private District District(string slug) => area.DistrictBySlug(slug) ?? throw new InvalidDataException($"'{slug}' is no district of {area.Name}.");

    private ServiceTaxonomyTerm Term(string kind, string id) => taxonomy.Find(kind, id) is null
        ? throw new InvalidDataException($"'{id}' is not a {kind} id. Add it to index-data/taxonomy or correct it.")
        : new ServiceTaxonomyTerm { Taxonomy = kind, Term = id };

    private DateOnly? Day(string? text) => text is null ? null : DemoDates.Day(text, today);

    private static OrganisationKind Kind(string word) => Word<OrganisationKind>("kind", word);

    private static ServiceStatus Status(string word) => Word<ServiceStatus>("status", word);

    private static AccessRoute Access(string word) => Word<AccessRoute>("access", word);

    private static AssuranceMethod Method(string word) => Word<AssuranceMethod>("how", word);

    private static LevelOfNeed Level(int number) => Enum.IsDefined((LevelOfNeed)number) ? (LevelOfNeed)number : throw new InvalidDataException($"level {number} is not one of 1 to 4.");

    /// <summary>Words in the files are in lower case with hyphens: <c>community-group</c> is CommunityGroup.</summary>
    private static T Word<T>(string field, string word)
        where T : struct, Enum
        => Enum.TryParse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new InvalidDataException($"{field} is '{word}', which is not one of the words of index-data/README.md.");
}
