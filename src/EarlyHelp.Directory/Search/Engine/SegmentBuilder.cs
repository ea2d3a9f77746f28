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

    public Segment Freeze() => Freezing.Freeze(_terms, _postings, _columns, _fieldStarts, _hashes);

    private ulong AddText(int number, List<(SearchField Field, string Text)> texts)
    {
        Span<int> lengths = stackalloc int[Similarity.FieldCount];
        Span<char> buffer = stackalloc char[Tokenizer.BufferLength];
        lengths.Clear();
        _occurrences.Clear();
        var position = 0;
        var field = 0;
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
                ref var word = ref _terms[_terms.Intern(tokenizer.Word)];
                if (word.LastDocument != number)
                {
                    word.LastDocument = number;
                    word.Frequency++;
                }
                _occurrences.Add(word.Group, word.Variant, position + tokenizer.Position, (int)textField);
            }
            position = Math.Min(position + last + 1 + (last < 0 ? 0 : Gap), LastPosition + 1);
        }
        for (; field < Similarity.FieldCount - 1; field++)
        {
            _fieldStarts.Add((ushort)Math.Min(position, LastPosition + 1));
        }
        Span<float> factors = stackalloc float[Similarity.FieldCount];
        Similarity.FieldFactors(lengths, factors);
        return _occurrences.WriteTo(_postings, _terms, number, factors);
    }
}
