using EarlyHelp.Directory.Locations.Areas;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>The files that search engines and browsers ask for.</summary>
public static class SiteFiles
{
    public static void MapSiteFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (HttpRequest request, SiteAddress address) => Robots(request, address)).CacheOutput(PageCache.Daily).DisableRateLimiting();
        app.MapGet("/sitemap.xml", (HttpRequest request, SiteAddress address, SitemapQuery query) => Sitemap.Whole(request, address, query)).CacheOutput(PageCache.Daily);
        app.MapGet("/sitemap-{part:int:min(1):max(1000)}.xml", (HttpRequest request, SiteAddress address, SitemapQuery query, int part) => Sitemap.Part(request, address, query, part)).CacheOutput(PageCache.Daily);
        app.MapGet("/opensearch.xml", (HttpRequest request, SiteAddress address, Area area) => OpenSearch(request, address, area)).CacheOutput(PageCache.Daily).DisableRateLimiting();
        app.MapGet("/site.webmanifest", (Area area, Look look) => Manifest(area, look)).CacheOutput(PageCache.Daily).DisableRateLimiting();
    }

    private static ContentHttpResult Robots(HttpRequest request, SiteAddress address) => TypedResults.Text(
        $"User-agent: *\nDisallow: /api/\nDisallow: /manage/\nDisallow: /account/\nDisallow: /lists/\nDisallow: /my-list\n\nSitemap: {address.Absolute(request, "/sitemap.xml")}\n");

    private static ContentHttpResult OpenSearch(HttpRequest request, SiteAddress address, Area area) => XmlAnswer.Of("application/opensearchdescription+xml", xml =>
    {
        xml.WriteStartElement("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/");
        // At most 16 characters by the specification.
        xml.WriteElementString("ShortName", area.Name.Length > 11 ? "Early help" : area.Name + " help");
        xml.WriteElementString("Description", $"Find help for children and families in {area.Name}");
        xml.WriteElementString("InputEncoding", "UTF-8");
        xml.WriteStartElement("Image");
        xml.WriteAttributeString("type", "image/svg+xml");
        xml.WriteString(address.Absolute(request, Look.IconPath));
        xml.WriteEndElement();
        xml.WriteStartElement("Url");
        xml.WriteAttributeString("type", "text/html");
        xml.WriteAttributeString("template", address.Absolute(request, "/search?q={searchTerms}"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static JsonHttpResult<object> Manifest(Area area, Look look) => TypedResults.Json<object>(
        new
        {
            name = area.SiteName,
            short_name = area.Name + " help",
            start_url = "/",
            scope = "/",
            display = "browser",
            lang = "en-GB",
            background_color = "#ffffff",
            theme_color = look.Brand,
            icons = IconPicture.Sizes
                .Select(size => new { src = look.PicturePath(size), sizes = $"{size}x{size}", type = "image/png", purpose = "any maskable" })
                .Prepend(new { src = $"{Look.IconPath}?v={look.Version}", sizes = "any", type = "image/svg+xml", purpose = "any" }),
        },
        contentType: "application/manifest+json");
}
