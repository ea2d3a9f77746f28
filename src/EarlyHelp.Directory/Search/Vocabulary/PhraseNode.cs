using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>A place in the tree of all phrases: the words said so far.</summary>
internal sealed class PhraseNode
{
    private readonly Dictionary<string, PhraseNode> _next = new(StringComparer.Ordinal);
    private readonly List<PhraseEntry> _entries = [];

    /// <summary>The phrases that are complete here.</summary>
    public IReadOnlyList<PhraseEntry> Entries => _entries;

    public PhraseNode? Next(string key) => _next.GetValueOrDefault(key);

    public PhraseNode GetOrAdd(string key)
    {
        if (!_next.TryGetValue(key, out var node))
        {
            _next.Add(key, node = new PhraseNode());
        }

        return node;
    }

    public void Add(PhraseEntry entry) => _entries.Add(entry);
}

/// <summary>A phrase as a rule writes it.</summary>
/// <param name="Surfaces">Its words, folded.</param>
internal sealed record PhraseEntry(IReadOnlyList<string> Surfaces, bool InCapitals, IReadOnlyList<LexiconTarget> Targets);

/// <summary>Pairs of words that are alike and mean different things.</summary>
internal sealed class NeverMerged(IEnumerable<(string One, string Other)> pairs)
{
    private readonly HashSet<(string, string)> _pairs = [.. pairs.SelectMany(pair => new[] { pair, (pair.Other, pair.One) })];
    private readonly HashSet<string> _words = [.. pairs.SelectMany(pair => new[] { pair.One, pair.Other })];

    public bool Has(string surface) => _words.Contains(surface) || _words.Contains(WordNumber.Singular(surface));

    public bool Contains(string one, string other) =>
        one != other && (_pairs.Contains((one, other)) || _pairs.Contains((WordNumber.Singular(one), WordNumber.Singular(other))) || _pairs.Contains((one, WordNumber.Singular(other))) || _pairs.Contains((WordNumber.Singular(one), other)));
}
