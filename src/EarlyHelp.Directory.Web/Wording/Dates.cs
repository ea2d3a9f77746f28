using System.Globalization;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Dates and times as people read them.</summary>
public static class Dates
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>12 June 2026.</summary>
    public static string InFull(DateOnly day) => day.ToString("d MMMM yyyy", English);

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
