using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Web.Pages.Topics;

/// <summary>What there is on a topic: listings, how many of them in each part, advice, situations.</summary>
public sealed class TopicsQuery(TaxonomyLibrary taxonomy, ServiceSearch search, ContentLibrary content)
{
    private const int ListingsShown = 10;
    private const int AdviceShown = 6;

    /// <summary>How many listings each topic finds, its children's among them. Topics without any are absent.</summary>
    public IReadOnlyDictionary<string, int> Counts() => search.Search(new SearchRequest { PageSize = 1 }, null).Facets["topic"].ToDictionary(count => count.Value, count => count.Count);

    /// <returns><c>null</c> where there is no such topic.</returns>
    public TopicShown? Find(string id)
    {
        if (taxonomy.Find(TaxonomyLibrary.Topic, id) is not { } topic)
        {
            return null;
        }

        var results = search.Search(new SearchRequest { Topics = [id], PageSize = ListingsShown }, null);
        var counts = Counts();
        var family = topic.WithDescendants().Select(term => term.Id).ToHashSet();
        return new TopicShown
        {
            Topic = topic,
            IsSensitive = taxonomy.IsSensitive(TaxonomyLibrary.Topic, id),
            Ancestors = [.. taxonomy.AncestorsOf(id).Reverse()],
            Children = [.. topic.Children.Select(child => (child, counts.GetValueOrDefault(child.Id)))],
            Results = results,
            Advice = content.Current.Advice.Find(null, family, new HashSet<string>(), AdviceShown),
            Situations = [.. taxonomy.Situations.Where(situation => situation.Words is not null && situation.Topics.Any(family.Contains))],
        };
    }
}

/// <summary>A topic with what there is on it.</summary>
public sealed record TopicShown
{
    public required TaxonomyTerm Topic { get; init; }

    public required bool IsSensitive { get; init; }

    /// <summary>From the top level down.</summary>
    public required IReadOnlyList<TaxonomyTerm> Ancestors { get; init; }

    public required IReadOnlyList<(TaxonomyTerm Topic, int Count)> Children { get; init; }

    public required SearchResults Results { get; init; }

    public required IReadOnlyList<ContentPage> Advice { get; init; }

    public required IReadOnlyList<TaxonomyTerm> Situations { get; init; }
}
