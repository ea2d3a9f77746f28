using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>All filters of the search, in the order they are shown and stand in addresses.</summary>
public sealed class SearchFilters
{
    private readonly Dictionary<string, SearchFilter> _byKey;

    public SearchFilters(Area area, TaxonomyLibrary taxonomy, TimeProvider clock)
    {
        All =
        [
            AgeFilter.Make(),
            Terms("topic", "Topic", taxonomy, TaxonomyLibrary.Topic, request => request.Topics, (request, values) => request with { Topics = values }) with { Order = [.. taxonomy.AllTopics.Select(topic => topic.Id)] },
            DistrictFilter.Make(area, clock),
            Terms("send", "Special needs and disability", taxonomy, TaxonomyLibrary.SendNeed, request => request.SendNeeds, (request, values) => request with { SendNeeds = values }) with { Order = [.. taxonomy.SendNeeds.SelectMany(need => need.WithDescendants()).Select(need => need.Id)] },
            Terms("situation", "Situation", taxonomy, TaxonomyLibrary.Situation, request => request.Situations, (request, values) => request with { Situations = values }) with { IsCounted = false },
            Values("access", "How to get it", Enum.GetValues<AccessRoute>(), ColumnValues.Of, Access.Of, request => request.Access, (request, values) => request with { Access = values }),
            Values("level", "Level of help", Enum.GetValues<LevelOfNeed>(), ColumnValues.Of, Facts.Of, request => request.Levels, (request, values) => request with { Levels = values }),
            new SearchFilter
            {
                Key = "cost",
                Heading = "Cost",
                Read = value => value.Equals(ColumnValues.Free, StringComparison.OrdinalIgnoreCase) ? ColumnValues.Free : null,
                Mend = "Cost can only be “free”. Choose it, or leave it out.",
                Label = _ => "Free",
                Apply = (request, values) => request with { FreeOnly = values.Count > 0 },
                ValuesOf = request => request.FreeOnly ? [ColumnValues.Free] : [],
            },
            Values("day", "Day", [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday], ColumnValues.Of, day => day.ToString(), request => request.Days, (request, values) => request with { Days = values }) with { Read = Day },
            Words("language", "Language spoken", Languages.NameOf, request => request.Languages, (request, values) => request with { Languages = [.. values.Select(Languages.CodeOf).Distinct()] }),
            Words("accessibility", "Access and facilities", Facts.Accessibility, request => request.Accessibility, (request, values) => request with { Accessibility = values }),
            Values("provider", "Run by", Enum.GetValues<OrganisationKind>(), ColumnValues.Of, Facts.Of, request => request.ProviderKinds, (request, values) => request with { ProviderKinds = values }),
        ];
        _byKey = All.ToDictionary(filter => filter.Key);
    }

    public IReadOnlyList<SearchFilter> All { get; }

    public SearchFilter this[string key] => _byKey[key];

    public SearchFilter? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>A filter by the terms of a taxonomy.</summary>
    private static SearchFilter Terms(
        string key, string heading, TaxonomyLibrary taxonomy, string name, Func<SearchRequest, IReadOnlyList<string>> get, Func<SearchRequest, IReadOnlyList<string>, SearchRequest> set) => new()
        {
            Key = key,
            Heading = heading,
            Read = value => taxonomy.Find(name, value.ToLowerInvariant())?.Id,
            Mend = $"Choose a {heading.ToLowerInvariant()} from the list.",
            Label = value => taxonomy.Find(name, value)?.Label ?? value,
            Apply = set,
            ValuesOf = get,
            FromCount = value => taxonomy.Find(name, value)?.Id,
        };

    /// <summary>A filter by the values of an enumeration.</summary>
    private static SearchFilter Values<T>(
        string key, string heading, IReadOnlyList<T> all, Func<T, string> write, Func<T, string> label, Func<SearchRequest, IReadOnlyList<T>> get, Func<SearchRequest, IReadOnlyList<T>, SearchRequest> set)
    {
        var byText = all.ToDictionary(write, StringComparer.OrdinalIgnoreCase);
        return new SearchFilter
        {
            Key = key,
            Heading = heading,
            Read = value => byText.TryGetValue(value, out var found) ? write(found) : null,
            Mend = $"“{heading}” can be {string.Join(", ", byText.Keys)}.",
            Label = value => label(byText[value]),
            Apply = (request, values) => set(request, [.. values.Select(value => byText[value])]),
            ValuesOf = request => get(request).Select(write),
            Order = [.. all.Select(write)],
        };
    }

    /// <summary>A filter by codes, or by the source's own words where it has no code.</summary>
    private static SearchFilter Words(
        string key, string heading, Func<string, string> label, Func<SearchRequest, IReadOnlyList<string>> get, Func<SearchRequest, IReadOnlyList<string>, SearchRequest> set) => new()
        {
            Key = key,
            Heading = heading,
            Read = Short,
            Mend = $"Choose “{heading.ToLowerInvariant()}” from the list.",
            Label = label,
            Apply = set,
            ValuesOf = get,
            // Sources write what they like: what could not be read back from an address is not offered.
            FromCount = Short,
        };

    private static string? Short(string value) => value.Length <= LongestWords && !value.Any(char.IsControl) ? value : null;

    /// <summary>A day as people write it: "sat", "Saturday", "saturdays".</summary>
    private static string? Day(string value)
    {
        var stem = value.Trim().TrimEnd('.', 's', 'S');
        return stem.Length < 2 ? null : Enum.GetValues<DayOfWeek>().Where(day => day.ToString().StartsWith(stem, StringComparison.OrdinalIgnoreCase)).Select(ColumnValues.Of).FirstOrDefault();
    }

    private const int LongestWords = 60;
}
