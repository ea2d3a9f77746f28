using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Services;
using static EarlyHelp.Directory.Intake.Listings.ListingField;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>Days and times of a row: a text, or columns for days, opening and closing.</summary>
internal static class SheetSchedule
{
    public static IReadOnlyList<Schedule> Read(ListingRow row, ListingDraft draft)
    {
        var words = draft.Text("schedule", row[ListingField.Schedule]);
        var days = draft.Line("days", row[Days]);
        var isTermTime = draft.Truth("term_time", row[TermTime]) ?? false;
        var schedules = days is not null ? OfDays(row, draft, days, words) : [.. ScheduleReader.Read(words), .. Hours(row)];
        return isTermTime ? [.. schedules.Select(schedule => schedule with { TermTimeOnly = true })] : schedules;
    }

    private static IReadOnlyList<Schedule> OfDays(ListingRow row, ListingDraft draft, string days, string? words)
    {
        if (ScheduleReader.Days(days.Replace(';', ',').Replace('|', ',')) is not { Count: > 0 } known)
        {
            return [.. ScheduleReader.Read(words is null ? days : days + " " + words), .. Hours(row)];
        }

        var opens = Time(draft, "opens", row[Opens]);
        var closes = Time(draft, "closes", row[Closes]);

        // "Tuesday" in one column and "10am to 12pm" in the next are one text.
        if (opens is null && closes is null && words is not null)
        {
            var together = ScheduleReader.Read(days.Replace(';', ',').Replace('|', ',') + " " + words);
            return together.All(schedule => schedule.Frequency != ScheduleFrequency.Unstated)
                ? together
                : [new Schedule { Frequency = ScheduleFrequency.Weekly, Days = known, Description = words }];
        }

        return [new Schedule { Frequency = ScheduleFrequency.Weekly, Days = known, OpensAt = opens, ClosesAt = closes, Description = words }];
    }

    /// <summary>Hours without days are words.</summary>
    private static IEnumerable<Schedule> Hours(ListingRow row)
    {
        var hours = string.Join(" to ", new[] { TextCleaner.Line(row[Opens]), TextCleaner.Line(row[Closes]) }.Where(hour => hour is not null));
        return hours.Length == 0 ? [] : [ScheduleReader.Words(hours)];
    }

    private static TimeOnly? Time(ListingDraft draft, string field, string? value)
    {
        var text = TextCleaner.Line(value);
        var time = ClockReader.Read(text);
        if (time is null && text is not null && !WordReader.IsNothing(text))
        {
            draft.Keep(field, text, "This is no time of day. Write it as 09:30 or 9.30am.");
        }

        return time;
    }
}
