using System.Globalization;
using System.Text.Json;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>
/// A service of a feed as a listing. The shapes are told apart by what stands there, never by a version somebody declares: Open Referral UK 3.0, 1.0 and
/// Outpost's own names fill the same fields.
/// </summary>
internal sealed class JsonListing(IntakeContext context)
{
    private static readonly string[] _fromHome = ["online", "phone", "virtual", "remote"];

    /// <param name="places">Places from outside the service: of a service at a location.</param>
    /// <param name="owner">The organisation it stands in, where that is not said inside.</param>
    public IntakeRecord Read(long row, JsonElement item, IEnumerable<JsonElement> places, JsonElement? owner = null)
    {
        var draft = new ListingDraft(row);
        if (Identity.Refusal(draft, item.Text("id"), item.Text("name")) is { } refusal)
        {
            return IntakeRecord.Refused(refusal);
        }

        var organisationId = draft.Line("organisation_id", item.Text("organization_id"), TextCleaner.NameLength);
        var organisation = (item.Object("organization") ?? item.Object("organisation") ?? owner) is { } provider
            ? JsonOrganisations.Read(provider, context, draft, out organisationId)
            : null;
        var service = Whole(item, places, draft) with { OrganisationId = organisationId };
        Rest(item, draft);
        return new IntakeRecord { Row = row, Service = service with { Notes = draft.Notes }, Organisation = organisation, Warnings = draft.Warnings };
    }

    private Service Whole(JsonElement item, IEnumerable<JsonElement> places, ListingDraft draft)
    {
        var isOnline = Attending(item);
        var isNational = false;
        var locations = Places(item, places, draft, ref isOnline, ref isNational);
        var areas = JsonTerms.Areas(item, context, ref isOnline);
        var (isFree, costs) = JsonCosts.Read(item, draft);
        var emails = draft.Emails("email", item.Text("email"));
        var status = WordReader.Truth(item.Text("temporarily_closed")) == true ? ServiceStatus.TemporarilyClosed : draft.Word("status", item.Text("status"), WordReader.Status);
        return new Service
        {
            Source = context.Source,
            ExternalId = Identity.Id(draft, item.Text("id"))!,
            Name = Identity.Name(draft, item.Text("name"))!,
            Summary = draft.Line("summary", HtmlText.Plain(item.Text("summary"))),
            Description = draft.Text("description", item.Text("description")),
            Status = status ?? ServiceStatus.Active,
            Alert = draft.Line("alert", HtmlText.Plain(item.Text("alert"))),
            Url = draft.Url("url", item.Text("url")),
            Email = emails.Count > 0 ? emails[0] : null,
            Eligibility = Eligibility(item, draft),
            HowToGetIt = draft.Text("how_to_get_it", item.Text("application_process")) ?? (WordReader.Truth(item.Text("needs_referral")) == true ? "You need a referral." : null),
            Access = WordReader.Truth(item.Text("needs_referral")) == false ? AccessRoute.Direct : null,
            WaitingTime = draft.Line("waiting", item.Text("wait_time")),
            IsFree = isFree,
            CostOptions = costs,
            ServiceAreas = isNational && !areas.Any(area => area.Extent == ServiceAreaExtent.National) ? [.. areas, new ServiceArea { Extent = ServiceAreaExtent.National }] : areas,
            IsOnline = isOnline,
            Schedules = JsonSchedules.Read(item, draft),
            Locations = locations,
            Terms = JsonTerms.Read(item, context),
            Languages = [.. item.Items("languages").Select(language => draft.Line("languages", language.Text("language", "name", "code"), 100)).OfType<string>().Select(language => WordReader.Language(language) ?? language).Distinct().Take(100)],
            Contacts = [.. JsonContacts.Read(item, draft), .. emails.Skip(1).Select(email => new Contact { Email = email })],
            Phones = JsonContacts.Phones(item, draft),
            LocalOffer = LocalOffer(item, draft),
            Assurance = draft.Date("assured_date", item.Text("assured_date")) is { } day ? new Assurance { On = day } : null,
        };
    }

    private static Eligibility Eligibility(JsonElement item, ListingDraft draft)
    {
        var groups = item.Items("eligibilitys", "eligibilities", "eligibility").ToArray();
        var words = string.Join("\n", groups.Select(group => group.Text("eligibility", "name")).Prepend(item.Text("eligibility_description", "eligibility")).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct());
        if (groups.Length > 1)
        {
            // Several groups: the range that holds them all, open where one of them is.
            var ranges = groups.Select(group => (Minimum: AgeReader.ReadOne(group.Text("minimum_age")), Maximum: AgeReader.ReadOne(group.Text("maximum_age")))).ToArray();
            var (youngest, oldest) = (ranges.Min(range => range.Minimum ?? decimal.MinusOne), ranges.Max(range => range.Maximum ?? 999));
            return EligibilityReader.Read(draft, youngest == -1 ? null : youngest.ToString(CultureInfo.InvariantCulture), oldest == 999 ? null : oldest.ToString(CultureInfo.InvariantCulture), null, words);
        }

        string? Age(string name, string shortName) => item.Text(name, shortName) ?? (groups.Length == 1 ? groups[0].Text(name) : null);
        return EligibilityReader.Read(draft, Age("minimum_age", "min_age"), Age("maximum_age", "max_age"), item.Text("age_text"), words);
    }

    private static List<ServiceAtLocation> Places(JsonElement item, IEnumerable<JsonElement> outside, ListingDraft draft, ref bool isOnline, ref bool isNational)
    {
        var places = new List<ServiceAtLocation>();
        var all = outside.Concat(item.Items("service_at_locations")).Select(at => (At: at, Location: at.Object("location")))
            .Concat(item.Items("locations").Select(location => (At: default(JsonElement), Location: (JsonElement?)location)));
        foreach (var (at, location) in all.Take(500))
        {
            if (location is { } place && JsonPlaces.Read(at, place, draft, ref isOnline, ref isNational) is { } read)
            {
                places.Add(read);
            }
        }

        return places;
    }

    /// <summary>"Online", "Phone" or "Virtual" among the ways to attend.</summary>
    private static bool Attending(JsonElement item) =>
        item.Items("service_at_locations", "schedules", "regular_schedules", "attending_types").Append(item)
            .Select(part => part.Text("attending_type", "delivery_mode")).OfType<string>()
            .Any(type => type.Length <= 60 && _fromHome.Any(word => type.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static List<LocalOfferAnswer> LocalOffer(JsonElement item, ListingDraft draft)
    {
        if (item.Object("local_offer") is not { } offer)
        {
            return [];
        }

        draft.Note("Local Offer", offer.Text("description"));
        draft.Note("Local Offer link", offer.Text("link"));
        return
        [
            .. offer.Items("survey_answers").Take(60)
                .Select(answer => (Question: draft.Line("local_offer", answer.Text("question"), TextCleaner.NameLength), Answer: draft.Text("local_offer", answer.Text("answer"))))
                .Where(pair => pair.Question is not null && pair.Answer is not null)
                .Select(pair => new LocalOfferAnswer { Question = pair.Question!, Answer = pair.Answer! }),
        ];
    }

    /// <summary>What has no field of ours stays with the listing, in its own words.</summary>
    private static void Rest(JsonElement item, ListingDraft draft)
    {
        draft.Note("Also called", item.Text("alternate_name"));
        draft.Note("Accreditations", item.Text("accreditations"));
        draft.Note("Interpretation", item.Text("interpretation_services"));
        foreach (var funding in item.Items("funding", "fundings"))
        {
            draft.Note("Funding", funding.Text("source"));
        }

        foreach (var document in item.Items("required_documents"))
        {
            draft.Note("You need", document.Text("document"));
        }

        foreach (var link in item.Items("links", "additional_urls"))
        {
            draft.Note(link.Text("label") ?? "Link", draft.Url("links", link.Text("url")));
        }
    }
}
