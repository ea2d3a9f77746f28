namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Answers whoever watches over the site.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health/live", () => TypedResults.Json(new { status = "live" }));
}
