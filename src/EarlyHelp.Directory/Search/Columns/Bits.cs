using System.Numerics;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>Sets of documents as one bit each. All sets of a segment have the same length; bits after the last document are 0.</summary>
internal static class Bits
{
    public static int Words(int documents) => (documents + 63) / 64;

    public static ulong[] All(int documents)
    {
        var bits = new ulong[Words(documents)];
        bits.AsSpan().Fill(ulong.MaxValue);
        if (documents % 64 != 0)
        {
            bits[^1] = (1UL << (documents % 64)) - 1;
        }
        return bits;
    }

    public static bool Has(ReadOnlySpan<ulong> bits, int document) => (bits[document >> 6] & (1UL << document)) != 0;

    public static void Set(Span<ulong> bits, int document) => bits[document >> 6] |= 1UL << document;

    public static void Clear(Span<ulong> bits, int document) => bits[document >> 6] &= ~(1UL << document);

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }
        return count;
    }

    public static int CountBoth(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var count = 0;
        other = other[..one.Length];
        for (var i = 0; i < one.Length; i++)
        {
            count += BitOperations.PopCount(one[i] & other[i]);
        }
        return count;
    }

    public static void And(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        other = other[..into.Length];
        for (var i = 0; i < into.Length; i++)
        {
            into[i] &= other[i];
        }
    }

    public static void Or(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        other = other[..into.Length];
        for (var i = 0; i < into.Length; i++)
        {
            into[i] |= other[i];
        }
    }

    public static void AndNot(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        other = other[..into.Length];
        for (var i = 0; i < into.Length; i++)
        {
            into[i] &= ~other[i];
        }
    }
}
