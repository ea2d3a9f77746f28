using System.Text.Json;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>Listings of JSON items: services, services at locations, organisations, organisations with their services.</summary>
internal sealed class JsonListings(IntakeContext context)
{
    private readonly JsonListing _listing = new(context);
    private long _row;

    /// <summary>The records of one item: mostly one, of an organisation with services as many as it has.</summary>
    public IEnumerable<IntakeRecord> Read(JsonElement item)
    {
        switch (JsonKinds.Of(item))
        {
            case JsonKind.Service:
                return [Service(item, [])];
            case JsonKind.ServiceAtLocation:
                return [Service(item.Object("service")!.Value, [item])];
            case JsonKind.OrganisationWithServices:
                return OfOrganisation(item);
            case JsonKind.Services:
                return item.Items("services").Select(service => Service(service, []));
            case JsonKind.Organisation:
                return [Organisation(item)];
            case var kind:
                return [Refuse("item", item.GetRawText(), $"This is no service or organisation: {JsonKinds.Shown(kind, item)}.")];
        }
    }

    /// <summary>Counts an item that cannot come in.</summary>
    public IntakeRecord Refuse(string field, string? value, string reason)
    {
        _row++;
        return IntakeRecord.Refused(new IntakeIssue(_row, field, value, reason));
    }

    /// <summary>A service with all the places that were found for it.</summary>
    public IntakeRecord Service(JsonElement service, IEnumerable<JsonElement> places, JsonElement? owner = null)
    {
        _row++;
        return Whole(_row, () => _listing.Read(_row, service, places, owner));
    }

    private IEnumerable<IntakeRecord> OfOrganisation(JsonElement organisation)
    {
        var hasServices = false;
        foreach (var service in organisation.Items("services"))
        {
            hasServices = true;
            yield return Service(service, [], organisation);
        }

        if (!hasServices)
        {
            yield return Organisation(organisation);
        }
    }

    private IntakeRecord Organisation(JsonElement item)
    {
        _row++;
        return Whole(_row, () =>
        {
            var draft = new ListingDraft(_row);
            return Identity.Refusal(draft, item.Text("id"), item.Text("name")) is { } refusal
                ? IntakeRecord.Refused(refusal)
                : new IntakeRecord { Row = _row, Organisation = JsonOrganisations.Read(item, context, draft, out _), Warnings = draft.Warnings };
        });
    }

    /// <summary>Names of properties can hold half characters, which only looking at them brings to light.</summary>
    private static IntakeRecord Whole(long row, Func<IntakeRecord> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException error)
        {
            return IntakeRecord.Refused(new IntakeIssue(row, "item", "", $"A name in this item holds characters that are no text ({error.Message.TrimEnd('.')})."));
        }
    }
}
