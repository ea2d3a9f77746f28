using System.Globalization;
using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Pages.Advice;

/// <summary>How many of the open listings were checked, how lately, how, and where.</summary>
public sealed class FreshnessQuery(CatalogueDatabase database, Area area, TimeProvider clock)
{
    public Freshness Read()
    {
        var today = LocalTime.Today(clock);
        var open = OpenListings.Sql("s", today);
        using var connection = database.Open();
        var all = connection.QuerySingle<Totals>(
            $"""
            select count(*) as total, count(case when s.source = '{Wording.Examples.Source}' then 1 end) as examples,
                count(case when a.assured_on >= @three then 1 end) as in_three_months, count(case when a.assured_on >= @six then 1 end) as in_six_months,
                count(case when a.assured_on >= @twelve then 1 end) as in_twelve_months
            from service s left join assurance a on a.service_id = s.id where {open}
            """,
            new { three = Ago(today, 3), six = Ago(today, 6), twelve = Ago(today, 12) });
        var ways = connection.Query<Way>(
            $"select a.how, count(*) as count from service s join assurance a on a.service_id = s.id where {open} and a.assured_on >= @twelve and a.how is not null group by a.how order by count desc, a.how",
            new { twelve = Ago(today, 12) });
        var districts = area.DistrictsOn(today).Select(district => new CheckedInDistrict(district, connection.QuerySingle<Part>(
            $"""
            select count(*) as total, count(case when a.assured_on >= @six then 1 end) as in_six_months
            from service s left join assurance a on a.service_id = s.id
            where {open} and exists (select 1 from service_area served where served.service_id = s.id and served.code in @codes)
            """,
            new { six = Ago(today, 6), codes = area.CodesOf(district) })));
        return new Freshness(all, [.. ways.Select(way => (Enum.Parse<AssuranceMethod>(way.How), way.Count))], [.. districts.Where(row => row.Counts.Total > 0)]);
    }

    private static string Ago(DateOnly today, int months) => today.AddMonths(-months).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Way
    {
        public string How { get; init; } = "";
        public int Count { get; init; }
    }
}

/// <param name="Ways">How those of the last twelve months were checked, the commonest first.</param>
/// <param name="Districts">Those with listings of their own.</param>
public sealed record Freshness(Totals All, IReadOnlyList<(AssuranceMethod How, int Count)> Ways, IReadOnlyList<CheckedInDistrict> Districts)
{
    /// <summary>Rounded down, so that it never flatters.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "none" : part > 0 && part * 100 < whole ? "under 1%" : string.Create(CultureInfo.InvariantCulture, $"{part * 100L / whole}%");
}

/// <summary>Listings that serve the district by name.</summary>
public sealed record CheckedInDistrict(District District, Part Counts);

public sealed record Totals
{
    public int Total { get; init; }

    /// <summary>Of them, made up to show how the site works.</summary>
    public int Examples { get; init; }

    public int InThreeMonths { get; init; }

    public int InSixMonths { get; init; }

    public int InTwelveMonths { get; init; }
}

public sealed record Part
{
    public int Total { get; init; }

    public int InSixMonths { get; init; }
}
