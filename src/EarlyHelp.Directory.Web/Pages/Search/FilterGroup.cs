using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;
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
    private const int MostLabels = 10_000;
    private static readonly string[] OpenAtFirst = ["topic"];

    /// <summary>Labels are the same for every page.</summary>
    private readonly BoundedCache<(string Filter, string Value), string> _labels = new(MostLabels);

    public IReadOnlyList<FilterGroup> Of(SearchQuestion question, SearchResults results)
    {
        var groups = new List<FilterGroup>(filters.All.Count);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var filter in filters.All)
        {
            if (!filter.IsCounted)
            {
                continue;
            }

            Count(filter, results, counts);
            HashSet<string> chosen = [.. filter.ValuesOf(question.Request)];
            var choices = filter.Key == "topic" ? Topics(counts, chosen) : Flat(filter, counts, chosen);
            if (choices.Count > 0)
            {
                groups.Add(new FilterGroup { Key = filter.Key, Heading = filter.Heading, Choices = choices, IsOpen = chosen.Count > 0 || OpenAtFirst.Contains(filter.Key) });
            }
        }

        return groups;
    }

    private static void Count(SearchFilter filter, SearchResults results, Dictionary<string, int> counts)
    {
        counts.Clear();
        if (results.Facets.TryGetValue(filter.Key, out var facet))
        {
            for (var i = 0; i < facet.Count; i++)
            {
                if (filter.FromCount(facet[i].Value) is { } value)
                {
                    counts[value] = counts.GetValueOrDefault(value) + facet[i].Count;
                }
            }
        }
    }

    private List<FilterChoice> Flat(SearchFilter filter, Dictionary<string, int> counts, HashSet<string> chosen)
    {
        var offered = filter.Order ?? [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key).Take(MostChoices)];
        var choices = new List<FilterChoice>(offered.Count);
        foreach (var value in offered)
        {
            // Ages are asked above the results: there is one box for them, and the form must not say the same twice.
            if (counts.ContainsKey(value) && !(filter.Key == "age" && AgeChoices.Contains(value)))
            {
                choices.Add(Choice(Label(filter, value), value, counts, chosen, 0));
            }
        }

        if (chosen.Count > 0)
        {
            var singleAge = filter.Key == "age" ? chosen.FirstOrDefault(AgeChoices.Contains) : null;
            var more = chosen.Where(value => value != singleAge && !choices.Exists(choice => choice.Value == value)).ToList();
            choices.AddRange(more.Select(value => Choice(Label(filter, value), value, counts, chosen, 0)));
        }

        return choices;
    }

    private string Label(SearchFilter filter, string value)
    {
        if (!_labels.TryGet((filter.Key, value), out var label))
        {
            _labels.Keep((filter.Key, value), label = filter.Label(value));
        }

        return label;
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
