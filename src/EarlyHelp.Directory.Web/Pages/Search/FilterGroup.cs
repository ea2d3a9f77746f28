using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>A filter as the form shows it.</summary>
public sealed record FilterGroup
{
    public required string Key { get; init; }

    public required string Heading { get; init; }

    public required IReadOnlyList<FilterChoice> Choices { get; init; }

    /// <summary>Shown unfolded.</summary>
    public required bool IsOpen { get; init; }
}

/// <param name="Count">What would be found with this value alone in its filter; <c>null</c> where that is not counted.</param>
/// <param name="Depth">How far it stands in, below the choice it is part of.</param>
public sealed record FilterChoice(string Value, string Label, int? Count, bool IsChosen, int Depth);

/// <summary>
/// Makes the filter form of a search: for each filter the values that would find something, and those chosen. None leads to an empty page.
/// </summary>
public sealed class FilterGroups(SearchFilters filters, TaxonomyLibrary taxonomy)
{
    private const int MostChoices = 12;
    private static readonly string[] OpenAtFirst = ["topic"];

    public IReadOnlyList<FilterGroup> Of(SearchQuestion question, SearchResults results) =>
        [.. filters.All.Where(filter => filter.IsCounted).Select(filter => Group(filter, question, results)).Where(group => group.Choices.Count > 0)];

    private FilterGroup Group(SearchFilter filter, SearchQuestion question, SearchResults results)
    {
        var chosen = filter.ValuesOf(question.Request).ToHashSet();
        var counts = new Dictionary<string, int>();
        foreach (var count in results.Facets.TryGetValue(filter.Key, out var facet) ? facet : [])
        {
            if (filter.FromCount(count.Value) is { } value)
            {
                counts[value] = counts.GetValueOrDefault(value) + count.Count;
            }
        }

        var choices = filter.Key == "topic" ? Topics(counts, chosen) : Flat(filter, counts, chosen);
        return new FilterGroup
        {
            Key = filter.Key,
            Heading = filter.Heading,
            Choices = choices,
            IsOpen = chosen.Count > 0 || OpenAtFirst.Contains(filter.Key),
        };
    }

    private static List<FilterChoice> Flat(SearchFilter filter, Dictionary<string, int> counts, HashSet<string> chosen)
    {
        // Ages are asked above the results: there is one box for them, and the form must not say the same twice.
        var singleAge = filter.Key == "age" ? chosen.FirstOrDefault(AgeChoices.Contains) : null;
        var offered = (filter.Order?.Where(counts.ContainsKey) ?? counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key)).Where(value => filter.Key != "age" || !AgeChoices.Contains(value)).Take(filter.Order is null ? MostChoices : int.MaxValue);
        return [.. offered.Union(chosen.Where(value => value != singleAge)).Select(value => Choice(filter.Label(value), value, counts, chosen, 0))];
    }

    /// <summary>The topics of the top level, unfolded down to what was chosen.</summary>
    private List<FilterChoice> Topics(Dictionary<string, int> counts, HashSet<string> chosen)
    {
        var unfolded = chosen.Concat(chosen.SelectMany(topic => taxonomy.AncestorsOf(topic).Select(ancestor => ancestor.Id))).ToHashSet();
        var choices = new List<FilterChoice>();
        Add(taxonomy.Topics, 0);
        return choices;

        void Add(IEnumerable<TaxonomyTerm> terms, int depth)
        {
            foreach (var term in terms.Where(term => counts.ContainsKey(term.Id) || unfolded.Contains(term.Id)))
            {
                choices.Add(Choice(term.Label, term.Id, counts, chosen, depth));
                if (unfolded.Contains(term.Id))
                {
                    Add(term.Children, depth + 1);
                }
            }
        }
    }

    private static FilterChoice Choice(string label, string value, Dictionary<string, int> counts, HashSet<string> chosen, int depth) =>
        new(value, label, counts.TryGetValue(value, out var count) ? count : null, chosen.Contains(value), depth);
}
