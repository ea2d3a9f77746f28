using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Web.Infrastructure;

namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>The link of a listing as a picture for phones.</summary>
public static class ServiceQrCodes
{
    public static void MapServiceQrCodes(this IEndpointRouteBuilder app) =>
        app.MapGet("/services/{slug}/qr.svg", (HttpRequest request, string slug, CatalogueReader catalogue, SiteAddress address) => catalogue.FindService(slug) is { } stored
            ? QrCode.Of(address.Absolute(request, ServiceLinks.To(stored.Slug)))
            : Results.NotFound()).CacheOutput(PageCache.Daily);
}
