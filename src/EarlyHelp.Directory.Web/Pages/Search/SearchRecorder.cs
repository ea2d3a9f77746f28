using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Log;
using EarlyHelp.Directory.Settings;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>
/// Notes what was searched, never who. Turning pages, sorting and the map are the same search; crawlers are not counted. A page from the cache counts as well, by the note of the
/// request that made it; a browser that only asks whether its own copy is still good does not.
/// </summary>
public sealed class SearchRecorder(PendingSearches pending, DirectorySettings settings)
{
    /// <summary>Addresses remembered for when their page comes from the cache.</summary>
    private const int MostRemembered = 5_000;

    private const string Unknown = "unknown place";

    private static readonly string[] Crawlers = ["bot", "crawl", "spider", "slurp"];

    /// <summary>By a digest of the address: what was typed is masked before anything is kept, and no address is too long to remember.</summary>
    private readonly BoundedCache<UInt128, LoggedSearch> _remembered = new(MostRemembered);

    /// <summary>A search that was made.</summary>
    public void Record(HttpContext context, SearchQuestion question, DirectoryResults found, bool isApi = false)
    {
        if (!settings.LogSearches || question.Request.Page > 1 || question.Parameters.Any(parameter => parameter.IsOfView))
        {
            return;
        }

        var search = new LoggedSearch
        {
            Text = SearchText.Mask(question.Request.Text),
            Place = found.Request.Near is { } place ? SearchText.Cut(place) : question.NearText is null ? "" : Unknown,
            Filters = string.Join('&', question.Parameters.Where(parameter => parameter.Key is not ("q" or "near" or "exactly")).Select(parameter => $"{parameter.Key}={SearchText.Mask(parameter.Value)}")),
            Results = found.Results.Total,
            IsApi = isApi,
        };
        if (context.Features.Get<IOutputCacheFeature>()?.Context.AllowCacheStorage is true)
        {
            _remembered.Keep(Key(context.Request), search);
        }

        Add(context.Request, search);
    }

    /// <summary>A page from the cache.</summary>
    public void RecordAgain(HttpContext context)
    {
        if (!context.Request.Headers.ContainsKey(HeaderNames.IfNoneMatch) && _remembered.TryGet(Key(context.Request), out var search))
        {
            Add(context.Request, search);
        }
    }

    private void Add(HttpRequest request, LoggedSearch search)
    {
        var agent = request.Headers.UserAgent.ToString();
        if (HttpMethods.IsGet(request.Method) && !Array.Exists(Crawlers, word => agent.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            pending.Add(search);
        }
    }

    /// <summary>Like the cache: by the path and the keys that are read.</summary>
    private static UInt128 Key(HttpRequest request)
    {
        var text = new StringBuilder(request.Path.Value!.ToUpperInvariant());
        foreach (var key in SearchQuestionReader.ApiKeys)
        {
            foreach (var value in request.Query[key])
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{key} {value?.Length} {value}");
            }
        }

        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
