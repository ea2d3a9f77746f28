using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Search.Suggestions;
using EarlyHelp.Directory.Web.Pages.Advice;
using EarlyHelp.Directory.Web.Pages.Organisations;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Services;
using EarlyHelp.Directory.Web.Pages.Situations;
using EarlyHelp.Directory.Web.Pages.Topics;
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
        return TypedResults.Json(found.Select(suggestion => new SuggestionAnswer(suggestion.Text, Kinds[(int)suggestion.Kind], AddressOf(suggestion))));
    }

    private static string AddressOf(Suggestion suggestion) => suggestion switch
    {
        { Key: null } => SearchLinks.To(("q", suggestion.Text)),
        { Kind: SuggestionKind.Topic, Key: var id } => TopicLinks.To(id),
        { Kind: SuggestionKind.Situation, Key: var id } => SituationLinks.To(id),
        { Kind: SuggestionKind.Search, Key: var text } => SearchLinks.To(("q", text)),
        { Kind: SuggestionKind.Place, Key: var name } => SearchLinks.To(("near", name)),
        { Kind: SuggestionKind.Advice, Key: var slug } => AdviceLinks.To(ContentKind.Advice, slug),
        { Kind: SuggestionKind.Organisation, Key: var slug } => OrganisationLinks.To(slug),
        { Kind: SuggestionKind.Service, Key: var slug } => ServiceLinks.To(slug),
        _ => throw new ArgumentOutOfRangeException(nameof(suggestion), suggestion.Kind, null),
    };

    private static string? First(IQueryCollection query, string key) => query[key].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();
}

/// <summary>Names are fixed: others build on them.</summary>
/// <param name="Kind"><c>topic</c>, <c>situation</c>, <c>search</c>, <c>place</c>, <c>advice</c>, <c>organisation</c> or <c>service</c>.</param>
/// <param name="Url">From the root of the site.</param>
public sealed record SuggestionAnswer(string Text, string Kind, string Url);
