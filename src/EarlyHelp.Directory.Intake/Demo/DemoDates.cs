using System.Globalization;

namespace EarlyHelp.Directory.Intake.Demo;

/// <summary>Reads dates, times and repeat patterns of the demonstration files.</summary>
internal static class DemoDates
{
    /// <summary>A date, or days (d), weeks (w) or months (m) from the day the examples are loaded: <c>2027-01-12</c>, <c>+21d</c>, <c>-3w</c>, <c>+2m</c>.</summary>
    /// <exception cref="InvalidDataException">The text is neither.</exception>
    public static DateOnly Day(string text, DateOnly today)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (text.Length >= 3 && text[0] is '+' or '-' && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            switch (text[^1])
            {
                case 'd':
                    return today.AddDays(count);
                case 'w':
                    return today.AddDays(7 * count);
                case 'm':
                    return today.AddMonths(count);
            }
        }

        throw new InvalidDataException($"'{text}' is not a date. Write 2027-01-12, or +21d, -3w, +2m from the day of loading.");
    }

    public static TimeOnly Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : throw new InvalidDataException($"'{text}' is not a time. Write it like \"09:30\".");

    public static DayOfWeek Weekday(string text) => text switch
    {
        "mon" => DayOfWeek.Monday,
        "tue" => DayOfWeek.Tuesday,
        "wed" => DayOfWeek.Wednesday,
        "thu" => DayOfWeek.Thursday,
        "fri" => DayOfWeek.Friday,
        "sat" => DayOfWeek.Saturday,
        "sun" => DayOfWeek.Sunday,
        _ => throw new InvalidDataException($"'{text}' is not a day. Write mon, tue, wed, thu, fri, sat or sun."),
    };

    /// <summary>"1st sat", "last tue" and the like.</summary>
    public static (int WeekOfMonth, DayOfWeek Day) Monthly(string text)
    {
        var parts = text.Split(' ');
        var week = parts[0] switch
        {
            "1st" => 1,
            "2nd" => 2,
            "3rd" => 3,
            "4th" => 4,
            "last" => -1,
            _ => 0,
        };
        return week != 0 && parts.Length == 2
            ? (week, Weekday(parts[1]))
            : throw new InvalidDataException($"'{text}' is not a day of the month. Write 1st, 2nd, 3rd, 4th or last and a day, like 1st sat.");
    }
}
