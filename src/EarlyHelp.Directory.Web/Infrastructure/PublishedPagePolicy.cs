using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>
/// Keeps a page for everyone under the name of the state it was made from. Browsers ask each time and get 304 while that state stands. Only query keys that
/// the page reads tell pages apart, so that made-up keys cannot fill the cache.
/// </summary>
/// <param name="versionOf">The state that a page is made from.</param>
/// <param name="queryKeys">What tells pages apart.</param>
/// <param name="served">Told when a page comes from the cache.</param>
/// <param name="asked">Where it is given, only pages that were asked for before are looked for and kept.</param>
public sealed class PublishedPagePolicy(Func<PublishedVersion, string> versionOf, string[] queryKeys, Action<HttpContext>? served = null, AskedBefore? asked = null) : IOutputCachePolicy
{
    private static readonly TimeSpan LongestUse = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return ValueTask.CompletedTask;
        }

        var version = versionOf(context.HttpContext.RequestServices.GetRequiredService<PublishedVersion>());
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = asked is null || asked.Note(request);
        context.ResponseExpirationTimeSpan = LongestUse;
        context.CacheVaryByRules.QueryKeys = queryKeys.Length == 0 ? StringValues.Empty : queryKeys;
        context.CacheVaryByRules.VaryByValues["version"] = version;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request.Headers.AcceptEncoding.ToString());

        // Set now, kept with the page, and compared by the cache with what the browser has. An answer that is no page of that state loses it again.
        var response = context.HttpContext.Response;
        response.Headers.ETag = $"W/\"{version}\"";
        response.Headers.CacheControl = "no-cache";
        response.OnStarting(static state => DropTag((HttpResponse)state), response);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        served?.Invoke(context.HttpContext);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Whether the browser has the page of this state already, for pages that were not kept.</summary>
    public static bool IsHeldBy(HttpContext context) =>
        context.Request.Headers.IfNoneMatch is { Count: > 0 } held
        && EntityTagHeaderValue.TryParse(context.Response.Headers.ETag.ToString(), out var tag)
        && EntityTagHeaderValue.TryParseList(held, out var tags)
        && tags.Any(known => known.Compare(tag, useStrongComparison: false));

    private static Task DropTag(HttpResponse response)
    {
        if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
        {
            response.Headers.ETag = default;
        }

        return Task.CompletedTask;
    }

    /// <summary>What the answer will be compressed with: three variants of a page and no more.</summary>
    private static string Encoding(string accepted) =>
        accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
}
