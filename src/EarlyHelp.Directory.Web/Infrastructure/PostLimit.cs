using System.Threading.RateLimiting;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>
/// Limits how many forms a client may send. A council's whole staff may share one address, so the limits are wide for people and narrow for programs:
/// few in a short time, and an hour's stock that fills slowly.
/// </summary>
public static class PostLimit
{
    public const int InTenSeconds = 40;

    private const int Stock = 600;
    private const int EachMinute = 10;

    public static IEnumerable<PartitionedRateLimiter<HttpContext>> Limiters() =>
    [
        For(client => RateLimitPartition.GetFixedWindowLimiter(client, _ => new FixedWindowRateLimiterOptions { PermitLimit = InTenSeconds, Window = TimeSpan.FromSeconds(10) })),
        For(client => RateLimitPartition.GetTokenBucketLimiter(
            client,
            _ => new TokenBucketRateLimiterOptions { TokenLimit = Stock, TokensPerPeriod = EachMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1) })),
    ];

    // The error page that says so is asked for with the same method.
    private static PartitionedRateLimiter<HttpContext> For(Func<string, RateLimitPartition<string>> partition) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => HttpMethods.IsPost(context.Request.Method) && !context.Request.Path.StartsWithSegments("/error")
            ? partition(context.Connection.RemoteIpAddress?.ToString() ?? "no address")
            : RateLimitPartition.GetNoLimiter(""));
}
