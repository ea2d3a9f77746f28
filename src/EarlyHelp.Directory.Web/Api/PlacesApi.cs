using EarlyHelp.Directory.Locations.Places;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EarlyHelp.Directory.Web.Api;

/// <summary><c>/api/places</c>: what a place text means.</summary>
public static class PlacesApi
{
    public static void MapPlacesApi(this IEndpointRouteBuilder app) => app.MapGet("/api/places", (HttpRequest request, PlaceFinder places) => Answer(request, places));

    private static Results<JsonHttpResult<PlaceAnswered>, ValidationProblem, ProblemHttpResult> Answer(HttpRequest request, PlaceFinder places)
    {
        var text = request.Query["q"].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();
        if (text is null)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["q"] = ["Give the place as q: a postcode, the first part of one, or a town."] });
        }

        var answer = places.Find(text);
        return answer.Best is not { } place
            ? TypedResults.Problem("No place fits. Try a postcode, the first part of one, or a town.", statusCode: StatusCodes.Status404NotFound, title: "Place not found")
            : TypedResults.Json(new PlaceAnswered
            {
                Query = answer.Query,
                Kind = place.Kind.ToString().ToLowerInvariant(),
                Name = place.Name,
                Latitude = place.Latitude,
                Longitude = place.Longitude,
                District = place.District is { } district ? new DistrictAnswered(district.Code, district.Name) : null,
                InArea = place.InArea,
            });
    }
}

/// <summary>What a place text means. Names are fixed: others build on them.</summary>
public sealed record PlaceAnswered
{
    public required string Query { get; init; }

    /// <summary><c>unit</c>, <c>sector</c>, <c>outcode</c> or <c>place</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    /// <summary>Only where it is certain.</summary>
    public DistrictAnswered? District { get; init; }

    public required bool InArea { get; init; }
}

public sealed record DistrictAnswered(string Code, string Name);
