namespace EarlyHelp.Directory.Services.Sessions;

/// <summary>
/// Bank holidays of England and Wales by the rules in force: Banking and Financial Dealings Act 1971, schedule 1, with New Year's Day and the first Monday in
/// May by royal proclamation each year, and substitute days for those that fall on a weekend. One-off holidays are not known to it.
/// </summary>
public static class BankHolidays
{
    /// <returns>What the holiday is called, or <c>null</c> on an ordinary day.</returns>
    public static string? Name(DateOnly day) => (day.Month, day.Day, day.DayOfWeek) switch
    {
        (1, 1, not (DayOfWeek.Saturday or DayOfWeek.Sunday)) or (1, 2 or 3, DayOfWeek.Monday) => "New Year’s Day",
        (5, <= 7, DayOfWeek.Monday) => "Early May bank holiday",
        (5, >= 25, DayOfWeek.Monday) => "Spring bank holiday",
        (8, >= 25, DayOfWeek.Monday) => "Summer bank holiday",
        // Christmas Day on a Saturday is made up on Monday 27, on a Sunday on Tuesday 27; Boxing Day on a Saturday on Monday 28, on a Sunday on Tuesday 28.
        (12, 25, not (DayOfWeek.Saturday or DayOfWeek.Sunday)) or (12, 27, DayOfWeek.Monday or DayOfWeek.Tuesday) => "Christmas Day",
        (12, 26, not (DayOfWeek.Saturday or DayOfWeek.Sunday)) or (12, 28, DayOfWeek.Monday or DayOfWeek.Tuesday) => "Boxing Day",
        _ when day == Easter(day.Year).AddDays(-2) => "Good Friday",
        _ when day == Easter(day.Year).AddDays(1) => "Easter Monday",
        _ => null,
    };

    /// <summary>Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).</summary>
    internal static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var correction = (century + 8) / 25;
        var moon = ((19 * golden) + century - (century / 4) - ((century - correction + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - moon - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var sum = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
