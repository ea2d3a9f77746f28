using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Makes a segment of listings, one after the other: each once.</summary>
internal sealed class SegmentBuilder
{
    private readonly TermTable _terms = new();
    private readonly PostingsBuilder _postings = new();
    private readonly ColumnsBuilder _columns = new();
    private readonly List<ushort> _fieldStarts = [];
    private readonly List<ulong> _hashes = [];
    private readonly ByteWriter _card = new();
    private readonly DocumentWords _words = new();
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
            hash += _columns.AddValue(column, value);
        }
        foreach (var (point, place) in document.Sites)
        {
            _columns.AddSite(point, place);
            hash += ContentHash.OfSite(point, place);
        }
        _hashes.Add(hash + AddText(number, document.Texts));
    }

    public Segment Freeze() => Freezing.Freeze(_terms, _postings, _columns, _fieldStarts, _hashes);

    private ulong AddText(int document, List<(SearchField Field, string Text)> texts)
    {
        _words.Read(texts);
        _fieldStarts.AddRange(_words.Starts);
        _occurrences.Clear();
        var numbers = _words.LookUp(_terms);
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var word = ref _terms[numbers[i]];
            if (word.LastDocument != document)
            {
                word.LastDocument = document;
                word.Frequency++;
            }
            _occurrences.Add(word.Group, word.Variant, _words.Position(i), (int)_words.Field(i));
        }
        Span<float> factors = stackalloc float[Similarity.FieldCount];
        Similarity.FieldFactors(_words.Lengths, factors);
        return _occurrences.WriteTo(_postings, _terms, document, factors);
    }
}
