using EarlyHelp.Directory.Yaml;

namespace EarlyHelp.Directory.Taxonomies;

/// <summary>The directory's own taxonomies, read once from <c>index-data/taxonomy</c>.</summary>
public sealed class TaxonomyLibrary
{
    /// <summary>Names of the taxonomies as they stand in a service's terms.</summary>
    public const string Topic = "topic";

    /// <inheritdoc cref="Topic"/>
    public const string SendNeed = "send";

    /// <inheritdoc cref="Topic"/>
    public const string Situation = "situation";

    private const int MaximumLevels = 3;

    private readonly Dictionary<string, Dictionary<string, TaxonomyTerm>> _terms = [];
    private readonly Dictionary<string, string> _parentOfTopic = [];

    private TaxonomyLibrary(IReadOnlyList<TaxonomyTerm> topics, IReadOnlyList<TaxonomyTerm> sendNeeds, IReadOnlyList<TaxonomyTerm> situations, IReadOnlyList<AgeStage> stages)
    {
        Topics = topics;
        SendNeeds = sendNeeds;
        Situations = situations;
        Stages = stages;
        Add(Topic, topics, parent: null, level: 1);
        Add(SendNeed, sendNeeds, parent: null, level: 1);
        Add(Situation, situations, parent: null, level: 1);
    }

    /// <summary>The top level, in the order of the file.</summary>
    public IReadOnlyList<TaxonomyTerm> Topics { get; }

    public IReadOnlyList<TaxonomyTerm> SendNeeds { get; }

    public IReadOnlyList<TaxonomyTerm> Situations { get; }

    public IReadOnlyList<AgeStage> Stages { get; }

    /// <summary>All topics of every level: each before its children.</summary>
    public IEnumerable<TaxonomyTerm> AllTopics => Topics.SelectMany(topic => topic.WithDescendants());

    /// <exception cref="InvalidDataException">A file cannot be used; the message names it and says what to do.</exception>
    public static TaxonomyLibrary Load(string folder)
    {
        var library = new TaxonomyLibrary(
            YamlFile.Read<List<TaxonomyTerm>>(Path.Combine(folder, "topics.yaml")),
            YamlFile.Read<List<TaxonomyTerm>>(Path.Combine(folder, "send-needs.yaml")),
            YamlFile.Read<List<TaxonomyTerm>>(Path.Combine(folder, "situations.yaml")),
            YamlFile.Read<List<AgeStage>>(Path.Combine(folder, "ages.yaml")));
        foreach (var situation in library.Situations)
        {
            foreach (var topic in situation.Topics.Where(topic => library.Find(Topic, topic) is null))
            {
                throw new InvalidDataException($"situations.yaml: situation {situation.Id} names the topic '{topic}', which is not in topics.yaml. Add it there or correct the id.");
            }
        }

        return library;
    }

    /// <returns><c>null</c> for an id that is not in that taxonomy.</returns>
    public TaxonomyTerm? Find(string taxonomy, string id) => _terms.TryGetValue(taxonomy, out var terms) ? terms.GetValueOrDefault(id) : null;

    /// <summary>The topic's parent, its parent's parent and so on; empty for a top-level topic or an unknown id.</summary>
    public IEnumerable<TaxonomyTerm> AncestorsOf(string topic)
    {
        for (var id = topic; _parentOfTopic.TryGetValue(id, out var parent); id = parent)
        {
            yield return Find(Topic, parent)!;
        }
    }

    /// <summary>Whether pages on the term carry the quick exit: it or one of its ancestors says so.</summary>
    public bool IsSensitive(string taxonomy, string id) =>
        Find(taxonomy, id) is { Sensitive: true } || (taxonomy == Topic && AncestorsOf(id).Any(ancestor => ancestor.Sensitive));

    private void Add(string taxonomy, IReadOnlyList<TaxonomyTerm> terms, TaxonomyTerm? parent, int level)
    {
        if (level > MaximumLevels && terms.Count > 0)
        {
            throw new InvalidDataException($"{taxonomy}: '{parent!.Id}' stands on level {MaximumLevels} and has children. A topic has at most {MaximumLevels} levels: move them up.");
        }

        var known = _terms.TryGetValue(taxonomy, out var found) ? found : _terms[taxonomy] = [];
        foreach (var term in terms)
        {
            if (!known.TryAdd(term.Id, term))
            {
                throw new InvalidDataException($"{taxonomy}: the id '{term.Id}' stands there twice. Keep one.");
            }

            if (parent is not null)
            {
                _parentOfTopic[term.Id] = parent.Id;
            }

            Add(taxonomy, term.Children, term, level + 1);
        }
    }
}
