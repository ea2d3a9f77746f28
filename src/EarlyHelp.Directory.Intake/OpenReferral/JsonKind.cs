using System.Text.Json;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>What an item of a JSON list is, told by what stands in it.</summary>
internal enum JsonKind
{
    Service,
    ServiceAtLocation,
    Organisation,

    /// <summary>An organisation with its services inside.</summary>
    OrganisationWithServices,

    /// <summary>An object that only holds a list of services.</summary>
    Services,
    Location,
    Taxonomy,
    Schema,

    /// <summary>The answer of a feed's own address, which names its version.</summary>
    FeedDetails,
    Unknown,
}

internal static class JsonKinds
{
    private static readonly string[] _service =
    [
        "organization", "organisation", "organization_id", "status", "service_at_locations", "schedules", "regular_schedules", "eligibilitys", "service_taxonomys", "minimum_age", "min_age",
        "maximum_age", "max_age", "cost_options", "fees", "locations", "taxonomies", "needs_referral", "local_offer", "send_needs", "accreditations", "assured_date", "deliverable_type",
        "service_areas", "target_directories", "attributes", "languages", "funding", "alert",
    ];

    private static readonly string[] _organisation = ["website", "logo", "uri", "organization_identifiers", "parent_organization_id", "legal_status", "tax_status"];

    public static JsonKind Of(JsonElement item) =>
        item.ValueKind != JsonValueKind.Object ? JsonKind.Unknown
        : item.Has("$schema") || (item.Has("properties") && !item.Has("id")) || item.Has("openapi") || item.Has("datapackage_metadata") ? JsonKind.Schema
        : item.Object("service") is not null ? JsonKind.ServiceAtLocation
        : IsList(item, "services") && item.Has("name") ? JsonKind.OrganisationWithServices
        : IsList(item, "services") ? JsonKind.Services
        : item.Has("openapi_url") || (item.Has("version") && item.Has("profile")) ? JsonKind.FeedDetails
        : item.Has("taxonomy") || item.Has("vocabulary") || item.Has("term_uri") || (item.Has("parent_id") && !item.Has("status")) ? JsonKind.Taxonomy
        : Array.Exists(_service, name => item.Has(name)) ? JsonKind.Service
        : item.Has("location_type") || item.Has("latitude") || item.Has("addresses") || item.Has("physical_addresses") ? JsonKind.Location
        // After services, whose rows may have versions; before organisations, since taxonomies have a "uri" too.
        : item.Has("version") ? JsonKind.Taxonomy
        : Array.Exists(_organisation, name => item.Has(name)) ? JsonKind.Organisation
        : item.Has("id") || item.Has("name") ? JsonKind.Service
        : JsonKind.Unknown;

    /// <summary>For messages: what was found.</summary>
    public static string Shown(JsonKind kind, JsonElement item) => kind switch
    {
        JsonKind.Location => "locations without services",
        JsonKind.Taxonomy => "taxonomies or their terms",
        JsonKind.Schema => "a schema, which describes listings but holds none",
        JsonKind.FeedDetails => "the details of a feed, without its listings",
        _ when item.ValueKind != JsonValueKind.Object => $"a list of plain values ({item.ValueKind.ToString().ToLowerInvariant()})",
        _ => "objects with " + Names(item),
    };

    private static string Names(JsonElement item)
    {
        var names = item.EnumerateObject().Take(12).Select(property => property.Name.Length > 40 ? property.Name[..39] + "\u2026" : property.Name).ToArray();
        return names.Length == 0 ? "nothing in them" : string.Join(", ", names);
    }

    private static bool IsList(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array;
}
