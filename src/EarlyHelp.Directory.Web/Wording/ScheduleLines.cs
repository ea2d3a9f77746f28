using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Times in one line each, for lists and paper.</summary>
public static class ScheduleLines
{
    /// <returns>"Tuesday and Thursday, 10am to midday. Term time only"; words only where no day is known; empty for nothing.</returns>
    public static string Of(Schedule schedule, DateOnly today)
    {
        var days = Schedules.Days(schedule);
        var when = days is null ? null : string.Join(", ", new[] { days, Sessions.Times(schedule.OpensAt, schedule.ClosesAt) }.OfType<string>());
        return string.Join(". ", new[] { when, Schedules.Notes(schedule, today) }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>In the order they are given, the same line once, without what is over.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Schedule> schedules, DateOnly today) =>
        [.. schedules.Where(schedule => !Schedules.IsPast(schedule, today)).Select(schedule => Of(schedule, today)).Where(line => line.Length > 0).Distinct()];
}
