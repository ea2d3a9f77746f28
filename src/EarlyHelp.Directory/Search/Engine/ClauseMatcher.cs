using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>A clause over one segment: its alternatives as walks over postings, window by window.</summary>
internal sealed class ClauseMatcher
{
    /// <summary>What carrying a taxonomy term counts for, in steps of impact: as much as the word in a summary.</summary>
    private const byte TermImpact = 160;

    private readonly List<(PostingsCursor Cursor, VariantWeights Weights)> _words = [];
    private readonly List<(ScoredList List, float Weight, int Next)> _lists = [];
    private readonly List<(DocumentSet Documents, float Weight)> _sets = [];

    /// <param name="rarity">Of the words typed; what each step of impact is worth comes from it.</param>
    public ClauseMatcher(Segment segment, Clause clause, float rarity)
    {
        Clause = clause;
        Share = rarity * (float)clause.Weight;
        var groups = new Dictionary<int, VariantWeights>();
        foreach (var alternative in clause.Alternatives)
        {
            Add(segment, alternative, groups);
        }
        foreach (var (group, weights) in groups.OrderBy(group => group.Key))
        {
            _words.Add((segment.Postings.Open(group), weights));
            Cost += segment.Postings.DocumentFrequency(group);
        }
    }

    public Clause Clause { get; }

    /// <summary>What a full score of the clause adds.</summary>
    public float Share { get; }

    /// <summary>Postings that a full walk reads.</summary>
    public int Cost { get; private set; }

    /// <summary>For each document of the window the score of its best alternative, 0 to 1; 0 where it has none.</summary>
    public void Score(int windowStart, int windowEnd, Span<float> scores)
    {
        scores.Clear();
        var words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words);
        for (var i = 0; i < words.Length; i++)
        {
            words[i].Cursor.Scatter(windowStart, windowEnd, scores, words[i].Weights);
        }
        foreach (ref var list in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lists))
        {
            var documents = list.List.Documents;
            if (list.Next < documents.Length && documents[list.Next] < windowStart)
            {
                var found = Array.BinarySearch(documents, windowStart);
                list.Next = found < 0 ? ~found : found;
            }
            for (; list.Next < documents.Length && documents[list.Next] < windowEnd; list.Next++)
            {
                ref var score = ref scores[documents[list.Next] - windowStart];
                score = Math.Max(score, list.Weight * list.List.Impacts[list.Next]);
            }
        }
        foreach (var (documents, weight) in _sets)
        {
            documents.Scatter(windowStart, windowEnd, scores, weight * TermImpact);
        }
    }

    private void Add(Segment segment, Alternative alternative, Dictionary<int, VariantWeights> groups)
    {
        var weight = alternative.Weight / Similarity.MostImpact;
        switch (alternative)
        {
            case PhraseAlternative phrase:
                AddList(segment.FindPhrase(phrase), weight);
                break;
            case TermAlternative term:
                AddSet(segment.Columns.Find(TermColumns.Of(term.Taxonomy), term.Id), weight);
                break;
            case ColumnAlternative column:
                AddSet(segment.Columns.Find(column.Column, column.Value), weight);
                break;
            default:
                foreach (var (group, variant) in WordsOf(segment.Terms, alternative))
                {
                    if (alternative.Fields != SearchFields.All)
                    {
                        AddList(FieldFinder.Find(segment, group, variant, alternative.Fields), weight);
                        continue;
                    }
                    if (!groups.TryGetValue(group, out var weights))
                    {
                        groups.Add(group, weights = new VariantWeights());
                    }
                    Raise(weights, variant, weight);
                }
                break;
        }
    }

    /// <summary>Groups of words; with one of their words, or negative for any.</summary>
    internal static IEnumerable<(int Group, int Variant)> WordsOf(TermDictionary terms, Alternative alternative)
    {
        switch (alternative)
        {
            case StemAlternative(var stem):
                var group = terms.FindGroup(stem);
                return group < 0 ? [] : [(group, -1)];
            case SurfaceAlternative(var word):
                return WordsOf(terms, word);
            case PrefixAlternative { Prefix.Length: < PrefixAlternative.ShortestPrefix } prefix:
                return WordsOf(terms, prefix.Prefix);
            case PrefixAlternative prefix:
                var (from, to) = terms.WithPrefix(prefix.Prefix);
                return Enumerable.Range(from, to - from).Select(surface => (terms.GroupOf(surface), (int)terms.VariantOf(surface)));
            default:
                throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Not an alternative of words.");
        }
    }

    private static IEnumerable<(int Group, int Variant)> WordsOf(TermDictionary terms, string word)
    {
        var surface = terms.FindSurface(word);
        return surface < 0 ? [] : [(terms.GroupOf(surface), terms.VariantOf(surface))];
    }

    private static void Raise(VariantWeights weights, int variant, float weight)
    {
        if (variant < 0)
        {
            weights.RaiseAll(weight);
        }
        else
        {
            weights.Raise(variant, weight);
        }
    }

    private void AddSet(DocumentSet? documents, float weight)
    {
        if (documents is not null)
        {
            _sets.Add((documents, weight));
            Cost += documents.Count;
        }
    }

    private void AddList(ScoredList list, float weight)
    {
        _lists.Add((list, weight, 0));
        Cost += list.Documents.Length;
    }
}
