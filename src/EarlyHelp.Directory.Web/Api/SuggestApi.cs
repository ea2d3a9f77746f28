using EarlyHelp.Directory.Search.Suggestions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EarlyHelp.Directory.Web.Api;

/// <summary><c>/api/suggest</c>: what the search box offers while someone types.</summary>
public static class SuggestApi
{
    public const string Address = "/api/suggest";

    private static readonly string[] Kinds = Array.ConvertAll(Enum.GetNames<SuggestionKind>(), name => name.ToLowerInvariant());

    public static void MapSuggestApi(this IEndpointRouteBuilder app) => app.MapGet(Address, (HttpContext context, Suggester suggester) => Answer(context, suggester));

    private static Results<JsonHttpResult<IEnumerable<SuggestionAnswer>>, ValidationProblem> Answer(HttpContext context, Suggester suggester)
    {
        // What someone typed letter by letter must not stay on a device that others use too. Asking anew is cheap, and the page keeps what it has asked while it is open.
        context.Response.Headers.CacheControl = "no-store";
        var kind = First(context.Request.Query, "kind");
        var only = Array.IndexOf(Kinds, kind);
        if (kind is not null && only < 0)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["kind"] = [$"Give one of these kinds, or none: {string.Join(", ", Kinds)}."] });
        }

        var found = suggester.Suggest(First(context.Request.Query, "q"), kind is null ? null : (SuggestionKind)only);
        return TypedResults.Json(found.Select(suggestion => new SuggestionAnswer(suggestion.Text, Kinds[(int)suggestion.Kind], suggestion.Url)));
    }

    private static string? First(IQueryCollection query, string key) => query[key].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();
}

/// <summary>Names are fixed: others build on them.</summary>
/// <param name="Kind"><c>topic</c>, <c>situation</c>, <c>search</c>, <c>place</c>, <c>advice</c>, <c>organisation</c> or <c>service</c>.</param>
/// <param name="Url">From the root of the site.</param>
public sealed record SuggestionAnswer(string Text, string Kind, string Url);
