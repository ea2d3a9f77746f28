using System.Buffers;
using System.Text;

namespace EarlyHelp.Directory.Search.Analysis;

/// <summary>
/// Reads a text word by word into a buffer, without allocating. Letters and digits make words; apostrophes and possessives are dropped; hyphens part words
/// and the joined form follows its parts; "&amp;" reads "and"; dots inside initials are dropped ("p.m." reads "pm").
/// </summary>
public ref struct Tokenizer
{
    /// <summary>Longer words are cut.</summary>
    public const int LongestWord = 48;

    /// <summary>Hyphened words of more parts than these are not joined: they are phrases.</summary>
    private const int MostPartsJoined = 3;

    /// <summary>Characters needed in the buffer.</summary>
    public const int BufferLength = LongestWord * (MostPartsJoined + 2);

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _buffer;
    private int _next;
    private int _position;
    private int _length;
    private int _joined;
    private int _parts;
    private int _joinedStart;
    private bool _joinedHasLetter;
    private bool _tiedToLast;
    private bool _compoundDue;

    public Tokenizer(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _buffer = buffer;
        _position = -1;
    }

    /// <summary>The folded word. Good until the next <see cref="Read"/>.</summary>
    public readonly ReadOnlySpan<char> Word => IsCompound ? _buffer.Slice(LongestWord, _joined) : _buffer[.._length];

    public readonly int Position => IsCompound ? _position - _parts + 1 : _position;

    public int Start { get; private set; }

    public int Length { get; private set; }

    public bool IsCompound { get; private set; }

    public bool Read()
    {
        if (_compoundDue)
        {
            _compoundDue = false;
            IsCompound = true;
            Length = Start + Length - _joinedStart;
            Start = _joinedStart;
            return true;
        }
        IsCompound = false;
        while (_next < _text.Length)
        {
            var first = _text[_next];
            if (first < 128 && first != '&' && Folding.Ascii[first] == '\0')
            {
                _next++;
                continue;
            }
            if (first == '&')
            {
                "and".CopyTo(_buffer);
                return Emit(_next++, 3);
            }
            var start = _next;
            var length = ReadWord();
            if (length > 0)
            {
                Emit(start, length);
                Join();
                return true;
            }
            if (_next == start)
            {
                _next++;
            }
        }
        return false;
    }

    private bool Emit(int start, int length)
    {
        _length = length;
        _position++;
        Start = start;
        Length = Math.Max(_next, start + 1) - start;
        return true;
    }

    /// <summary>Reads the word that starts at the next character; 0 where none does.</summary>
    private int ReadWord()
    {
        var length = 0;
        var dots = 0;
        var i = _next;
        for (; i < _text.Length; i++)
        {
            var character = _text[i];
            if (character < 128 && Folding.Ascii[character] is var folded && folded != '\0')
            {
                if (length < LongestWord)
                {
                    _buffer[length++] = folded;
                }
            }
            else if (length == 0 && character < 128)
            {
                return 0;
            }
            else if (Folding.IsApostrophe(character))
            {
                if (length == 0 || !StartsWord(i + 1))
                {
                    break;
                }
                if (_text[i + 1] is 's' or 'S' && !StartsWord(i + 2) && !(i + 2 < _text.Length && Folding.IsApostrophe(_text[i + 2]) && StartsWord(i + 3)))
                {
                    _next = i + 2;
                    return length;
                }
            }
            else if (character == '.')
            {
                if (length != dots + 1 || !IsInitial(i + 1))
                {
                    break;
                }
                dots++;
            }
            else if (character < 128 || !FoldOther(ref i, ref length))
            {
                break;
            }
        }
        _next = i;
        return length;
    }

    private readonly bool FoldOther(ref int i, ref int length)
    {
        if (Rune.DecodeFromUtf16(_text[i..], out var rune, out var used) != OperationStatus.Done || Folding.Fold(rune) is not { } folded || (folded.Length == 0 && length == 0))
        {
            return false;
        }
        foreach (var character in folded)
        {
            if (length < LongestWord)
            {
                _buffer[length++] = character;
            }
        }
        i += used - 1;
        return true;
    }

    private readonly bool StartsWord(int at)
    {
        if (at >= _text.Length)
        {
            return false;
        }
        return _text[at] < 128
            ? Folding.Ascii[_text[at]] != '\0'
            : Rune.DecodeFromUtf16(_text[at..], out var rune, out _) == OperationStatus.Done && !string.IsNullOrEmpty(Folding.Fold(rune));
    }

    private readonly bool IsInitial(int at) => at < _text.Length && char.IsAsciiLetter(_text[at]) && !StartsWord(at + 1);

    /// <summary>Carries the word just read towards the joined form where a hyphen ties it to the next or to the one before.</summary>
    private void Join()
    {
        var tied = _next < _text.Length && Folding.IsHyphen(_text[_next]) && StartsWord(_next + 1);
        if (_parts == 0 || !_tiedToLast)
        {
            _parts = 0;
            _joined = 0;
            _joinedStart = Start;
            _joinedHasLetter = false;
        }
        if (tied || _tiedToLast)
        {
            _parts++;
            if (_parts <= MostPartsJoined)
            {
                _buffer[.._length].CopyTo(_buffer[(LongestWord + _joined)..]);
                _joined += _length;
                _joinedHasLetter |= _buffer[.._length].ContainsAnyExceptInRange('0', '9');
            }
        }
        _compoundDue = _tiedToLast && !tied && _parts is >= 2 and <= MostPartsJoined && _joinedHasLetter;
        if (_compoundDue)
        {
            _joined = Math.Min(_joined, LongestWord);
        }
        _tiedToLast = tied;
    }
}
