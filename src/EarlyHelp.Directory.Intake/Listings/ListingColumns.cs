using EarlyHelp.Directory.Intake.Reading;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>
/// The names of the columns: one each of our own, and others that people use for the same. Case, spaces, underscores, hyphens and American spelling make no
/// difference. <c>docs/import.md</c> holds the same table; a test keeps the two together.
/// </summary>
public static class ListingColumns
{
    public static readonly IReadOnlyList<ListingColumn> All =
    [
        new(ListingField.Id, "id", "identifier", "external id", "service id", "listing id", "reference", "ref", "uid", "uuid"),
        new(ListingField.Name, "name", "service name", "listing name", "title", "service title", "service"),
        new(ListingField.Organisation, "organisation", "organisation name", "provider", "provider name", "org name"),
        new(ListingField.OrganisationId, "organisation_id", "provider id", "org id"),
        new(ListingField.OrganisationKind, "organisation_kind", "organisation type", "provider type", "provider kind", "org type"),
        new(ListingField.OrganisationDescription, "organisation_description", "provider description", "about the organisation"),
        new(ListingField.OrganisationUrl, "organisation_url", "organisation website", "provider website", "provider url"),
        new(ListingField.OrganisationEmail, "organisation_email", "provider email"),
        new(ListingField.OrganisationPhone, "organisation_phone", "provider phone", "organisation telephone"),
        new(ListingField.CharityNumber, "charity_number", "charity no", "registered charity number", "charity registration number"),
        new(ListingField.CompanyNumber, "company_number", "company no", "company registration number"),
        new(ListingField.Summary, "summary", "short description", "tagline"),
        new(ListingField.Description, "description", "details", "about", "long description", "full description", "service description") { Joint = "\n\n" },
        new(ListingField.Url, "url", "website", "web", "web address", "website address", "link", "web page", "web link"),
        new(ListingField.Email, "email", "email address", "contact email") { Joint = "; " },
        new(ListingField.Phone, "phone", "telephone", "tel", "phone number", "telephone number", "phones", "mobile", "contact number", "contact phone", "contact telephone", "phone 2", "telephone 2") { Joint = "; " },
        new(ListingField.Contact, "contact", "contact role", "ask for"),
        new(ListingField.Location, "location", "venue", "venue name", "location name", "place"),
        new(ListingField.Address, "address", "street", "street address", "address line 1", "address line 2", "address line 3", "address 1", "address 2", "address 3", "venue address") { Joint = ", " },
        new(ListingField.Town, "town", "city", "post town", "town or city", "locality", "village"),
        new(ListingField.Postcode, "postcode", "postal code", "zip", "zip code"),
        new(ListingField.Latitude, "latitude", "lat"),
        new(ListingField.Longitude, "longitude", "lon", "lng", "long"),
        new(ListingField.AddressHidden, "address_hidden", "hidden", "hide address", "mask address", "private address"),
        new(ListingField.Accessibility, "accessibility", "access features", "accessible", "facilities") { Joint = "; " },
        new(ListingField.MinimumAge, "min_age", "minimum age", "age from", "lowest age", "youngest", "age min", "from age"),
        new(ListingField.MaximumAge, "max_age", "maximum age", "age to", "highest age", "oldest", "age max", "to age"),
        new(ListingField.AgeText, "age_text", "age", "ages", "age range", "age group", "age groups"),
        new(ListingField.Eligibility, "eligibility", "who", "who is it for", "who it is for", "who for", "who can use it", "eligibility description", "suitable for"),
        new(ListingField.Level, "level", "level of need", "need level", "tier"),
        new(ListingField.Access, "access", "access route", "referral", "referral route", "referral type"),
        new(ListingField.HowToGetIt, "how_to_get_it", "how", "how to access", "how to book", "how to refer", "how to get help", "referral details", "booking", "booking details"),
        new(ListingField.WhatHappensNext, "next", "what happens next"),
        new(ListingField.WaitingTime, "waiting", "waiting time", "wait", "waiting list"),
        new(ListingField.Cost, "cost", "costs", "price", "prices", "fee", "fees", "charge", "charges", "cost description", "cost details"),
        new(ListingField.Free, "free", "is free", "free of charge"),
        new(ListingField.Schedule, "schedule", "times", "opening times", "opening hours", "hours", "when", "days and times", "timetable", "session times", "availability"),
        new(ListingField.Days, "days", "day", "weekday", "weekdays", "day of week"),
        new(ListingField.Opens, "opens", "opens at", "start time", "starts at", "time from", "opening time"),
        new(ListingField.Closes, "closes", "closes at", "end time", "ends at", "time to", "closing time"),
        new(ListingField.TermTime, "term_time", "term time only"),
        new(ListingField.Topics, "topics", "topic", "category", "categories", "subject", "subjects", "taxonomy", "service type") { Joint = "; " },
        new(ListingField.Send, "send", "send needs", "send need", "sen", "special needs", "additional needs") { Joint = "; " },
        new(ListingField.Situations, "situations", "situation", "circumstances") { Joint = "; " },
        new(ListingField.Tags, "tags", "tag", "keywords", "keyword", "labels", "search terms") { Joint = "; " },
        new(ListingField.Areas, "areas", "area", "districts", "district", "borough", "boroughs", "service area", "service areas", "area served", "areas served", "coverage", "area covered") { Joint = "; " },
        new(ListingField.ResidentsOnly, "residents_only", "local residents only"),
        new(ListingField.Online, "online", "is online", "virtual", "remote", "from home"),
        new(ListingField.Languages, "languages", "language", "languages spoken") { Joint = "; " },
        new(ListingField.Interpreter, "interpreter", "interpreters", "interpreter available", "interpreting"),
        new(ListingField.Bsl, "bsl", "british sign language", "sign language"),
        new(ListingField.Status, "status", "service status", "state"),
        new(ListingField.Alert, "alert", "notice", "announcement"),
        new(ListingField.ClosesOn, "closes_on", "closing date", "end date", "last day", "valid to", "expires", "expiry date"),
        new(ListingField.Programme, "programme", "programme name", "parenting programme"),
        new(ListingField.ProgrammeEvidence, "programme_evidence", "evidence"),
        new(ListingField.ProgrammeEvidenceLevel, "programme_evidence_level", "evidence level"),
        new(ListingField.ProgrammeFormat, "programme_format", "course format"),
        new(ListingField.ProgrammeSessions, "programme_sessions", "sessions", "number of sessions"),
        new(ListingField.ProgrammeStarts, "programme_starts", "starts", "start dates", "course starts") { Joint = "; " },
        new(ListingField.LocalOfferWho, "local_offer_who"),
        new(ListingField.LocalOfferHow, "local_offer_how"),
        new(ListingField.LocalOfferDecisions, "local_offer_decisions"),
        new(ListingField.LocalOfferComplaints, "local_offer_complaints"),
        new(ListingField.LocalOfferTraining, "local_offer_training"),
        new(ListingField.LocalOfferInvolve, "local_offer_involve"),
        new(ListingField.CheckedOn, "checked_on", "checked", "last checked", "assured date", "assured", "verified", "verified on"),
        new(ListingField.CheckedBy, "checked_by", "verified by"),
        new(ListingField.CheckedHow, "checked_how", "how checked"),
        new(ListingField.CheckedDue, "checked_due", "review date", "next review", "next check", "due for review"),
        new(ListingField.Notes, "notes", "note", "comments", "further information", "other information") { Joint = "\n\n" },
    ];

    private static readonly Dictionary<string, ListingColumn> _byKey = ByKey();

    /// <returns><c>null</c> for a heading that is none of ours.</returns>
    public static ListingColumn? Find(string? heading) => Key(heading) is { } key ? _byKey.GetValueOrDefault(key) : null;

    public static ListingColumn Of(ListingField field) => All[(int)field];

    /// <summary>Without case, spaces and signs, in British spelling.</summary>
    private static string? Key(string? heading)
    {
        var key = WordReader.Key(heading)?.Replace("organization", "organisation", StringComparison.Ordinal);
        return key is null ? null
            : key.StartsWith("program", StringComparison.Ordinal) && !key.StartsWith("programme", StringComparison.Ordinal) ? "programme" + key[7..]
            : key == "parentingprogram" ? "parentingprogramme"
            : key;
    }

    private static Dictionary<string, ListingColumn> ByKey()
    {
        var all = new Dictionary<string, ListingColumn>();
        foreach (var column in All)
        {
            foreach (var name in column.Also.Prepend(column.Name))
            {
                all.Add(Key(name)!, column);
            }
        }

        return all;
    }
}

/// <summary>One column: its name and what else it may be called.</summary>
public sealed class ListingColumn(ListingField field, string name, params string[] also)
{
    public ListingField Field { get; } = field;

    public string Name { get; } = name;

    public IReadOnlyList<string> Also { get; } = also;

    /// <summary>Stands between the values where several columns of a file are this one; <c>null</c>: the first that is filled counts, the others become notes.</summary>
    public string? Joint { get; init; }

    /// <summary>How a value that could not be read is labelled among the notes: "Min age".</summary>
    public string Label { get; } = char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}
