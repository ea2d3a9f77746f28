using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.Shared;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>A filter as the form shows it.</summary>
public sealed record FilterGroup
{
    /// <summary>Its heading as HTML.</summary>
    public required string Start { get; init; }

    public required IReadOnlyList<FilterChoice> Choices { get; init; }

    /// <summary>Shown unfolded.</summary>
    public required bool IsOpen { get; init; }
}

/// <param name="Count">What would be found with this value alone in its filter; <c>null</c> where that is not counted.</param>
/// <param name="Depth">How far it stands in, below the choice it is part of.</param>
public readonly record struct FilterChoice(string Value, FilterBox Box, int? Count, bool IsChosen, int Depth);

/// <summary>
/// Makes the filter form of a search: for each filter the values that would find something, and those chosen. None leads to an empty page.
/// </summary>
public sealed class FilterGroups(SearchFilters filters, TaxonomyLibrary taxonomy)
{
    private const int MostChoices = 12;
    private const int MostBoxes = 10_000;
    private const string Topic = "topic";

    private readonly BoundedCache<(string Filter, string Value), FilterBox> _boxes = new(MostBoxes);
    private readonly List<Offer> _offers = [.. filters.All.Where(filter => filter.IsCounted).Select(filter => new Offer(filter))];

    public IReadOnlyList<FilterGroup> Of(SearchQuestion question, SearchResults results)
    {
        var groups = new List<FilterGroup>(_offers.Count);
        foreach (var offer in _offers)
        {
            string[] chosen = [.. offer.Filter.ValuesOf(question.Request)];
            var counts = results.Facets.GetValueOrDefault(offer.Filter.Key, []);
            var choices = offer.Filter.Key == Topic ? Topics(offer, counts, chosen) : Flat(offer, counts, chosen);
            if (choices.Count > 0)
            {
                groups.Add(new FilterGroup { Start = offer.Start, Choices = choices, IsOpen = chosen.Length > 0 || offer.Filter.Key == Topic });
            }
        }

        return groups;
    }

    private List<FilterChoice> Flat(Offer offer, IReadOnlyList<FacetCount> counts, string[] chosen)
    {
        var isAge = offer.Filter.Key == "age";
        var choices = new List<FilterChoice>();
        if (offer.Values.Count > 0)
        {
            var found = offer.Count(counts);
            for (var i = 0; i < found.Length; i++)
            {
                if (found[i] > 0)
                {
                    Add(offer.Values[i], found[i]);
                }
            }
        }
        else
        {
            foreach (var (value, count) in counts.Where(count => offer.Filter.FromCount(count.Value) is not null).OrderByDescending(count => count.Count).Take(MostChoices))
            {
                Add(value, count);
            }
        }

        foreach (var value in chosen)
        {
            if (!choices.Exists(choice => choice.Value == value) && !(isAge && value == Array.Find(chosen, AgeChoices.Contains)))
            {
                choices.Add(Choice(offer.Filter, value, counts.Where(count => count.Value == value).Select(count => (int?)count.Count).FirstOrDefault(), chosen, 0));
            }
        }

        return choices;

        // Ages are asked above the results: there is one box for them, and the form must not say the same twice.
        void Add(string value, int count)
        {
            if (!isAge || !AgeChoices.Contains(value))
            {
                choices.Add(Choice(offer.Filter, value, count, chosen, 0));
            }
        }
    }

    /// <summary>The topics of the top level, unfolded down to what was chosen.</summary>
    private List<FilterChoice> Topics(Offer offer, IReadOnlyList<FacetCount> counts, string[] chosen)
    {
        var found = offer.Count(counts);
        HashSet<string> unfolded = chosen.Length == 0 ? [] : [.. chosen, .. chosen.SelectMany(topic => taxonomy.AncestorsOf(topic).Select(ancestor => ancestor.Id))];
        var choices = new List<FilterChoice>();
        Add(taxonomy.Topics, 0);
        return choices;

        void Add(IReadOnlyList<TaxonomyTerm> terms, int depth)
        {
            foreach (var term in terms)
            {
                var count = found[offer.Places[term.Id]];
                var isUnfolded = unfolded.Contains(term.Id);
                if (count == 0 && !isUnfolded)
                {
                    continue;
                }

                choices.Add(Choice(offer.Filter, term.Id, count == 0 ? null : count, chosen, depth));
                if (isUnfolded)
                {
                    Add(term.Children, depth + 1);
                }
            }
        }
    }

    private FilterChoice Choice(SearchFilter filter, string value, int? count, string[] chosen, int depth)
    {
        if (!_boxes.TryGet((filter.Key, value), out var box))
        {
            _boxes.Keep((filter.Key, value), box = FilterBox.Of(filter.Key, value, filter.Label(value)));
        }

        return new FilterChoice(value, box, count, chosen.Contains(value), depth);
    }

    /// <summary>What a filter offers on every page: its heading, and its values in their order.</summary>
    private sealed class Offer(SearchFilter filter)
    {
        public SearchFilter Filter => filter;

        /// <summary>Empty where those that find most come first.</summary>
        public IReadOnlyList<string> Values { get; } = filter.Order ?? [];

        public Dictionary<string, int> Places { get; } = (filter.Order ?? []).Select((value, place) => (value, place)).ToDictionary(at => at.value, at => at.place);

        public string Start { get; } = ReadyHtml.Of($"<summary>{filter.Heading}</summary>\n<fieldset><legend class=\"govuk-visually-hidden\">{filter.Heading}</legend>\n");

        /// <summary>How many each value would find, in their order.</summary>
        public int[] Count(IReadOnlyList<FacetCount> counts)
        {
            var found = new int[Values.Count];
            for (var i = 0; i < counts.Count; i++)
            {
                if (filter.FromCount(counts[i].Value) is { } value && Places.TryGetValue(value, out var place))
                {
                    found[place] += counts[i].Count;
                }
            }

            return found;
        }
    }
}
