using System.Runtime.InteropServices;
using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>A clause over one segment: its alternatives as walks over postings, window by window or document by document, always forwards.</summary>
internal sealed class ClauseMatcher
{
    /// <summary>What carrying a taxonomy term counts for, in steps of impact: somewhat less than the word in a summary.</summary>
    private const byte TermImpact = 135;

    private readonly (PostingsCursor Cursor, VariantWeights Weights)[] _words;
    private readonly List<(ScoredList List, float Weight, int Next)> _lists = [];
    private readonly List<(DocumentSet Documents, float Weight)> _sets = [];

    /// <param name="rarity">Of the words typed; what each step of impact is worth comes from it.</param>
    public ClauseMatcher(Segment segment, Clause clause, float rarity)
    {
        Clause = clause;
        Share = rarity * (float)clause.Weight;
        var groups = new List<(int Group, VariantWeights Weights)>(clause.Alternatives.Count);
        foreach (var alternative in clause.Alternatives)
        {
            Add(segment, alternative, groups);
        }
        // In an order of their own: what they come to together depends on it in the last digit.
        groups.Sort((one, other) => one.Group.CompareTo(other.Group));
        _words = new (PostingsCursor, VariantWeights)[groups.Count];
        for (var i = 0; i < _words.Length; i++)
        {
            var (group, weights) = groups[i];
            _words[i] = (segment.Postings.Open(group), weights);
            Cost += segment.Postings.DocumentFrequency(group);
        }
    }

    public Clause Clause { get; }

    /// <summary>What a full score of the clause adds.</summary>
    public float Share { get; }

    /// <summary>Postings that a full walk reads: at least as many as documents are found.</summary>
    public int Cost { get; private set; }

    /// <summary>Every document found, in order, each once.</summary>
    public List<int> Documents()
    {
        var documents = new List<int>(Cost);
        foreach (var (start, weights) in _words)
        {
            for (var cursor = start; cursor.Document != PostingsCursor.End; cursor.Next())
            {
                if (weights.Of(cursor.Variants) > 0)
                {
                    documents.Add(cursor.Document);
                }
            }
        }
        foreach (var (list, _, _) in _lists)
        {
            documents.AddRange(list.Documents);
        }
        foreach (var (set, _) in _sets)
        {
            documents.AddRange(set.Documents());
        }
        if (_words.Length + _lists.Count + _sets.Count > 1)
        {
            documents.Sort();
            documents.RemoveRepeated();
        }
        return documents;
    }

    /// <summary>For each document of the window the score of its alternatives, 0 to 1 (see <see cref="AlternativeScore"/>); 0 where it has none.</summary>
    public void Score(int windowStart, int windowEnd, Span<float> scores)
    {
        scores.Clear();
        foreach (ref var word in _words.AsSpan())
        {
            word.Cursor.Scatter(windowStart, windowEnd, scores, word.Weights);
        }
        foreach (ref var list in CollectionsMarshal.AsSpan(_lists))
        {
            list.Next = list.List.Scatter(list.Next, windowStart, windowEnd, scores, list.Weight);
        }
        foreach (var (documents, weight) in _sets)
        {
            documents.Scatter(windowStart, windowEnd, scores, weight * TermImpact);
        }
    }

    /// <summary>The same for a few documents.</summary>
    /// <param name="documents">Ascending.</param>
    public void ScoreAt(ReadOnlySpan<int> documents, Span<float> scores)
    {
        scores.Clear();
        foreach (ref var word in _words.AsSpan())
        {
            word.Cursor.ScoreAt(documents, scores, word.Weights);
        }
        foreach (var (list, weight, _) in _lists)
        {
            list.ScoreAt(documents, scores, weight);
        }
        foreach (var (set, weight) in _sets)
        {
            for (var i = 0; i < documents.Length; i++)
            {
                scores[i] = set.Has(documents[i]) ? AlternativeScore.Add(scores[i], weight * TermImpact) : scores[i];
            }
        }
    }

    private void Add(Segment segment, Alternative alternative, List<(int Group, VariantWeights Weights)> groups)
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
                foreach (var (group, variant) in AlternativeWords.Of(segment.Terms, alternative))
                {
                    if (alternative.Fields != SearchFields.All)
                    {
                        AddList(FieldFinder.Find(segment, group, variant, alternative.Fields), weight);
                        continue;
                    }
                    Raise(WeightsOf(group, segment, groups), variant, weight);
                }
                break;
        }
    }

    private static VariantWeights WeightsOf(int group, Segment segment, List<(int Group, VariantWeights Weights)> groups)
    {
        foreach (var (other, known) in groups)
        {
            if (other == group)
            {
                return known;
            }
        }
        var weights = new VariantWeights(segment.Postings.WordsOf(group));
        groups.Add((group, weights));
        return weights;
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
        if (list.Documents.Length > 0)
        {
            _lists.Add((list, weight, 0));
            Cost += list.Documents.Length;
        }
    }
}
