using System.Globalization;
using System.Text;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Services.Sessions;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Services;

public sealed class CalendarFileTests
{
    private static readonly Uri _address = new("https://help.example/services/stay-and-play");
    private static readonly DateOnly _today = new(2026, 11, 22);

    [Fact]
    public void Write_OfADatedSession_IsOneEventInLondonTime()
    {
        var lines = Lines(With(new Schedule { Frequency = ScheduleFrequency.Dated, ValidFrom = new DateOnly(2026, 12, 5), OpensAt = new TimeOnly(18, 30), ClosesAt = new TimeOnly(20, 0), Description = "First of eight" }));

        Assert.Contains("DTSTART;TZID=Europe/London:20261205T183000", lines);
        Assert.Contains("DTEND;TZID=Europe/London:20261205T200000", lines);
        Assert.Contains("SUMMARY:Toddler group", lines);
        Assert.Contains("URL:https://help.example/services/stay-and-play", lines);
        Assert.Contains("UID:service-7-s0@help.example", lines);
        Assert.Contains("DTSTAMP:20261101T120000Z", lines);
        Assert.Contains("TZID:Europe/London", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("RRULE", StringComparison.Ordinal) && line.Contains("WEEKLY", StringComparison.Ordinal));
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
    }

    [Fact]
    public void Write_OfTimesPastMidnight_EndsTheNextDay()
    {
        var lines = Lines(With(new Schedule { Frequency = ScheduleFrequency.Dated, ValidFrom = new DateOnly(2026, 12, 31), OpensAt = new TimeOnly(22, 0), ClosesAt = new TimeOnly(2, 0) }));

        Assert.Contains("DTEND;TZID=Europe/London:20270101T020000", lines);
    }

    [Fact]
    public void Write_WithoutATime_IsAWholeDay() =>
        Assert.Contains("DTSTART;VALUE=DATE:20261205", Lines(With(new Schedule { Frequency = ScheduleFrequency.Dated, ValidFrom = new DateOnly(2026, 12, 5) })));

    [Fact]
    public void Write_UntilATimeThatTheClocksSkip_EndsWithThatDay() => Assert.Contains(
        "RRULE:FREQ=WEEKLY;UNTIL=20270328T013000Z;WKST=MO;BYDAY=SU",
        Lines(With(Weekly(DayOfWeek.Sunday) with { OpensAt = new TimeOnly(1, 30), ClosesAt = new TimeOnly(4, 0), ValidTo = new DateOnly(2027, 3, 28) })));

    [Fact]
    public void Write_OfADayToARow_LeavesNoBankHolidayOut()
    {
        var service = Listings.Bare() with { Schedules = [.. Enum.GetValues<DayOfWeek>().Select(day => Weekly(day))] };

        Assert.DoesNotContain(Lines(service), line => line.StartsWith("EXDATE", StringComparison.Ordinal));
    }

    public static TheoryData<Schedule> Repeated => new()
    {
        Weekly(DayOfWeek.Tuesday, DayOfWeek.Thursday),
        Weekly(DayOfWeek.Monday),
        Weekly(DayOfWeek.Friday) with { TermTimeOnly = true },
        Weekly(Enum.GetValues<DayOfWeek>()),
        Weekly(DayOfWeek.Wednesday, DayOfWeek.Sunday) with { Interval = 2, ValidFrom = new DateOnly(2026, 9, 2) },
        Weekly(DayOfWeek.Wednesday) with { Interval = 3, ValidFrom = new DateOnly(2026, 12, 2), ValidTo = new DateOnly(2027, 3, 31) },
        Weekly(DayOfWeek.Saturday) with { OpensAt = null, ClosesAt = null },
        Weekly(DayOfWeek.Monday) with { OpensAt = new TimeOnly(0, 15), ClosesAt = new TimeOnly(1, 0), ValidTo = new DateOnly(2027, 5, 31) },
        Monthly(1, DayOfWeek.Saturday),
        Monthly(-1, DayOfWeek.Friday),
        Monthly(4, DayOfWeek.Monday) with { Interval = 2, ValidFrom = new DateOnly(2026, 9, 28) },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Write_OfARepeatedSession_FallsOnTheDaysThePagesShow(Schedule schedule)
    {
        var lines = Lines(With(schedule));

        var expected = Enumerable.Range(0, 366).Select(ahead => _today.AddDays(ahead)).Where(day => SessionCalendar.TakesPlace(schedule, [schedule], day)).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Expand(lines));
    }

    [Fact]
    public void Write_OfAServiceThatEnds_StopsWithIt()
    {
        var lines = Lines(With(Weekly(DayOfWeek.Tuesday)) with { ClosesOn = new DateOnly(2026, 12, 8) });

        Assert.Equal([new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 8)], Expand(lines));
    }

    [Fact]
    public void Write_FoldsAtSeventyFiveOctetsAndEscapes()
    {
        var service = With(new Schedule { Frequency = ScheduleFrequency.Dated, ValidFrom = _today }) with
        {
            Name = "Ünïcode, semi; back\\slash 👶🏽 " + new string('ż', 120),
            HowToGetIt = "Line one\r\nLine two\u0000",
        };

        var file = CalendarFile.Write(Stored(service), _address, _today)!;

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file)));
        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        var lines = Unfold(file);
        Assert.Contains("SUMMARY:Ünïcode\\, semi\\; back\\\\slash 👶🏽 " + new string('ż', 120), lines);
        Assert.Contains(lines, line => line.StartsWith("DESCRIPTION:Line one\\nLine two\\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OfAHiddenPlace_NamesTheTownOnly()
    {
        var service = Listings.FullAndOpen();

        var lines = Lines(service);

        Assert.Contains("LOCATION:Woking", lines);
        Assert.DoesNotContain(lines, line => line.Contains("Example Lane", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OfACourse_HasItsFirstSessions() =>
        Assert.Contains("DTSTART;VALUE=DATE:20270112", Lines(Listings.Bare() with { Programme = new ParentingProgramme { Name = "Parents", Starts = [new DateOnly(2026, 1, 12), new DateOnly(2027, 1, 12)] } }));

    [Fact]
    public void Write_WhereNoDayIsKnown_IsNull()
    {
        Assert.Null(Write(Listings.Bare()));
        Assert.Null(Write(With(new Schedule { Description = "Ring first" })));
        Assert.Null(Write(With(new Schedule { Frequency = ScheduleFrequency.Dated, ValidFrom = _today.AddDays(-1) })));
        Assert.Null(Write(With(Weekly(DayOfWeek.Tuesday)) with { Status = ServiceStatus.Defunct }));
        Assert.Null(Write(With(Weekly(DayOfWeek.Tuesday)) with { ClosesOn = _today.AddDays(-1) }));
    }

    private static Schedule Weekly(params DayOfWeek[] days) =>
        new() { Frequency = ScheduleFrequency.Weekly, Days = days, OpensAt = new TimeOnly(10, 0), ClosesAt = new TimeOnly(12, 0) };

    private static Schedule Monthly(int week, DayOfWeek day) => Weekly(day) with { Frequency = ScheduleFrequency.Monthly, WeekOfMonth = week };

    private static Service With(Schedule schedule) => Listings.Bare() with { Schedules = [schedule] };

    private static StoredService Stored(Service service) =>
        new() { Id = 7, Slug = "stay-and-play", Version = 2, ChangedAt = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero), Service = service };

    private static string? Write(Service service) => CalendarFile.Write(Stored(service), _address, _today);

    private static List<string> Lines(Service service) => Unfold(Write(service)!);

    private static List<string> Unfold(string file) => [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Reads the one repeated event as a calendar program would, from RFC 5545 alone.</summary>
    private static List<DateOnly> Expand(List<string> lines)
    {
        var start = Day(Value(lines, "DTSTART").Last());
        var rule = Value(lines, "RRULE").Last().Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        var interval = rule.TryGetValue("INTERVAL", out var every) ? int.Parse(every, CultureInfo.InvariantCulture) : 1;
        var left = Value(lines, "EXDATE").SelectMany(line => line.Split(',')).Select(Day).ToHashSet();
        var startTime = Value(lines, "DTSTART").Last() is { Length: > 8 } text ? TimeOnly.ParseExact(text[9..], "HHmmss", CultureInfo.InvariantCulture) : TimeOnly.MinValue;
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var days = new List<DateOnly>();
        for (var day = start; day < start.AddYears(3); day = day.AddDays(1))
        {
            var moment = CalendarTextOf(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(startTime), london));
            var until = rule["UNTIL"];
            if (string.CompareOrdinal(until.Length == 8 ? day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : moment, until) > 0)
            {
                break;
            }

            if (Fits(rule, interval, start, day) && !left.Contains(day))
            {
                days.Add(day);
            }
        }

        return days;
    }

    private static bool Fits(Dictionary<string, string> rule, int interval, DateOnly start, DateOnly day)
    {
        var name = day.DayOfWeek.ToString()[..2].ToUpperInvariant();
        if (rule["FREQ"] == "WEEKLY")
        {
            static int Week(DateOnly of) => of.DayNumber / 7;
            // Day 0 of DateOnly, 1 January of year 1, was a Monday: whole weeks from it start on Mondays, as WKST=MO says.
            return rule["WKST"] == "MO" && rule["BYDAY"].Split(',').Contains(name) && (Week(day) - Week(start)) % interval == 0;
        }

        var fromStart = ((day.Day - 1) / 7) + 1;
        var last = day.AddDays(7).Month != day.Month;
        var months = ((day.Year - start.Year) * 12) + day.Month - start.Month;
        return months % interval == 0 && rule["BYDAY"].Split(',').Any(by => by == $"{fromStart}{name}" || (last && by == $"-1{name}"));
    }

    private static IEnumerable<string> Value(List<string> lines, string name) =>
        lines.SkipWhile(line => line != "BEGIN:VEVENT").Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture);

    private static string CalendarTextOf(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
