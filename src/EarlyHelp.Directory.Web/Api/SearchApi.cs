using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EarlyHelp.Directory.Web.Api;

/// <summary><c>/api/search</c>: the search for programs, with the parameters of the page.</summary>
public static class SearchApi
{
    private const int AdviceShown = 3;

    public static void MapSearchApi(this IEndpointRouteBuilder app) => app
        .MapGet("/api/search", Answer)
        .CacheOutput(PageCache.SearchApi);

    private static Results<JsonHttpResult<SearchAnswer>, ValidationProblem, ProblemHttpResult, StatusCodeHttpResult> Answer(
        HttpRequest request, SearchQuestionReader reader, DirectorySearch search, ContentLibrary content, SearchFilters filters, Area area, TimeProvider clock, SearchRecorder recorder)
    {
        if (PublishedPagePolicy.IsHeldBy(request.HttpContext))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var question = reader.Read(request.Query, mayChoosePageSize: true);
        if (question.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(question.Problems.GroupBy(problem => problem.Key).ToDictionary(problems => problems.Key, problems => problems.Select(problem => problem.Mend).ToArray()));
        }

        var found = search.Search(question.Request);
        var page = question.Request.Page;
        if (page < 1 || (page > 1 && page > found.Results.TotalPages))
        {
            return TypedResults.Problem($"There is no page {page}. The last is {Math.Max(1, found.Results.TotalPages)}.", statusCode: StatusCodes.Status404NotFound, title: "No such page");
        }

        recorder.Record(request.HttpContext, question, found, isApi: true);
        var today = LocalTime.Today(clock);
        var advice = content.Current.Advice.Find(question.Request.Text, found.Topics, found.Situations, AdviceShown);
        return TypedResults.Json(new SearchAnswer
        {
            Total = found.Results.Total,
            Page = found.Results.Page,
            PageSize = found.Results.PageSize,
            TotalPages = found.Results.TotalPages,
            DidYouMean = found.DidYouMean?.Text,
            Results = [.. found.Results.Hits.Select(hit => Result(hit, Districts(hit.Card, area, today)))],
            Facets = found.Results.Facets.ToDictionary(facet => facet.Key, facet => Counts(filters.Find(facet.Key), facet.Value)),
            Advice = [.. advice.Select(advised => new AdviceAnswer(advised.Slug, advised.About.Title, advised.About.Summary))],
        });
    }

    private static ResultAnswer Result(SearchHit hit, IReadOnlyList<string> districts)
    {
        var card = hit.Card;
        return new ResultAnswer
        {
            Id = hit.ServiceId,
            ExternalId = card.ExternalId,
            Source = card.Source,
            Slug = card.Slug,
            Name = card.Name,
            Organisation = card.OrganisationName,
            Summary = card.Summary,
            DistanceMiles = hit.DistanceMiles is { } miles ? Math.Round(miles, 2) : null,
            MinimumAge = card.MinimumAge,
            MaximumAge = card.MaximumAge,
            Districts = districts,
            Access = card.Access is { } access ? ColumnValues.Of(access) : null,
            Level = (int?)card.Level,
            AssuredDate = card.AssuredOn,
            Score = hit.Score,
        };
    }

    /// <summary>GSS codes of the districts in force that it serves or stands in: all of them where it serves the whole area.</summary>
    private static IReadOnlyList<string> Districts(ListingCard card, Area area, DateOnly today) =>
        area.CodesInForce(card.ServesWholeArea ? card.Districts.Concat(area.DistrictsOn(today).Select(district => district.Code)) : card.Districts, today);

    /// <summary>Values that are not offered, such as districts to come, are left out.</summary>
    private static IReadOnlyList<CountAnswer> Counts(SearchFilter? filter, IReadOnlyList<FacetCount> counts) => filter is null
        ? []
        : [.. counts.Where(count => filter.FromCount(count.Value) is not null).Select(count => new CountAnswer(count.Value, filter.Label(filter.FromCount(count.Value)!), count.Count))];
}
