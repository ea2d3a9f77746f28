using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Services.Sessions;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>When something is next on.</summary>
public static class Sessions
{
    /// <returns>"Today, 10am to midday", "Tuesday 24 November, 10am (term time only)"; <c>null</c> where nobody can say.</returns>
    public static string? Next(IReadOnlyList<Schedule> schedules, DateTime now) => InWords(SessionCalendar.Next(schedules, now), now);

    /// <summary>The same for the first of several places.</summary>
    public static string? Next(IEnumerable<IReadOnlyList<Schedule>> places, DateTime now) => InWords(SessionCalendar.Next(places, now), now);

    private static string? InWords(Session? session, DateTime now)
    {
        if (session is null)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(now);
        var day = session.Day == today ? "Today" : session.Day == today.AddDays(1) ? "Tomorrow" : Dates.WithDay(session.Day);
        var times = Times(session.OpensAt, session.ClosesAt);
        return day + (times is null ? "" : ", " + times) + (session.TermTimeOnly ? " (term time only)" : "");
    }

    /// <returns>"10am to midday", "from 10am", "all day and night"; <c>null</c> without a time.</returns>
    public static string? Times(TimeOnly? opens, TimeOnly? closes) => (opens, closes) switch
    {
        (null, null) => null,
        ({ } from, null) => "from " + Dates.Time(from),
        (null, { } to) => "until " + Dates.Time(to),
        ({ } from, { } to) when from == to || (from == TimeOnly.MinValue && to >= new TimeOnly(23, 59)) => "all day and night",
        ({ } from, { } to) => $"{Dates.Time(from)} to {Dates.Time(to)}",
    };
}
