using System.Runtime.Intrinsics;
using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>
/// A stretch of ages in hundredths of a year, the end not included, so that ranges meet by a plain comparison. A whole number as the oldest age includes that whole
/// year; before birth the stretch ends at birth.
/// </summary>
internal readonly record struct AgeSpan(short From, short To)
{
    /// <summary>Ages not stated: meets every filter.</summary>
    public static AgeSpan Unstated => new(short.MinValue, short.MaxValue);

    public bool IsStated => this != Unstated;

    public static AgeSpan Of(decimal? minimum, decimal? maximum) =>
        new(minimum is { } from ? Hundredths(from) : short.MinValue, maximum is { } to ? End(to) : short.MaxValue);

    public static AgeSpan Of(AgeRange range) => Of(range.Minimum, range.Maximum);

    public bool Meets(AgeSpan other) => From < other.To && other.From < To;

    private static short End(decimal maximum) =>
        maximum < 0 ? (short)0 : decimal.IsInteger(maximum) ? Hundredths(maximum + 1) : (short)Math.Min(Hundredths(maximum) + 1, short.MaxValue - 1);

    private static short Hundredths(decimal age) => (short)Math.Clamp(decimal.Round(age * 100), -1000, short.MaxValue - 1);
}

/// <summary>The ages of all documents, laid out to be compared many at a time.</summary>
internal sealed class AgeColumn
{
    private readonly short[] _from;
    private readonly short[] _to;

    public AgeColumn(ReadOnlySpan<DocumentFacts> facts)
    {
        // Filled up to whole words of bits with ages that meet nothing.
        var length = Bits.Words(facts.Length) * 64;
        _from = new short[length];
        _to = new short[length];
        Array.Fill(_from, short.MaxValue);
        Array.Fill(_to, short.MinValue);
        for (var document = 0; document < facts.Length; document++)
        {
            (_from[document], _to[document]) = (facts[document].Ages.From, facts[document].Ages.To);
        }
    }

    /// <summary>Adds the documents whose ages meet the span.</summary>
    public void AddTo(Span<ulong> bits, AgeSpan span)
    {
        var (from, to) = (Vector256.Create(span.From), Vector256.Create(span.To));
        for (var word = 0; word < _from.Length / 64; word++)
        {
            for (var i = 0; i < 64; i += Vector256<short>.Count)
            {
                var at = (nuint)((word * 64) + i);
                var meets = Vector256.LessThan(Vector256.LoadUnsafe(ref _from[0], at), to) & Vector256.LessThan(from, Vector256.LoadUnsafe(ref _to[0], at));
                bits[word] |= (ulong)meets.ExtractMostSignificantBits() << i;
            }
        }
    }
}
