using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Schedules as people read them in a table.</summary>
public static class Schedules
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly string[] Ordinals = ["First", "Second", "Third", "Fourth"];

    /// <returns>"Monday to Friday", "Every 2 weeks on Wednesday", "Last Friday of the month", "Saturday 5 December 2026"; <c>null</c> for words only.</returns>
    public static string? Days(Schedule schedule) => schedule.Frequency switch
    {
        ScheduleFrequency.Dated when schedule.ValidFrom is { } day => $"{day.DayOfWeek} {Dates.InFull(day)}",
        ScheduleFrequency.Weekly when schedule.Days.Count > 0 => schedule.Interval > 1 ? $"Every {schedule.Interval} weeks on {Named(schedule.Days)}" : Named(schedule.Days),
        ScheduleFrequency.Monthly when schedule.Days.Count > 0 => $"{Ordinal(schedule.WeekOfMonth)} {Named(schedule.Days)} of {(schedule.Interval > 1 ? $"every {schedule.Interval} months" : "the month")}",
        _ => null,
    };

    /// <summary>What else there is to know of it, in short sentences; empty for nothing.</summary>
    public static string Notes(Schedule schedule, DateOnly today)
    {
        var notes = new List<string>();
        if (schedule.TermTimeOnly)
        {
            notes.Add("Term time only");
        }

        if (schedule.Frequency != ScheduleFrequency.Dated)
        {
            if (schedule.ValidFrom > today)
            {
                notes.Add($"From {Dates.InFull(schedule.ValidFrom.Value)}");
            }

            if (schedule.ValidTo is { } last)
            {
                notes.Add($"Until {Dates.InFull(last)}");
            }
        }

        if (schedule.Description is { } words)
        {
            notes.Add(words.TrimEnd('.'));
        }

        return string.Join(". ", notes);
    }

    /// <summary>Whether it is over for good.</summary>
    public static bool IsPast(Schedule schedule, DateOnly today) =>
        schedule.Frequency == ScheduleFrequency.Dated ? schedule.ValidFrom < today : schedule.ValidTo < today;

    private static string Ordinal(int? week) => week is >= 1 and <= 4 ? Ordinals[week.Value - 1] : week == -1 ? "Last" : "Some";

    private static string Named(IReadOnlyList<DayOfWeek> days)
    {
        var places = days.Select(day => Array.IndexOf(Week, day)).Distinct().Order().ToList();
        if (places.Count == Week.Length)
        {
            return "Every day";
        }

        var inARow = places.Count > 2 && places[^1] - places[0] == places.Count - 1;
        var names = places.Select(place => Week[place].ToString()).ToList();
        return inARow ? $"{names[0]} to {names[^1]}" : names.Count == 1 ? names[0] : string.Join(", ", names[..^1]) + " and " + names[^1];
    }
}
