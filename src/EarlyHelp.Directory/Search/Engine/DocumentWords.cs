using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// The words of one document in a row, before they are looked up. Looking them up one right after the other lets the processor fetch several from memory at once, which is
/// most of the time that building an index takes.
/// </summary>
internal sealed class DocumentWords
{
    /// <summary>Positions left out between two values or fields, so that no phrase spans them.</summary>
    private const int Gap = 16;

    /// <summary>Words after this many are not indexed: no listing is that long.</summary>
    private const int LastPosition = ushort.MaxValue - 1;

    private readonly int[] _lengths = new int[Similarity.FieldCount];
    private readonly ushort[] _starts = new ushort[Similarity.FieldCount];
    private char[] _characters = new char[4096];
    private Word[] _words = new Word[512];
    private int[] _numbers = new int[512];
    private int _count;
    private int _used;

    /// <summary>Words in each field.</summary>
    public ReadOnlySpan<int> Lengths => _lengths;

    /// <summary>Where each field begins among the positions.</summary>
    public ReadOnlySpan<ushort> Starts => _starts;

    /// <summary>Takes in the texts of a document in place of what was there.</summary>
    /// <param name="texts">In order of field.</param>
    public void Read(List<(SearchField Field, string Text)> texts)
    {
        Span<char> buffer = stackalloc char[Tokenizer.BufferLength];
        _lengths.AsSpan().Clear();
        (_count, _used) = (0, 0);
        var position = 0;
        var next = 0;
        foreach (var (field, text) in texts)
        {
            for (; next <= (int)field; next++)
            {
                _starts[next] = (ushort)position;
            }
            var last = -1;
            for (var tokenizer = new Tokenizer(text, buffer); tokenizer.Read() && position + tokenizer.Position <= LastPosition;)
            {
                last = Math.Max(last, tokenizer.Position);
                _lengths[(int)field] += tokenizer.IsCompound ? 0 : 1;
                Add(tokenizer.Word, position + tokenizer.Position, field);
            }
            position = last < 0 ? position : Math.Min(position + last + 1 + Gap, LastPosition + 1);
        }
        for (; next < Similarity.FieldCount; next++)
        {
            _starts[next] = (ushort)position;
        }
    }

    /// <summary>The words' numbers in a table, where new ones get theirs.</summary>
    public ReadOnlySpan<int> LookUp(TermTable terms)
    {
        if (_numbers.Length < _count)
        {
            _numbers = new int[_words.Length];
        }
        for (var i = 0; i < _count; i++)
        {
            _numbers[i] = terms.Intern(_characters.AsSpan(_words[i].Start, _words[i].Length));
        }
        return _numbers.AsSpan(0, _count);
    }

    public int Position(int word) => _words[word].Position;

    public SearchField Field(int word) => _words[word].Field;

    private void Add(ReadOnlySpan<char> word, int position, SearchField field)
    {
        if (_used + word.Length > _characters.Length)
        {
            Array.Resize(ref _characters, _characters.Length * 2);
        }
        if (_count == _words.Length)
        {
            Array.Resize(ref _words, _count * 2);
        }
        word.CopyTo(_characters.AsSpan(_used));
        _words[_count++] = new Word(_used, word.Length, position, field);
        _used += word.Length;
    }

    private readonly record struct Word(int Start, int Length, int Position, SearchField Field);
}
