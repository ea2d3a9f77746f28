using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>Times of one place as a table, and what is in words only beside it. What is over is left out.</summary>
/// <param name="Caption">Which place.</param>
public sealed record TimesTable(string Caption, IReadOnlyList<Schedule> Schedules, DateOnly Today)
{
    private IEnumerable<Schedule> Current => Schedules.Where(schedule => !Wording.Schedules.IsPast(schedule, Today));

    public IReadOnlyList<(string Day, string Time, string Notes)> Rows =>
        [.. Current
            .Select(schedule => (Day: Wording.Schedules.Days(schedule), Schedule: schedule))
            .Where(row => row.Day is not null)
            .Select(row => (row.Day!, Sessions.Times(row.Schedule.OpensAt, row.Schedule.ClosesAt) ?? "Ask for the time", Wording.Schedules.Notes(row.Schedule, Today)))];

    public bool HasNotes => Rows.Any(row => row.Notes.Length > 0);

    public IEnumerable<string> WordsOnly => Current.Where(schedule => Wording.Schedules.Days(schedule) is null).Select(schedule => schedule.Description).OfType<string>();
}
