using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Services.Sessions;
using EarlyHelp.Directory.Web.Infrastructure;

namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>Calendar files of listings.</summary>
public static class Calendars
{
    public static void MapCalendars(this IEndpointRouteBuilder app) =>
        app.MapGet("/services/{slug}.ics", (HttpRequest request, string slug, CatalogueReader catalogue, SiteAddress address, TimeProvider clock) =>
        {
            if (catalogue.FindService(slug) is not { } stored)
            {
                return Results.NotFound();
            }

            if (stored.Slug != slug)
            {
                return Results.Redirect(ServiceLinks.Calendar(stored.Slug), permanent: true);
            }

            var page = new Uri(address.Absolute(request, ServiceLinks.To(slug)));
            return CalendarFile.Write(stored, page, LocalTime.Today(clock)) is { } file
                ? Results.Bytes(System.Text.Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", slug + ".ics")
                : Results.StatusCode(stored.Service.IsOpenOn(LocalTime.Today(clock)) ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone);
        }).CacheOutput(PageCache.Daily);
}
