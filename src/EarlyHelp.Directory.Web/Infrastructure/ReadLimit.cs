using System.Globalization;
using System.Threading.RateLimiting;
using EarlyHelp.Directory.Settings;
using EarlyHelp.Directory.Web.Api;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Limits how many pages a client may get a minute, where a limit is set. Error pages do not count, nor what is mapped as free of it: assets and health checks.</summary>
public static class ReadLimit
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddReadLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            }

            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained([PartitionedRateLimiter.Create<HttpContext, string>(Partition), .. PostLimit.Limiters()]);
    });

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var limit = context.RequestServices.GetRequiredService<DirectorySettings>().ReadsPerMinute;
        return limit == 0 || !IsRead(context.Request)
            ? RateLimitPartition.GetNoLimiter("unlimited")
            : RateLimitPartition.GetFixedWindowLimiter(
                // What is asked while someone types must not use up the pages they may read.
                (context.Request.Path == SuggestApi.Address ? "typing " : "client ") + context.Connection.RemoteIpAddress,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = Window });
    }

    private static bool IsRead(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !request.Path.StartsWithSegments("/error");
}
