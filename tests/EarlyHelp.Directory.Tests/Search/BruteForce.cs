using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Tests.Search;

/// <summary>The rules of search said once more, plainly: listing by listing, from the listing itself. Shares nothing with the index but the analyzer.</summary>
internal sealed class BruteForce(IReadOnlyList<Service> services)
{
    private readonly HashSet<string>[] _stems = [.. services.Select((service, i) =>
        SearchBench.Documents.Build(SearchBench.Stored(service, i + 1)).Texts.SelectMany(text => Analyzer.Analyze(text.Text)).Select(token => token.Stem).ToHashSet())];

    /// <summary>External ids, in no particular order.</summary>
    public HashSet<string> Find(SearchRequest request, string? text, string? without = null) =>
        [.. services.Where((service, i) => HasWords(i, text) && IsVisible(service, request) && PassesFilters(service, request, without)).Select(service => service.ExternalId)];

    /// <summary>The total if the value alone were chosen in the filter.</summary>
    public int WouldGet(SearchRequest request, string? text, string filter, string value) => Find(Choose(request, filter, value), text).Count;

    public static SearchRequest Choose(SearchRequest request, string filter, string value) => filter switch
    {
        "district" => request with { Districts = [value] },
        "topic" => request with { Topics = [value] },
        "send" => request with { SendNeeds = [value] },
        "access" => request with { Access = [.. Enum.GetValues<AccessRoute>().Where(access => ColumnValues.Of(access) == value)] },
        "level" => request with { Levels = [(LevelOfNeed)int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)] },
        "cost" => request with { FreeOnly = true },
        "day" => request with { Days = [.. Enum.GetValues<DayOfWeek>().Where(day => ColumnValues.Of(day) == value)] },
        "language" => request with { Languages = [value] },
        "accessibility" => request with { Accessibility = [value] },
        "age" => request with { Ages = [AgeBands.All.Single(band => band.Value == value).Range] },
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Unknown."),
    };

    private bool HasWords(int service, string? text) =>
        text is null || Analyzer.WithoutStopWords(Analyzer.Analyze(text).Where(token => !token.IsCompound).ToList()).All(token => _stems[service].Contains(token.Stem));

    private static bool IsVisible(Service service, SearchRequest request)
    {
        if (service.Status is ServiceStatus.Inactive or ServiceStatus.Defunct || service.ClosesOn < SearchBench.Today)
        {
            return false;
        }
        if (request.Near is not { } near)
        {
            return true;
        }
        var named = service.ServiceAreas.Where(area => area.Extent == ServiceAreaExtent.District).Select(area => area.Code).ToList();
        if (near is { InArea: true, District: not null } && service.ResidentsOnly && named.Count > 0 && named.Count == service.ServiceAreas.Count && !named.Contains(near.District.Code))
        {
            return false;
        }
        var miles = service.Locations.Select(place => place.Location).Where(place => place is { Latitude: not null, Longitude: not null })
            .Select(place => Miles(near.Latitude, near.Longitude, place.Latitude!.Value, place.Longitude!.Value)).ToList();
        return request.WithinMiles is null || miles.Count == 0 || miles.Min() <= request.WithinMiles;
    }

    private static bool PassesFilters(Service service, SearchRequest request, string? without)
    {
        var everywhere = service.IsOnline || service.ServiceAreas.Any(area => area.Extent == ServiceAreaExtent.National);
        var wholeArea = service.ServiceAreas.Any(area => area.Extent == ServiceAreaExtent.County);
        var topics = service.Terms.Where(term => term.Taxonomy == "topic").SelectMany(term => SearchBench.Taxonomies.AncestorsOf(term.Term).Select(ancestor => ancestor.Id).Append(term.Term)).ToHashSet();
        var days = service.Schedules.SelectMany(schedule => schedule.Days).ToHashSet();
        return Any("district", request.Districts, code => everywhere || service.ServiceAreas.Any(area => area.Code == code) || (wholeArea && SearchBench.Area.DistrictByCode(code) is not null))
            && Any("topic", request.Topics, topics.Contains)
            && Any("send", request.SendNeeds, need => service.Terms.Any(term => term.Taxonomy == TaxonomyLibrary.SendNeed && term.Term == need))
            && Any("situation", request.Situations, situation => service.Terms.Any(term => term.Taxonomy == TaxonomyLibrary.Situation && term.Term == situation))
            && Any("access", request.Access, access => service.Access == access)
            && Any("level", request.Levels, level => service.Level == level)
            && (without == "cost" || !request.FreeOnly || service.IsFree is true)
            && Any("day", request.Days, days.Contains)
            && Any("language", request.Languages, service.Languages.Contains)
            && Any("accessibility", request.Accessibility, fact => service.Locations.Any(place => place.Location.Accessibility.Contains(fact)))
            && Any("age", request.Ages, age => Meets(service.Eligibility, age));

        bool Any<T>(string filter, IReadOnlyList<T> values, Func<T, bool> matches) => without == filter || values.Count == 0 || values.Any(matches);
    }

    /// <summary>A whole number as the oldest age includes the year that follows it; pregnancy ends at birth.</summary>
    private static bool Meets(Eligibility eligibility, AgeRange asked)
    {
        var youngestAsked = asked.Minimum;
        var endAsked = asked.Maximum < 0 ? 0 : asked.Maximum + 1;
        var startsInTime = eligibility.MinimumAge is not { } minimum || minimum < endAsked;
        var lastsLongEnough = eligibility.MaximumAge is not { } maximum
            || (maximum < 0 ? youngestAsked < 0 : decimal.IsInteger(maximum) ? youngestAsked < maximum + 1 : youngestAsked <= maximum);
        return startsInTime && lastsLongEnough;
    }

    private static double Miles(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var half = (Math.Pow(Math.Sin(Radians(otherLatitude - latitude) / 2), 2))
            + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(otherLatitude)) * Math.Pow(Math.Sin(Radians(otherLongitude - longitude) / 2), 2));
        return 2 * 3958.7613 * Math.Asin(Math.Sqrt(half));

        static double Radians(double degrees) => degrees * Math.PI / 180;
    }
}
