using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Web.Pages.Situations;

/// <summary>What helps in a situation: listings that are for it and about it, then those for it, then those about it; the topics around it; advice.</summary>
public sealed class SituationsQuery(TaxonomyLibrary taxonomy, ServiceSearch search, ContentLibrary content)
{
    private const int ListingsShown = 8;
    private const int AdviceShown = 6;

    /// <summary>Situations that say how a parent puts it, under the top-level topic of what helps first; topics in their order.</summary>
    public IEnumerable<IGrouping<TaxonomyTerm, TaxonomyTerm>> ByTopic()
    {
        var order = taxonomy.Topics.Select((topic, at) => (topic.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        return taxonomy.Situations
            .Where(situation => situation is { Words: not null, Topics.Count: > 0 })
            .GroupBy(situation => TopOf(situation.Topics[0]))
            .OrderBy(group => order[group.Key.Id]);
    }

    /// <returns><c>null</c> where there is no such situation.</returns>
    public SituationShown? Find(string id)
    {
        if (taxonomy.Find(TaxonomyLibrary.Situation, id) is not { } situation)
        {
            return null;
        }

        var topics = situation.Topics.Select(topic => taxonomy.Find(TaxonomyLibrary.Topic, topic)!).ToList();
        var aboutIt = Hits(new SearchRequest { Situations = [id], Topics = situation.Topics });
        var forIt = Hits(new SearchRequest { Situations = [id] });
        var onTopic = Hits(new SearchRequest { Topics = situation.Topics });
        return new SituationShown
        {
            Situation = situation,
            Listings = [.. aboutIt.OrderByDescending(IsForAll).Concat(forIt).Concat(onTopic).DistinctBy(hit => hit.ServiceId).Take(ListingsShown)],
            Topics = [.. topics.Select(topic => (topic, search.Search(new SearchRequest { Topics = [topic.Id], PageSize = 1 }, null).Total))],
            Advice = content.Current.Advice.Find(null, topics.Select(topic => topic.Id).ToHashSet(), new HashSet<string> { id }, AdviceShown),
        };
    }

    private IReadOnlyList<SearchHit> Hits(SearchRequest request) => search.Search(request with { PageSize = ListingsShown }, null).Hits;

    /// <summary>Nobody has said where they live, so what everyone can use comes before what one town has.</summary>
    private static bool IsForAll(SearchHit hit) => hit.Card.ServesWholeArea || hit.Card.IsNational || hit.Card.IsOnline;

    private TaxonomyTerm TopOf(string topic) => taxonomy.AncestorsOf(topic).LastOrDefault() ?? taxonomy.Find(TaxonomyLibrary.Topic, topic)!;
}

/// <summary>A situation with what helps.</summary>
public sealed record SituationShown
{
    public required TaxonomyTerm Situation { get; init; }

    /// <summary>What fits best first.</summary>
    public required IReadOnlyList<SearchHit> Listings { get; init; }

    public required IReadOnlyList<(TaxonomyTerm Topic, int Count)> Topics { get; init; }

    public required IReadOnlyList<ContentPage> Advice { get; init; }

    /// <summary>How a parent says it.</summary>
    public string Words => Situation.Words ?? Situation.Label;
}
