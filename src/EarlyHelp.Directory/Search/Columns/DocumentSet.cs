using System.Numerics;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>The documents that have one value: as bits where they are many, as a sorted list where they are few.</summary>
internal sealed class DocumentSet
{
    /// <summary>A list entry takes 32 bits.</summary>
    private const int BitsPerEntry = 32;

    private readonly int[]? _list;
    private readonly ulong[]? _bits;

    /// <param name="ascending">In order, each once.</param>
    public DocumentSet(List<int> ascending, int documents)
    {
        Count = ascending.Count;
        if (Count * BitsPerEntry < documents)
        {
            _list = [.. ascending];
            return;
        }
        _bits = new ulong[Bits.Words(documents)];
        foreach (var document in ascending)
        {
            Bits.Set(_bits, document);
        }
    }

    public int Count { get; }

    public bool Has(int document) => _bits is not null ? Bits.Has(_bits, document) : Array.BinarySearch(_list!, document) >= 0;

    public int CountIn(ReadOnlySpan<ulong> bits)
    {
        if (_bits is not null)
        {
            return Bits.CountBoth(_bits, bits);
        }
        var count = 0;
        foreach (var document in _list!)
        {
            count += (int)(bits[document >> 6] >> document) & 1;
        }
        return count;
    }

    public void AddTo(Span<ulong> bits)
    {
        if (_bits is not null)
        {
            Bits.Or(bits, _bits);
            return;
        }
        foreach (var document in _list!)
        {
            Bits.Set(bits, document);
        }
    }

    /// <summary>Raises the scores of a window's documents that are in the set.</summary>
    /// <param name="windowStart">A multiple of 64.</param>
    public void Scatter(int windowStart, int windowEnd, Span<float> scores, float score)
    {
        if (_bits is null)
        {
            var at = Array.BinarySearch(_list!, windowStart);
            for (at = at < 0 ? ~at : at; at < _list!.Length && _list[at] < windowEnd; at++)
            {
                scores[_list[at] - windowStart] = AlternativeScore.Add(scores[_list[at] - windowStart], score);
            }
            return;
        }
        for (var word = windowStart / 64; word < Bits.Words(windowEnd); word++)
        {
            for (var left = _bits[word]; left != 0; left &= left - 1)
            {
                ref var document = ref scores[(word * 64) + BitOperations.TrailingZeroCount(left) - windowStart];
                document = AlternativeScore.Add(document, score);
            }
        }
    }

    /// <summary>Every document, in order.</summary>
    public IEnumerable<int> Documents()
    {
        if (_list is not null)
        {
            return _list;
        }
        return Walk(_bits!);

        static IEnumerable<int> Walk(ulong[] bits)
        {
            for (var word = 0; word < bits.Length; word++)
            {
                for (var left = bits[word]; left != 0; left &= left - 1)
                {
                    yield return (word * 64) + BitOperations.TrailingZeroCount(left);
                }
            }
        }
    }
}
