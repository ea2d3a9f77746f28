using System.Collections.Concurrent;
using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>
/// Gives every word met in texts a number, and another to its stem, so that a text is folded, parted and stemmed once and then compared by numbers alone. Grows with the words
/// met: whoever keeps it replaces it when it <see cref="IsFull"/>. For many threads.
/// </summary>
public sealed class WordNumbers
{
    /// <summary>More words than the listings of a large county have.</summary>
    private const int Most = 200_000;

    private readonly ConcurrentDictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();
    private Word[] _byNumber = new Word[1024];
    private int _count;

    public WordNumbers() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsFull => Volatile.Read(ref _count) > Most;

    /// <summary>The word of a number that was given out.</summary>
    internal Word this[int number] => Volatile.Read(ref _byNumber)[number];

    /// <param name="surface">Folded.</param>
    internal Word Of(ReadOnlySpan<char> surface) => _bySpan.TryGetValue(surface, out var word) ? word : Add(surface.ToString());

    internal int StemNumber(string stem)
    {
        lock (_adding)
        {
            if (!_stems.TryGetValue(stem, out var number))
            {
                _stems.Add(stem, number = _stems.Count);
            }

            return number;
        }
    }

    private Word Add(string surface)
    {
        var stem = StemNumber(Analyzer.Stem(surface));
        lock (_adding)
        {
            if (_words.TryGetValue(surface, out var word))
            {
                return word;
            }

            if (_count == _byNumber.Length)
            {
                var larger = new Word[_count * 2];
                _byNumber.CopyTo(larger, 0);
                Volatile.Write(ref _byNumber, larger);
            }

            word = new Word(surface, _count, stem);
            _byNumber[_count] = word;
            Volatile.Write(ref _count, _count + 1);
            _words[surface] = word;
            return word;
        }
    }

    /// <param name="Surface">Folded.</param>
    internal sealed record Word(string Surface, int Number, int Stem);
}
