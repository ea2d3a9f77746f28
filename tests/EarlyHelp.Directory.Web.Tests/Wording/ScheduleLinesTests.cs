using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Wording;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.Wording;

public sealed class ScheduleLinesTests
{
    private static readonly DateOnly _today = new(2026, 11, 22);

    public static TheoryData<Schedule, string> Lines => new()
    {
        { Weekly(DayOfWeek.Thursday, DayOfWeek.Tuesday), "Tuesday and Thursday, 10am to midday" },
        { Weekly(DayOfWeek.Monday) with { TermTimeOnly = true }, "Monday, 10am to midday. Term time only" },
        { Weekly(DayOfWeek.Friday) with { Interval = 2, ClosesAt = null }, "Every 2 weeks on Friday, from 10am" },
        { Weekly(DayOfWeek.Friday) with { OpensAt = null, ClosesAt = null, Description = "Bring a snack." }, "Friday. Bring a snack" },
        { Weekly(DayOfWeek.Saturday) with { Frequency = ScheduleFrequency.Monthly, WeekOfMonth = -1 }, "Last Saturday of the month, 10am to midday" },
        { new Schedule { Frequency = ScheduleFrequency.Dated, ValidFrom = new DateOnly(2026, 12, 5) }, "Saturday 5 December 2026" },
        { new Schedule { Description = "Ring first" }, "Ring first" },
        { new Schedule(), "" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Of_SaysWhenInOneLine(Schedule schedule, string expected) => Assert.Equal(expected, ScheduleLines.Of(schedule, _today));

    [Fact]
    public void Of_Several_LeavesOutWhatIsOverAndSaysTheSameOnce()
    {
        Schedule[] schedules =
        [
            new() { Frequency = ScheduleFrequency.Dated, ValidFrom = new DateOnly(2026, 11, 1) },
            Weekly(DayOfWeek.Friday) with { ValidTo = new DateOnly(2026, 11, 20) },
            Weekly(DayOfWeek.Monday),
            Weekly(DayOfWeek.Monday),
        ];

        Assert.Equal(["Monday, 10am to midday"], ScheduleLines.Of(schedules, _today));
    }

    private static Schedule Weekly(params DayOfWeek[] days) =>
        new() { Frequency = ScheduleFrequency.Weekly, Days = days, OpensAt = new TimeOnly(10, 0), ClosesAt = new TimeOnly(12, 0) };
}
