using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Lists;
using EarlyHelp.Directory.Web.Pages.MyList;
using EarlyHelp.Directory.Web.Pages.Services;
using QRCoder;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Links of listings and shared lists as pictures for phones.</summary>
public static class QrCodes
{
    private const int ModuleSize = 4;

    public static void MapQrCodes(this IEndpointRouteBuilder app)
    {
        app.MapGet("/lists/{token}/qr.svg", (HttpContext context, string token, SharedLists lists, SiteAddress address) =>
        {
            if (lists.Find(token) is null)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "no-store";
            return Results.Text(Svg(address.Absolute(context.Request, MyListLinks.Shared(token))), "image/svg+xml");
        });
        app.MapGet("/services/{slug}/qr.svg", (HttpRequest request, string slug, CatalogueReader catalogue, SiteAddress address) => catalogue.FindService(slug) is { } stored
            ? Results.Text(Svg(address.Absolute(request, ServiceLinks.To(stored.Slug))), "image/svg+xml")
            : Results.NotFound()).CacheOutput(PageCache.Daily);
    }

    private static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(ModuleSize, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
