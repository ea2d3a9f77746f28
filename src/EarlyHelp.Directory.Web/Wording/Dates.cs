using System.Globalization;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Dates and times as people read them.</summary>
public static class Dates
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>12 June 2026.</summary>
    public static string InFull(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>The day it was in London at that moment.</summary>
    public static string InFull(DateTimeOffset moment) => InFull(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, London).DateTime));

    /// <summary>Friday 12 June.</summary>
    public static string WithDay(DateOnly day) => day.ToString("dddd d MMMM", English);

    /// <summary>9am, 9:30am, midday, midnight.</summary>
    public static string Time(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "midday",
        (_, 0) => time.ToString("htt", English).ToLowerInvariant(),
        _ => time.ToString("h:mmtt", English).ToLowerInvariant(),
    };
}
