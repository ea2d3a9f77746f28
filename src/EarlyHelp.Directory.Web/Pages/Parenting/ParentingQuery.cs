using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Pages.Shared;

namespace EarlyHelp.Directory.Web.Pages.Parenting;

/// <summary>Parenting courses that fit a request: the index filters them, the catalogue says what is known of each programme.</summary>
public sealed class ParentingQuery(ServiceSearch search, CatalogueDatabase database)
{
    /// <summary>More listings on the topic than any area has courses.</summary>
    private const int MostListings = 500;

    private const string Sql = """
        select service_id, name, evidence, evidence_level, format, sessions from programme where service_id in @ids;
        select service_id, min(starts_on) as starts_on from programme_start where service_id in @ids and starts_on >= @today group by service_id
        """;

    /// <param name="request">Ages, districts and access routes; the topic is set here.</param>
    public ParentingFound Find(SearchRequest request, DateOnly today)
    {
        var hits = search.Search(request with { Topics = [KnownTopics.ParentingCourses], PageSize = MostListings }, null).Hits;
        using var connection = database.Open();
        using var rows = connection.QueryMultiple(Sql, new { ids = hits.Select(hit => hit.ServiceId), today = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        var programmes = rows.Read<ProgrammeRow>().ToDictionary(row => row.ServiceId);
        var starts = rows.Read<StartRow>().ToDictionary(row => row.ServiceId, row => DateOnly.ParseExact(row.StartsOn, "yyyy-MM-dd"));
        return new ParentingFound
        {
            Courses = [.. hits
                .Where(hit => programmes.ContainsKey(hit.ServiceId))
                .Select(hit => programmes[hit.ServiceId].ToCourse(hit, starts.TryGetValue(hit.ServiceId, out var start) ? start : null))
                .OrderBy(course => course.NextStart ?? DateOnly.MaxValue)
                .ThenBy(course => course.Hit.Card.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(course => course.Hit.ServiceId)],
            Advisers = [.. hits.Where(hit => !programmes.ContainsKey(hit.ServiceId))],
        };
    }

    private sealed record ProgrammeRow
    {
        public required long ServiceId { get; init; }
        public required string Name { get; init; }
        public string? Evidence { get; init; }
        public string? EvidenceLevel { get; init; }
        public string? Format { get; init; }
        public long? Sessions { get; init; }

        public ParentingCourse ToCourse(SearchHit hit, DateOnly? start) => new()
        {
            Hit = hit,
            Programme = new ParentingProgramme { Name = Name, Evidence = Evidence, EvidenceLevel = EvidenceLevel, Format = Format, Sessions = (int?)Sessions },
            NextStart = start,
        };
    }

    private sealed record StartRow
    {
        public required long ServiceId { get; init; }
        public required string StartsOn { get; init; }
    }
}

/// <summary>What was found on the topic.</summary>
public sealed record ParentingFound
{
    /// <summary>Those that start soonest first, those without a date last; then by name.</summary>
    public required IReadOnlyList<ParentingCourse> Courses { get; init; }

    /// <summary>Listings on the topic that are no course of a programme: people who know the courses, or places that run several.</summary>
    public required IReadOnlyList<SearchHit> Advisers { get; init; }
}

/// <summary>A course that a listing offers.</summary>
public sealed record ParentingCourse
{
    public required SearchHit Hit { get; init; }

    /// <summary>Without its dates.</summary>
    public required ParentingProgramme Programme { get; init; }

    /// <summary>Today or later.</summary>
    public DateOnly? NextStart { get; init; }
}
