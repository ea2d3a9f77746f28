using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>Days as sources write them; day before month, as in the UK.</summary>
public static partial class DateReader
{
    private static readonly string[] _formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d-M-yy", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yy",
        "dddd d MMMM yyyy", "dddd d MMM yyyy", "ddd d MMM yyyy", "ddd d MMMM yyyy", "MMMM d yyyy",
    ];

    /// <summary>Two figures of a year mean 2000 to 2049, else the last century.</summary>
    private static readonly CultureInfo _british = British();

    public static DateOnly? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 60)
        {
            return null;
        }

        var plain = Ordinal().Replace(text.Trim(), "$1").Replace(",", "", StringComparison.Ordinal).Replace(" of ", " ", StringComparison.OrdinalIgnoreCase);
        plain = Sept().Replace(plain, "Sep ");
        return DateOnly.TryParseExact(plain, _formats, _british, DateTimeStyles.AllowWhiteSpaces, out var date) ? Plausible(date)
            : Moment().IsMatch(plain) && DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? Plausible(Day(moment, plain))
            : MidnightAfter().Match(plain) is { Success: true } day ? Read(day.Groups[1].Value)
            : null;
    }

    /// <summary>The day in London for a moment with a zone; without one the day is as written.</summary>
    private static DateOnly Day(DateTimeOffset moment, string text) =>
        DateOnly.FromDateTime(Zone().IsMatch(text) ? TimeZoneInfo.ConvertTime(moment, LondonTime.Zone).DateTime : moment.UtcDateTime);

    private static DateOnly? Plausible(DateOnly date) => date.Year is >= 1500 and <= 2200 ? date : null;

    private static CultureInfo British()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.Calendar.TwoDigitYearMax = 2049;
        return culture;
    }

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\bSept\b\.? ?", RegexOptions.IgnoreCase)]
    private static partial Regex Sept();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"(?:Z|UTC|[+-]\d{2}:?\d{2})$")]
    private static partial Regex Zone();

    [GeneratedRegex(@"^(\d{1,2}/\d{1,2}/\d{4}) \d{1,2}:\d{2}(?::\d{2})?$")]
    private static partial Regex MidnightAfter();
}
