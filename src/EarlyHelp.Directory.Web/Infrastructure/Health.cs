using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Answers whoever watches over the site: it lives; it is ready once the index has all that the catalogue has.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Json(new { status = "live" })).DisableRateLimiting();
        app.MapGet("/health/ready", (IndexFollower follower, PublishedIndex index) =>
        {
            var isReady = follower.IsLevel;
            var snapshot = index.Current;
            return TypedResults.Json(
                new { sequence = snapshot.Sequence, documents = snapshot.Documents, digest = snapshot.Digest },
                statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).DisableRateLimiting();
    }
}
