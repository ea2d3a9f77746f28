using System.Collections.Concurrent;
using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>A part of the index that never changes: words, postings and columns of some listings, numbered from 0.</summary>
internal sealed class Segment(TermDictionary terms, Postings postings, SegmentColumns columns, ushort[] fieldStarts, ulong[] hashes)
{
    private const int MostPhrasesKept = 2000;

    /// <summary>Empty where the listings stand in order of their ids, as in an index that was built at once.</summary>
    private readonly int[] _byId = SortById(columns);
    private readonly Lazy<SpellingKeys> _spelling = new(() => new SpellingKeys(terms));
    private readonly ConcurrentDictionary<string, ScoredList> _phrases = new(StringComparer.Ordinal);

    public int Count => columns.Count;

    public TermDictionary Terms => terms;

    public Postings Postings => postings;

    public SegmentColumns Columns => columns;

    public SpellingKeys Spelling => _spelling.Value;

    /// <summary>Works out beforehand what the first search would have to wait for.</summary>
    public void Prepare()
    {
        _ = _spelling.Value;
        columns.Prepare();
    }

    /// <summary>What <see cref="ContentHash"/> makes of all that is held of the document.</summary>
    public ulong HashOf(int document) => hashes[document];

    /// <summary>Where each field of the document begins among its positions.</summary>
    public ReadOnlySpan<ushort> FieldStarts(int document) => fieldStarts.AsSpan(document * Similarity.FieldCount, Similarity.FieldCount);

    public SearchField FieldAt(int document, int position)
    {
        var starts = FieldStarts(document);
        var field = Similarity.FieldCount - 1;
        while (starts[field] > position)
        {
            field--;
        }
        return (SearchField)field;
    }

    /// <summary>The document of a listing: negative where it is not there.</summary>
    public int FindService(long id)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var document = _byId.Length == 0 ? middle : _byId[middle];
            var found = columns.Facts(document).ServiceId;
            if (found == id)
            {
                return document;
            }
            (low, high) = found < id ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }

    /// <summary>Where a phrase stands. Kept: the same phrases are asked for again and again, and the segment never changes.</summary>
    public ScoredList FindPhrase(PhraseAlternative phrase)
    {
        var key = $"{phrase.Slop}/{(int)phrase.Fields}/{string.Join(' ', phrase.Stems)}";
        if (_phrases.TryGetValue(key, out var found))
        {
            return found;
        }
        found = PhraseFinder.Find(this, phrase);
        if (_phrases.Count < MostPhrasesKept)
        {
            _phrases.TryAdd(key, found);
        }
        return found;
    }

    public IEnumerable<(string Part, long Bytes)> Memory() =>
    [
        ("words", terms.Surfaces.Length * 60L), ("spelling", _spelling.IsValueCreated ? _spelling.Value.Bytes : 0), .. postings.Memory(), ("cards", columns.Cards.TotalBytes),
        ("phrases", _phrases.Values.Sum(list => list.Documents.Length * 5L)), ("other", columns.Facets.Bytes + (Count * 100L)),
    ];

    private static int[] SortById(SegmentColumns columns)
    {
        var isInOrder = true;
        for (var i = 1; i < columns.Count && isInOrder; i++)
        {
            isInOrder = columns.Facts(i).ServiceId > columns.Facts(i - 1).ServiceId;
        }
        if (isInOrder)
        {
            return [];
        }
        var documents = Enumerable.Range(0, columns.Count).ToArray();
        Array.Sort(documents, (one, other) => columns.Facts(one).ServiceId.CompareTo(columns.Facts(other).ServiceId));
        return documents;
    }
}
