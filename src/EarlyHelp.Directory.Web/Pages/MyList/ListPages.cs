using EarlyHelp.Directory.Lists;
using EarlyHelp.Directory.Web.Infrastructure;

namespace EarlyHelp.Directory.Web.Pages.MyList;

/// <summary>What lists are made of, and the address of their squares.</summary>
public static class ListPages
{
    public static void AddListPages(this IServiceCollection services)
    {
        services.AddSingleton<SharedLists>();
        services.AddSingleton<MyListCookie>();
        services.AddSingleton<ListedServices>();
    }

    public static void MapListQrCodes(this IEndpointRouteBuilder app) =>
        app.MapGet("/lists/{token}/qr.svg", (HttpContext context, string token, SharedLists lists, SiteAddress address) =>
        {
            if (lists.Find(token) is null)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "no-store";
            return QrCode.Of(address.Absolute(context.Request, MyListLinks.Shared(token)));
        });
}
