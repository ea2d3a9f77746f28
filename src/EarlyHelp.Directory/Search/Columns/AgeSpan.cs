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
