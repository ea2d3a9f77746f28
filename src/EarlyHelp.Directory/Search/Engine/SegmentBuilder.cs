using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Makes a segment of listings, one after the other: each once.</summary>
internal sealed class SegmentBuilder
{
    /// <summary>Positions left out between two values or fields, so that no phrase spans them.</summary>
    private const int Gap = 16;

    /// <summary>Words after this many are not indexed: no listing is that long.</summary>
    internal const int LastPosition = ushort.MaxValue - 1;

    private readonly TermTable _terms = new();
    private readonly PostingsBuilder _postings = new();
    private readonly ColumnsBuilder _columns = new();
    private readonly List<ushort> _fieldStarts = [];
    private readonly List<ulong> _hashes = [];
    private readonly ByteWriter _card = new();
    private readonly Occurrences _occurrences = new();

    /// <summary>By surface: in how many documents, and the last of them.</summary>
    private (int Frequency, int Last)[] _surfaces = new (int, int)[1024];
    private ulong[] _groupHashes = new ulong[1024];

    public int Count => _columns.Count;

    public void Add(IndexDocument document)
    {
        var number = Count;
        _card.Clear();
        CardCodec.Write(_card, document.Card);
        _columns.Add(document.Facts, _card.Written);
        var hash = ContentHash.Of(_card.Written) + ContentHash.Of(document.Facts);
        foreach (var (column, value) in document.Values)
        {
            _columns.AddValue(column, value);
        }
        foreach (var (column, value) in document.Values.Distinct())
        {
            hash += ContentHash.OfValue(column, value);
        }
        foreach (var (point, place) in document.Sites)
        {
            _columns.AddSite(point, place);
            hash += ContentHash.OfSite(point, place);
        }
        _hashes.Add(hash + AddText(number, document.Texts));
    }

    public Segment Freeze() => Freezing.Freeze(_terms, _postings, _columns, _fieldStarts, _hashes, surface => surface < _surfaces.Length ? _surfaces[surface].Frequency : 0);

    private ulong AddText(int number, List<(SearchField Field, string Text)> texts)
    {
        Span<int> lengths = stackalloc int[Similarity.FieldCount];
        Span<char> buffer = stackalloc char[Tokenizer.BufferLength];
        lengths.Clear();
        _occurrences.Clear();
        var position = 0;
        var field = 0;
        var hash = 0UL;
        _fieldStarts.Add(0);
        foreach (var (textField, text) in texts)
        {
            for (; field < (int)textField; field++)
            {
                _fieldStarts.Add((ushort)Math.Min(position, LastPosition + 1));
            }
            var tokenizer = new Tokenizer(text, buffer);
            var last = -1;
            while (tokenizer.Read())
            {
                last = Math.Max(last, tokenizer.Position);
                if (position + tokenizer.Position > LastPosition)
                {
                    break;
                }
                lengths[(int)textField] += tokenizer.IsCompound ? 0 : 1;
                var surface = _terms.Intern(tokenizer.Word);
                CountSurface(surface, number);
                var group = _terms.GroupOf(surface);
                hash += ContentHash.OfOccurrence(GroupHash(group), textField, position + tokenizer.Position);
                _occurrences.Add(group, _terms.VariantOf(surface), position + tokenizer.Position, (int)textField);
            }
            position = Math.Min(position + last + 1 + (last < 0 ? 0 : Gap), LastPosition + 1);
        }
        for (; field < Similarity.FieldCount - 1; field++)
        {
            _fieldStarts.Add((ushort)Math.Min(position, LastPosition + 1));
        }
        Span<float> factors = stackalloc float[Similarity.FieldCount];
        Similarity.FieldFactors(lengths, factors);
        _occurrences.WriteTo(_postings, number, factors);
        return hash;
    }

    private void CountSurface(int surface, int document)
    {
        if (surface >= _surfaces.Length)
        {
            Array.Resize(ref _surfaces, _surfaces.Length * 2);
        }
        ref var counted = ref _surfaces[surface];
        if (counted.Frequency == 0 || counted.Last != document)
        {
            counted = (counted.Frequency + 1, document);
        }
    }

    private ulong GroupHash(int group)
    {
        if (group >= _groupHashes.Length)
        {
            Array.Resize(ref _groupHashes, _groupHashes.Length * 2);
        }
        if (_groupHashes[group] == 0)
        {
            _groupHashes[group] = ContentHash.Of(_terms.Stem(group));
        }
        return _groupHashes[group];
    }
}
