namespace EarlyHelp.Directory.Services.Sessions;

/// <summary>When a schedule next takes place.</summary>
public sealed record Session
{
    public required DateOnly Day { get; init; }

    /// <summary><c>null</c> where only the day is known.</summary>
    public TimeOnly? OpensAt { get; init; }

    public TimeOnly? ClosesAt { get; init; }

    /// <summary>Holds only if the day lies in a school term: dates of terms differ from school to school.</summary>
    public bool TermTimeOnly { get; init; }
}

/// <summary>
/// Reads schedules against the calendar. All times are local to the service (Europe/London). A repeated session is not expected on a bank holiday unless the
/// service is there every day of the week; a dated one stands. Term-time sessions are not expected in August and from 24 December to 1 January, when no school
/// in England has term.
/// </summary>
public static class SessionCalendar
{
    /// <summary>How far ahead sessions are looked for, in days.</summary>
    public const int Horizon = 366;

    private const int DaysInWeek = 7;

    /// <summary>The next session that is not over yet, on whichever schedule comes first.</summary>
    /// <returns><c>null</c> where no schedule has a day that can be read, or none comes within <see cref="Horizon"/>.</returns>
    public static Session? Next(IReadOnlyList<Schedule> schedules, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var time = TimeOnly.FromDateTime(now);
        if (!schedules.Any(schedule => schedule.Frequency != ScheduleFrequency.Unstated))
        {
            return null;
        }

        for (var ahead = 0; ahead <= Horizon; ahead++)
        {
            var day = today.AddDays(ahead);
            var found = schedules
                .Where(schedule => TakesPlace(schedule, schedules, day) && (ahead > 0 || !IsOver(schedule, time)))
                .OrderBy(schedule => schedule.OpensAt ?? TimeOnly.MinValue)
                .FirstOrDefault();
            if (found is not null)
            {
                return new Session { Day = day, OpensAt = found.OpensAt, ClosesAt = found.ClosesAt, TermTimeOnly = found.TermTimeOnly };
            }
        }

        return null;
    }

    /// <summary>The first of several places, each by its own schedules.</summary>
    public static Session? Next(IEnumerable<IReadOnlyList<Schedule>> places, DateTime now) =>
        places.Select(schedules => Next(schedules, now)).OfType<Session>().OrderBy(session => session.Day).ThenBy(session => session.OpensAt ?? TimeOnly.MinValue).FirstOrDefault();

    /// <summary>Whether it is open at this moment.</summary>
    /// <returns><c>null</c> where no schedule has both days and times, so that nobody can say.</returns>
    public static bool? IsOpen(IReadOnlyList<Schedule> schedules, DateTime now)
    {
        var timed = schedules.Where(schedule => schedule.Frequency != ScheduleFrequency.Unstated && schedule.OpensAt is not null && schedule.ClosesAt is not null).ToList();
        if (timed.Count == 0)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(now);
        var time = TimeOnly.FromDateTime(now);
        return timed.Any(schedule =>
            (TakesPlace(schedule, schedules, today) && schedule.OpensAt <= time && (RunsPastMidnight(schedule) || time < schedule.ClosesAt))
            || (RunsPastMidnight(schedule) && TakesPlace(schedule, schedules, today.AddDays(-1)) && time < schedule.ClosesAt));
    }

    /// <summary>Whether a schedule has a session that begins on a day.</summary>
    /// <param name="schedule">One of <paramref name="together"/>.</param>
    /// <param name="together">All schedules of the service, or of its place: a helpline may state each day of the week on its own.</param>
    /// <param name="day">In Europe/London.</param>
    public static bool TakesPlace(Schedule schedule, IReadOnlyList<Schedule> together, DateOnly day) => schedule.Frequency == ScheduleFrequency.Dated
        ? schedule.ValidFrom == day
        : IsInPattern(schedule, day) && !(schedule.TermTimeOnly && IsNeverTerm(day)) && (BankHolidays.Name(day) is null || IsEveryDay(together, day));

    /// <summary>Whether weekly schedules in force on a day have, between them, every day of the week.</summary>
    public static bool IsEveryDay(IEnumerable<Schedule> together, DateOnly day) => together
        .Where(schedule => schedule.Frequency == ScheduleFrequency.Weekly && !(schedule.ValidFrom > day) && !(schedule.ValidTo < day))
        .SelectMany(schedule => schedule.Days)
        .Distinct()
        .Count() == DaysInWeek;

    /// <summary>Whether the day is one of a repeated schedule's days by its words alone, bank holidays and school holidays not looked at.</summary>
    internal static bool IsInPattern(Schedule schedule, DateOnly day) =>
        schedule.Frequency is ScheduleFrequency.Weekly or ScheduleFrequency.Monthly
            && schedule.Days.Contains(day.DayOfWeek)
            && (schedule.ValidFrom is null || schedule.ValidFrom <= day)
            && (schedule.ValidTo is null || day <= schedule.ValidTo)
            && (schedule.Frequency == ScheduleFrequency.Weekly ? IsItsWeek(schedule, day) : IsItsWeekOfMonth(schedule, day) && IsItsMonth(schedule, day));

    private static bool IsItsWeek(Schedule schedule, DateOnly day)
    {
        // Weeks run from Monday; without a first day nobody can say which week it is, so each may be.
        return schedule.Interval <= 1 || schedule.ValidFrom is not { } first || (Monday(day).DayNumber - Monday(first).DayNumber) / DaysInWeek % schedule.Interval == 0;
    }

    private static bool IsItsMonth(Schedule schedule, DateOnly day) =>
        schedule.Interval <= 1 || schedule.ValidFrom is not { } first || (((day.Year - first.Year) * 12) + day.Month - first.Month) % schedule.Interval == 0;

    private static bool IsItsWeekOfMonth(Schedule schedule, DateOnly day) => schedule.WeekOfMonth switch
    {
        -1 => day.AddDays(DaysInWeek).Month != day.Month,
        { } week => (day.Day - 1) / DaysInWeek == week - 1,
        null => false,
    };

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysInWeek));

    private static bool IsNeverTerm(DateOnly day) => day.Month == 8 || (day.Month == 12 && day.Day >= 24) || (day.Month == 1 && day.Day == 1);

    private static bool RunsPastMidnight(Schedule schedule) => schedule.ClosesAt <= schedule.OpensAt;

    private static bool IsOver(Schedule schedule, TimeOnly time) =>
        !RunsPastMidnight(schedule) && (schedule.ClosesAt ?? schedule.OpensAt) is { } end && end <= time;
}
