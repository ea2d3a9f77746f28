using System.Globalization;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Services.Sessions;
using Xunit;

namespace EarlyHelp.Directory.Tests.Services;

public sealed class SessionCalendarTests
{
    private static readonly Schedule Tuesdays = Weekly(DayOfWeek.Tuesday) with { OpensAt = new TimeOnly(10, 0), ClosesAt = new TimeOnly(12, 0) };

    [Theory]
    [InlineData("2026-11-22 09:00", "2026-11-24")] // a Sunday
    [InlineData("2026-11-24 09:00", "2026-11-24")] // before it
    [InlineData("2026-11-24 11:59", "2026-11-24")] // while it is on
    [InlineData("2026-11-24 12:00", "2026-12-01")] // just over
    public void Next_Weekly_IsTheFirstThatIsNotOver(string now, string expected) => Assert.Equal(Day(expected), SessionCalendar.Next([Tuesdays], At(now))?.Day);

    [Fact]
    public void Next_OnABankHoliday_IsAWeekLater() =>
        Assert.Equal(Day("2027-05-10"), SessionCalendar.Next([Weekly(DayOfWeek.Monday)], At("2027-05-01 09:00"))?.Day);

    [Fact]
    public void Next_EveryDayOfTheWeek_IsThereOnABankHoliday() =>
        Assert.Equal(Day("2026-12-25"), SessionCalendar.Next([Weekly(Enum.GetValues<DayOfWeek>())], At("2026-12-25 09:00"))?.Day);

    [Theory]
    [InlineData(1, "2026-12-05")]
    [InlineData(2, "2026-12-12")]
    [InlineData(4, "2026-11-28")]
    [InlineData(-1, "2026-11-28")]
    public void Next_Monthly_CountsTheWeeksOfTheMonth(int week, string expected)
    {
        var schedule = new Schedule { Frequency = ScheduleFrequency.Monthly, Days = [DayOfWeek.Saturday], WeekOfMonth = week };

        Assert.Equal(Day(expected), SessionCalendar.Next([schedule], At("2026-11-22 09:00"))?.Day);
    }

    [Fact]
    public void Next_EverySecondWeek_CountsFromItsFirstDay()
    {
        var schedule = Weekly(DayOfWeek.Wednesday) with { Interval = 2, ValidFrom = Day("2026-11-18") };

        Assert.Equal(Day("2026-12-02"), SessionCalendar.Next([schedule], At("2026-11-22 09:00"))?.Day);
    }

    [Fact]
    public void Next_EverySecondMonth_CountsFromItsFirstMonth()
    {
        var schedule = new Schedule { Frequency = ScheduleFrequency.Monthly, Days = [DayOfWeek.Saturday], WeekOfMonth = 1, Interval = 2, ValidFrom = Day("2026-09-01") };

        Assert.Equal(Day("2027-01-02"), SessionCalendar.Next([schedule], At("2026-11-22 09:00"))?.Day);
    }

    [Fact]
    public void Next_InTermTime_IsNotInAugust() =>
        Assert.Equal(Day("2027-09-07"), SessionCalendar.Next([Tuesdays with { TermTimeOnly = true }], At("2027-08-01 09:00"))?.Day);

    [Fact]
    public void Next_Dated_StandsOnItsDayAndIsThenGone()
    {
        var schedule = new Schedule { Frequency = ScheduleFrequency.Dated, ValidFrom = Day("2026-12-25") };

        Assert.Equal(Day("2026-12-25"), SessionCalendar.Next([schedule], At("2026-11-22 09:00"))?.Day);
        Assert.Null(SessionCalendar.Next([schedule], At("2026-12-26 09:00")));
    }

    [Fact]
    public void Next_OfSeveral_IsTheEarliest() =>
        Assert.Equal(new TimeOnly(9, 0), SessionCalendar.Next([Tuesdays, Tuesdays with { OpensAt = new TimeOnly(9, 0) }], At("2026-11-22 09:00"))?.OpensAt);

    [Fact]
    public void Next_AfterTheLastDay_IsNone() => Assert.Null(SessionCalendar.Next([Tuesdays with { ValidTo = Day("2026-11-23") }], At("2026-11-22 09:00")));

    [Fact]
    public void Next_OfWordsOnly_IsNone() => Assert.Null(SessionCalendar.Next([new Schedule { Description = "Ring first" }], At("2026-11-22 09:00")));

    [Theory]
    [InlineData("2026-11-24 09:59", false)]
    [InlineData("2026-11-24 10:00", true)]
    [InlineData("2026-11-24 12:00", false)]
    [InlineData("2026-11-25 10:30", false)]
    public void IsOpen_OnItsDayAndTime(string now, bool expected) => Assert.Equal(expected, SessionCalendar.IsOpen([Tuesdays], At(now)));

    [Theory]
    [InlineData("2026-11-24 23:00", true)]
    [InlineData("2026-11-25 05:59", true)]
    [InlineData("2026-11-25 06:00", false)]
    [InlineData("2026-11-24 05:00", false)]
    public void IsOpen_PastMidnight_GoesOnIntoTheNextDay(string now, bool expected) =>
        Assert.Equal(expected, SessionCalendar.IsOpen([Tuesdays with { OpensAt = new TimeOnly(22, 0), ClosesAt = new TimeOnly(6, 0) }], At(now)));

    [Fact]
    public void EveryDayOfTheWeek_ADayToARow_IsThereOnABankHoliday()
    {
        var helpline = Enum.GetValues<DayOfWeek>().Select(day => Weekly(day) with { OpensAt = new TimeOnly(0, 0), ClosesAt = new TimeOnly(0, 0) }).ToList();

        Assert.True(SessionCalendar.IsOpen(helpline, At("2026-12-25 10:30")));
        Assert.Equal(Day("2026-12-25"), SessionCalendar.Next(helpline, At("2026-12-25 10:30"))?.Day);
        Assert.False(SessionCalendar.IsOpen(helpline[..6], At("2026-12-25 10:30")));
    }

    [Fact]
    public void EveryDayOfTheWeek_BetweenPlaces_IsNotThereOnABankHoliday()
    {
        Schedule[][] places = [[Weekly(DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday)], [Weekly(DayOfWeek.Saturday, DayOfWeek.Sunday)]];

        Assert.Equal(Day("2026-12-26"), SessionCalendar.Next(places, At("2026-12-25 09:00"))?.Day);
    }

    [Fact]
    public void IsOpen_WithoutTimes_NobodyCanSay() => Assert.Null(SessionCalendar.IsOpen([Weekly(DayOfWeek.Tuesday)], At("2026-11-24 10:30")));

    private static Schedule Weekly(params DayOfWeek[] days) => new() { Frequency = ScheduleFrequency.Weekly, Days = days };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
