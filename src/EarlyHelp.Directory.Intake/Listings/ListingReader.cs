using System.Globalization;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using static EarlyHelp.Directory.Intake.Listings.ListingField;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>Makes a listing of a row of a sheet: own columns, or what a mapping file made of others.</summary>
public sealed class ListingReader(IntakeContext context)
{
    private readonly ListingTerms _terms = new(context);

    public IntakeRecord Read(ListingRow row)
    {
        var draft = new ListingDraft(row.Number);
        if (Identity.Refusal(draft, row[Id], row[Name]) is { } refusal)
        {
            return IntakeRecord.Refused(refusal);
        }

        var organisation = Organisation(row, draft, out var organisationId);
        var service = Whole(row, draft) with { OrganisationId = organisationId };
        service = _terms.Add(service, row, draft);
        foreach (var (heading, text) in row.Others)
        {
            draft.Note(heading, text);
        }

        draft.Note("Notes", row[Notes]);
        return new IntakeRecord { Row = row.Number, Service = service with { Notes = draft.Notes }, Organisation = organisation, Warnings = draft.Warnings };
    }

    private Service Whole(ListingRow row, ListingDraft draft)
    {
        var emails = draft.Emails("email", row[Email]);
        var contact = draft.Line("contact", row[ListingField.Contact], TextCleaner.NameLength);
        var (isFree, costs) = Cost(row, draft);
        var locations = LocationReader.Read(row, draft, out var isOnline, out var isNational);
        return new Service
        {
            Source = context.Source,
            ExternalId = Identity.Id(draft, row[Id])!,
            Name = Identity.Name(draft, row[Name])!,
            Summary = draft.Line("summary", row[Summary]),
            Description = draft.Text("description", row[Description]),
            Status = draft.Word("status", row[Status], WordReader.Status) ?? ServiceStatus.Active,
            Alert = draft.Line("alert", row[Alert]),
            ClosesOn = draft.Date("closes_on", row[ClosesOn]),
            Url = draft.Url("url", row[Url]),
            Email = emails.Count > 0 ? emails[0] : null,
            Contacts = [.. contact is null ? [] : new[] { new Contact { Name = contact } }, .. emails.Skip(1).Select(email => new Contact { Email = email })],
            Phones = draft.Phones("phone", row[ListingField.Phone]),
            Eligibility = EligibilityReader.Read(draft, row[MinimumAge], row[MaximumAge], row[AgeText], row[ListingField.Eligibility]),
            Level = draft.Word("level", row[Level], WordReader.Level),
            Access = draft.Word("access", row[Access], WordReader.Access),
            HowToGetIt = draft.Text("how_to_get_it", row[HowToGetIt]),
            WhatHappensNext = draft.Text("next", row[WhatHappensNext]),
            WaitingTime = draft.Line("waiting", row[WaitingTime]),
            IsFree = isFree,
            CostOptions = costs,
            ResidentsOnly = draft.Truth("residents_only", row[ResidentsOnly]) ?? false,
            IsOnline = isOnline | (draft.Truth("online", row[Online]) ?? false),
            ServiceAreas = isNational ? [new ServiceArea { Extent = ServiceAreaExtent.National }] : [],
            Schedules = SheetSchedule.Read(row, draft),
            Locations = locations,
            Languages = [.. ListReader.Read(draft.Line("languages", row[Languages])).Select(language => WordReader.Language(language) ?? language).Distinct()],
            Interpreter = draft.Truth("interpreter", row[Interpreter]),
            Bsl = draft.Truth("bsl", row[Bsl]),
            Programme = ProgrammeReader.Read(row, draft),
            LocalOffer = LocalOffer(row, draft),
            Assurance = Checked(row, draft),
        };
    }

    private Organisation? Organisation(ListingRow row, ListingDraft draft, out string? id)
    {
        var name = draft.Line("organisation", row[ListingField.Organisation], TextCleaner.NameLength);
        id = draft.Line("organisation_id", row[OrganisationId], TextCleaner.NameLength) ?? name?.ToLowerInvariant();
        if (id is null || name is null)
        {
            return null;
        }

        return new Organisation
        {
            Source = context.Source,
            ExternalId = id,
            Name = NameReader.Readable(name),
            Kind = draft.Word("organisation_kind", row[ListingField.OrganisationKind], WordReader.Kind),
            Description = draft.Text("organisation_description", row[OrganisationDescription]),
            Url = draft.Url("organisation_url", row[OrganisationUrl]),
            Email = draft.Emails("organisation_email", row[OrganisationEmail]) is [var email, ..] ? email : null,
            Phones = draft.Phones("organisation_phone", row[OrganisationPhone]),
            CharityNumber = draft.Line("charity_number", row[CharityNumber], 40),
            CompanyNumber = draft.Line("company_number", row[CompanyNumber], 40),
        };
    }

    private static (bool? IsFree, IReadOnlyList<CostOption> Options) Cost(ListingRow row, ListingDraft draft)
    {
        var words = draft.Text("cost", row[ListingField.Cost]);
        var reading = words is null || WordReader.IsNothing(words) ? CostReading.Nothing
            : CostReader.Amount(words) is { } amount && amount > 0 ? new CostReading { IsFree = false, Options = [new CostOption { Amount = amount }] }
            : CostReader.Read(words);
        return (draft.Truth("free", row[Free]) ?? reading.IsFree, reading.Options);
    }

    private static List<LocalOfferAnswer> LocalOffer(ListingRow row, ListingDraft draft)
    {
        var answers = new List<LocalOfferAnswer>();
        for (var field = LocalOfferWho; field <= LocalOfferInvolve; field++)
        {
            var name = ListingColumns.Of(field).Name;
            if (draft.Text(name, row[field]) is { } answer)
            {
                answers.Add(new LocalOfferAnswer { Question = name["local_offer_".Length..], Answer = answer });
            }
        }

        return answers;
    }

    /// <summary>What the source says of a check stands from the first import on; later imports do not move it.</summary>
    private static Assurance? Checked(ListingRow row, ListingDraft draft)
    {
        var on = draft.Date("checked_on", row[CheckedOn]);
        var by = draft.Line("checked_by", row[CheckedBy], TextCleaner.NameLength);
        var how = draft.Word("checked_how", row[CheckedHow], WordReader.Method);
        var due = draft.Date("checked_due", row[CheckedDue]);
        if (on is { } day)
        {
            return new Assurance { On = day, By = by, How = how, NextDue = due };
        }

        if (by is not null || how is not null || due is not null)
        {
            draft.Keep("checked_on", string.Join(", ", new object?[] { by, how, due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Where(part => part is not null)), "A check needs the day it was made.");
        }

        return null;
    }
}
