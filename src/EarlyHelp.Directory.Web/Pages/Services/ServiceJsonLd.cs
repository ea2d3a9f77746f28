using System.Text.Json;
using System.Text.Json.Nodes;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Pages.Organisations;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>A listing as schema.org data. Hidden addresses stay hidden here too; what is not known is left out.</summary>
public static class ServiceJsonLd
{
    /// <param name="absolute">Makes an absolute address of a path.</param>
    /// <returns>JSON that is safe inside a script element: less-than signs and ampersands are escaped.</returns>
    public static string Write(ServiceDetail detail, Area area, Func<string, string> absolute)
    {
        var service = detail.Service;
        var node = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Service",
            ["@id"] = absolute(ServiceLinks.To(detail.Stored.Slug)),
            ["url"] = absolute(ServiceLinks.To(detail.Stored.Slug)),
            ["name"] = service.Name,
        };
        Add(node, "description", service.Summary ?? service.Description);
        Add(node, "serviceType", detail.Topics is [var topic, ..] ? topic.Label : null);
        if (detail.Stored.Organisation is { } organisation)
        {
            node["provider"] = new JsonObject
            {
                ["@type"] = "Organization",
                ["name"] = organisation.Organisation.Name,
                ["url"] = absolute(OrganisationLinks.To(organisation.Slug)),
            };
        }

        if (detail.Serves.Length > 0)
        {
            node["areaServed"] = detail.Serves;
        }

        Add(node, "audience", Audience(service.Eligibility));
        if (service.IsFree is true)
        {
            node["offers"] = new JsonObject { ["@type"] = "Offer", ["price"] = "0", ["priceCurrency"] = "GBP" };
        }

        var channels = new JsonArray([.. Channels(service, area)]);
        if (channels.Count > 0)
        {
            node["availableChannel"] = channels;
        }

        return node.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonObject? Audience(Eligibility eligibility)
    {
        if (eligibility is { MinimumAge: null, MaximumAge: null, Description: null })
        {
            return null;
        }

        var audience = new JsonObject { ["@type"] = "PeopleAudience" };
        Add(audience, "audienceType", eligibility.Description);
        Add(audience, "suggestedMinAge", eligibility.MinimumAge is { } least ? Math.Max(0, least) : null);
        Add(audience, "suggestedMaxAge", eligibility.MaximumAge);
        return audience;
    }

    private static IEnumerable<JsonNode> Channels(Service service, Area area)
    {
        if (service.Phones is [var phone, ..] || service.Email is not null || service.Url is not null)
        {
            var channel = new JsonObject { ["@type"] = "ServiceChannel" };
            Add(channel, "servicePhone", service.Phones is [var first, ..] ? new JsonObject { ["@type"] = "ContactPoint", ["telephone"] = first.Number } : null);
            Add(channel, "serviceUrl", service.Url is { } url ? WebAddresses.Of(url) : null);
            yield return channel;
        }

        foreach (var place in service.Locations)
        {
            yield return new JsonObject { ["@type"] = "ServiceChannel", ["serviceLocation"] = Place(place, area) };
        }
    }

    private static JsonObject Place(ServiceAtLocation place, Area area)
    {
        var location = place.Location;
        var address = new JsonObject { ["@type"] = "PostalAddress", ["addressRegion"] = area.Name, ["addressCountry"] = "GB" };
        Add(address, "addressLocality", location.Town);
        var node = new JsonObject { ["@type"] = "Place", ["address"] = address };
        if (location.IsHidden)
        {
            return node;
        }

        Add(node, "name", location.Name);
        Add(address, "streetAddress", location.Address);
        Add(address, "postalCode", location.Postcode);
        if (location is { Latitude: { } latitude, Longitude: { } longitude })
        {
            node["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = latitude, ["longitude"] = longitude };
        }

        var hours = new JsonArray([.. place.Schedules.Where(schedule => schedule is { Frequency: ScheduleFrequency.Weekly, Interval: 1, OpensAt: not null, ClosesAt: not null }).Select(Hours)]);
        if (hours.Count > 0)
        {
            node["openingHoursSpecification"] = hours;
        }

        return node;
    }

    private static JsonObject Hours(Schedule schedule)
    {
        var hours = new JsonObject
        {
            ["@type"] = "OpeningHoursSpecification",
            ["dayOfWeek"] = new JsonArray([.. schedule.Days.Select(day => JsonValue.Create("https://schema.org/" + day))]),
            ["opens"] = schedule.OpensAt!.Value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            ["closes"] = schedule.ClosesAt!.Value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        };
        Add(hours, "validFrom", schedule.ValidFrom?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add(hours, "validThrough", schedule.ValidTo?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return hours;
    }

    private static void Add(JsonObject node, string name, JsonNode? value)
    {
        if (value is not null)
        {
            node[name] = value;
        }
    }
}
