using System.Globalization;
using System.Xml;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Services;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EarlyHelp.Directory.Web.Pages.Districts;

/// <summary>New and changed services as Atom feeds (RFC 4287): one for all, one for each district.</summary>
public sealed class Feeds(CatalogueReader catalogue, IndexDocumentBuilder index, Area area, TimeProvider clock, SiteAddress address)
{
    public const string All = "/feed.atom";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    private const int Entries = 50;

    /// <summary>How far back a district's entries are looked for.</summary>
    private const int LookedAt = 5000;

    public static string Of(District district) => DistrictLinks.To(district) + "/feed.atom";

    public IResult Everything(HttpRequest request) =>
        Write(request, All, "/", $"{area.SiteName}: new and changed services", catalogue.RecentlyChanged(Entries, LookedAt, stored => IsPublic(stored.Service)));

    /// <summary>Of a district that has ended, its successor's feed is meant.</summary>
    public IResult InDistrict(HttpRequest request, string slug)
    {
        var (state, district) = area.At(slug, LocalTime.Today(clock));
        return state switch
        {
            DistrictState.InForce => Write(request, Of(district!), DistrictLinks.To(district!), $"{area.SiteName}: new and changed services in {district!.Name}", RecentIn(district)),
            DistrictState.Moved => Results.Redirect(Of(district!), permanent: true),
            DistrictState.Ended => Results.StatusCode(StatusCodes.Status410Gone),
            _ => Results.NotFound(),
        };
    }

    private IReadOnlyList<RecentListing> RecentIn(District district)
    {
        var codes = area.CodesOf(district);
        return catalogue.RecentlyChanged(Entries, LookedAt, stored => IsPublic(stored.Service) && IsFor(stored.Service, codes), codes);
    }

    /// <summary>Closed for good is news too.</summary>
    private static bool IsPublic(Service service) => service.Status != ServiceStatus.Inactive;

    private bool IsFor(Service service, IReadOnlyList<string> codes) =>
        service.ServiceAreas.Any(served => served.Extent == ServiceAreaExtent.County) || index.DistrictsOf(service).Any(codes.Contains);

    private ContentHttpResult Write(HttpRequest request, string self, string page, string title, IReadOnlyList<RecentListing> services) => XmlAnswer.Of("application/atom+xml", xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteElementString("id", address.Absolute(request, self));
        xml.WriteElementString("title", title);
        xml.WriteElementString("updated", Moment(services.Count == 0 ? DateTimeOffset.UnixEpoch : services[0].Stored.ChangedAt));
        WriteLink(xml, "self", "application/atom+xml", address.Absolute(request, self));
        WriteLink(xml, "alternate", "text/html", address.Absolute(request, page));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", area.Council);
        xml.WriteEndElement();
        foreach (var service in services)
        {
            WriteEntry(xml, request, service);
        }

        xml.WriteEndElement();
    });

    private void WriteEntry(XmlWriter xml, HttpRequest request, RecentListing recent)
    {
        var stored = recent.Stored;
        xml.WriteStartElement("entry");
        // Addresses change with names; the number never does.
        xml.WriteElementString("id", string.Create(CultureInfo.InvariantCulture, $"tag:{new Uri(address.Root(request)).Host},2026:service-{stored.Id}"));
        xml.WriteElementString("title", Clean($"{What(recent)}: {stored.Service.Name}"));
        xml.WriteElementString("published", Moment(recent.AddedAt));
        xml.WriteElementString("updated", Moment(stored.ChangedAt));
        WriteLink(xml, "alternate", "text/html", address.Absolute(request, ServiceLinks.To(stored.Slug)));
        if (stored.Service.Summary is { } summary)
        {
            xml.WriteElementString("summary", Clean(summary));
        }

        xml.WriteEndElement();
    }

    private string What(RecentListing recent) => recent.Stored.Service.Status switch
    {
        _ when !recent.Stored.Service.IsOpenOn(LocalTime.Today(clock)) => "Closed",
        ServiceStatus.TemporarilyClosed => "Closed for now",
        _ => recent.IsNew ? "New" : "Changed",
    };

    private static void WriteLink(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what XML cannot hold.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)));
}

/// <summary>The addresses of the feeds and of the calendar files.</summary>
public static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet(Feeds.All, (HttpRequest request, Feeds feeds) => feeds.Everything(request)).CacheOutput(PageCache.Daily);
        app.MapGet("/districts/{slug}/feed.atom", (HttpRequest request, Feeds feeds, string slug) => feeds.InDistrict(request, slug)).CacheOutput(PageCache.Daily);
    }
}
