using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>Times of day as people write them: "10am", "10.30", "1-3pm", "09:00-17:00".</summary>
public static partial class ClockReader
{
    /// <summary>One time in a cell of its own.</summary>
    public static TimeOnly? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
        {
            return null;
        }

        var plain = text.Trim().ToLowerInvariant();
        if (Stamp().Match(plain) is { Success: true } stamp)
        {
            return TimeOnly.TryParseExact(stamp.Groups[1].Value, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
        }

        return Clock().Match(plain) is { Success: true } match && match.Length == plain.Length && Of(match) is { } clock ? clock.Alone() : null;
    }

    internal static ClockTime? At(string text, int index, out int length)
    {
        var match = Clock().Match(text, index, text.Length - index);
        length = match.Length;
        return match.Success ? Of(match) : null;
    }

    private static ClockTime? Of(Match match)
    {
        if (match.Groups["word"].Success)
        {
            return new ClockTime(match.Groups["word"].Value.EndsWith("midnight", StringComparison.OrdinalIgnoreCase) ? 0 : 12, 0, Half.Said, false);
        }

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value is "" ? Half.Open : match.Groups["half"].Value[0] == 'a' ? Half.Morning : Half.Afternoon;
        var hoursSaid = match.Groups["hours"].Success;
        var isTogether = match.Groups["together"].Success;
        if (minute > 59 || (isTogether && !hoursSaid && hour is 19 or 20) || hour > 24 || (hour == 24 && minute > 0) || (half != Half.Open && hour is 0 or > 12))
        {
            return null;
        }

        if (half == Half.Open && hour == 0 && !match.Groups["minute"].Success)
        {
            return null;
        }

        // "09:00", "13:00" and "0930" are on the 24-hour clock; "9.30" and "7:30" need not be.
        var is24 = half == Half.Open && (hour is 0 or > 12 || match.Groups["hour"].Value.Length == 2 && hour < 10 || hoursSaid || isTogether);
        return half switch
        {
            Half.Morning => new ClockTime(hour % 12, minute, Half.Said, match.Groups["minute"].Success),
            Half.Afternoon => new ClockTime(hour % 12 + 12, minute, Half.Said, match.Groups["minute"].Success),
            _ => new ClockTime(hour % 24, minute, is24 ? Half.Said : Half.Open, match.Groups["minute"].Success),
        } with
        { IsOn24 = is24, IsBareNumber = half == Half.Open && !hoursSaid && (isTogether || !match.Groups["minute"].Success) };
    }

    [GeneratedRegex(@"\G(?:(?<word>12 ?noon|12 ?midday|12 ?midnight|noon|midday|midnight)|(?<together>(?=\d{4}(?!\d)))(?<hour>\d{2})(?<minute>\d{2})(?: ?(?<hours>hrs?|hours|h))?|(?<hour>\d{1,2})(?:[:.](?<minute>\d{2})(?::00)?)?(?: ?(?:(?<half>[ap])\.? ?m\b\.?|(?<hours>hrs|h)\b))?)(?!\d|[:.]\d|[a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    /// <summary>What feeds send: "10:00", "10:00:00", with fractions, a Z or an offset; read as local time.</summary>
    [GeneratedRegex(@"^(\d{1,2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?$")]
    private static partial Regex Stamp();
}

internal enum Half
{
    /// <summary>Morning or afternoon: not said.</summary>
    Open,
    Morning,
    Afternoon,

    /// <summary>Settled: <see cref="ClockTime.Hour"/> is of 24.</summary>
    Said,
}

/// <summary>A time that may still be of the morning or of the afternoon.</summary>
internal readonly record struct ClockTime(int Hour, int Minute, Half Half, bool HasMinutes)
{
    /// <summary>Written on the 24-hour clock.</summary>
    public bool IsOn24 { get; init; }

    /// <summary>Only a number: a time only beside another.</summary>
    public bool IsBareNumber { get; init; }

    private TimeOnly Time(int hour) => new(hour % 24, Minute);

    /// <summary>One time by itself: a bare number is none; 7 to 8 and 12 may be either half.</summary>
    public TimeOnly? Alone() => Half == Half.Said ? Time(Hour)
        : !HasMinutes ? null
        : Hour is >= 9 and <= 12 ? Time(Hour)
        : Hour is >= 1 and <= 6 ? Time(Hour + 12)
        : null;

    /// <returns><c>null</c> where the half of the day is not certain.</returns>
    public static (TimeOnly Opens, TimeOnly Closes)? Range(ClockTime first, ClockTime last)
    {
        // "10:00-23:00": one clock for both.
        first = last.IsOn24 && first.HasMinutes ? first with { Half = Half.Said } : first;
        last = first.IsOn24 && last.HasMinutes ? last with { Half = Half.Said } : last;
        if (first.Half == Half.Said && last.Half == Half.Said)
        {
            return (first.Time(first.Hour), last.Time(last.Hour));
        }

        if (first.Half == Half.Said)
        {
            // "10am - 12", "09:00-5": the first such time after it began.
            var hour = last.Hour % 12;
            hour = last.Time(hour) > first.Time(first.Hour) ? hour : hour + 12;
            return last.Time(hour) > first.Time(first.Hour) ? (first.Time(first.Hour), last.Time(hour)) : null;
        }

        if (last.Half == Half.Said)
        {
            // "1-3pm" is in the afternoon, "10-12pm" and "9-5pm" began in the morning.
            var sameHalf = first.Hour % 12 + (last.Hour >= 12 ? 12 : 0);
            return first.Time(sameHalf) < last.Time(last.Hour) ? (first.Time(sameHalf), last.Time(last.Hour))
                : first.Time(first.Hour % 12) < last.Time(last.Hour) ? (first.Time(first.Hour % 12), last.Time(last.Hour))
                : null;
        }

        // Neither half is said: clubs and groups meet by day or in the early evening, but 7 to 9 may be before school or after tea.
        int? opens = first.Hour is >= 1 and <= 6 ? first.Hour + 12 : first.Hour is >= 9 and <= 12 ? first.Hour : null;
        if (opens is not { } start)
        {
            return null;
        }

        var end = last.Hour % 12;
        end = last.Time(end) > first.Time(start) ? end : end + 12;
        return last.Time(end) > first.Time(start) ? (first.Time(start), last.Time(end)) : null;
    }
}
