using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Web.Pages.AgeStages;

/// <summary>What there is at each stage of growing up.</summary>
public sealed class AgesQuery(TaxonomyLibrary taxonomy, ServiceSearch search)
{
    private const int ListingsShown = 6;

    public IReadOnlyList<(AgeStage Stage, int Count)> Counts() => [.. taxonomy.Stages.Select(stage => (stage, Search(stage).Total))];

    /// <returns><c>null</c> where there is no such stage.</returns>
    public StageShown? Find(string id)
    {
        var stages = taxonomy.Stages;
        var at = stages.Select((stage, index) => (stage, index)).FirstOrDefault(pair => pair.stage.Id == id);
        if (at.stage is null)
        {
            return null;
        }

        var results = Search(at.stage);
        var counts = results.Facets["topic"].ToDictionary(count => count.Value, count => count.Count);
        return new StageShown
        {
            Stage = at.stage,
            Before = at.index > 0 ? stages[at.index - 1] : null,
            After = at.index + 1 < stages.Count ? stages[at.index + 1] : null,
            Results = results,
            Topics = [.. taxonomy.Topics.Where(topic => counts.ContainsKey(topic.Id)).Select(topic => (topic, counts[topic.Id]))],
        };
    }

    private SearchResults Search(AgeStage stage) => search.Search(new SearchRequest { Ages = [AgeLinks.Range(stage)], PageSize = ListingsShown }, null);
}

/// <summary>A stage, its neighbours and what there is.</summary>
public sealed record StageShown
{
    public required AgeStage Stage { get; init; }

    public AgeStage? Before { get; init; }

    public AgeStage? After { get; init; }

    public required SearchResults Results { get; init; }

    public required IReadOnlyList<(TaxonomyTerm Topic, int Count)> Topics { get; init; }
}
