using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>Schedules as Open Referral (iCalendar's <c>byday</c>) and Outpost (<c>weekday</c>) send them.</summary>
internal static partial class JsonSchedules
{
    private static readonly string[] _parts = ["freq", "byday", "weekday", "bymonthday", "opens_at", "closes_at", "valid_from", "valid_to"];
    private static readonly string[] _words = ["description", "notes", "attending_type", "schedule_link"];
    private static readonly string[] _days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static IReadOnlyList<Schedule> Read(JsonElement item, ListingDraft draft)
    {
        foreach (var holiday in item.Items("holiday_schedules"))
        {
            draft.Note("Holidays", string.Join(" ", new[] { holiday.Text("start_date"), holiday.Text("end_date") is { } end ? "to " + end : null, WordReader.Truth(holiday.Text("closed")) == true ? "closed" : null }.Where(word => word is not null)));
        }

        return [.. item.Items("schedules", "regular_schedules").SelectMany(schedule => One(schedule, draft)).Take(200)];
    }

    private static IEnumerable<Schedule> One(JsonElement item, ListingDraft draft)
    {
        var words = Words(item);
        var opens = Time(item, "opens_at", draft);
        var closes = Time(item, "closes_at", draft);
        var starts = draft.Date("dtstart", item.Text("dtstart"));
        var from = draft.Date("valid_from", item.Text("valid_from")) ?? starts;
        var until = draft.Date("valid_to", item.Text("valid_to"));
        var frequency = item.Text("freq")?.Trim().ToUpperInvariant();
        var interval = int.TryParse(item.Text("interval"), NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every is > 0 and < 100 ? every : 1;
        var plain = new Schedule { OpensAt = opens, ClosesAt = closes, ValidFrom = interval > 1 ? starts ?? from : from, ValidTo = until, Interval = interval, Description = words };
        var byDay = ByDay(item.Text("byday", "weekday"));
        if (byDay is { Count: > 0 } && frequency is null or "WEEKLY" or "DAILY" && byDay.TrueForAll(day => day.Week is null))
        {
            return [plain with { Frequency = ScheduleFrequency.Weekly, Days = [.. byDay.Select(day => day.Day).Distinct().OrderBy(day => ((int)day + 6) % 7)] }];
        }

        if (byDay is { Count: > 0 } && frequency is "MONTHLY" && byDay.TrueForAll(day => day.Week is not null))
        {
            return byDay.Select(day => plain with { Frequency = ScheduleFrequency.Monthly, Days = [day.Day], WeekOfMonth = day.Week });
        }

        if (byDay is { Count: 0 } && frequency is "DAILY" && interval == 1)
        {
            return [plain with { Frequency = ScheduleFrequency.Weekly, Days = ScheduleTokens.Week }];
        }

        if (byDay is { Count: 0 } && frequency is null && starts is not null && item.Text("bymonthday") is null)
        {
            return [plain with { Frequency = ScheduleFrequency.Dated, ValidFrom = starts, ValidTo = null, Interval = 1 }];
        }

        return Unread(item, words);
    }

    /// <summary>What has no field of ours stays in words, its own and those of its parts.</summary>
    private static IEnumerable<Schedule> Unread(JsonElement item, string? words)
    {
        var parts = _parts
            .Select(name => (Name: name, Value: TextCleaner.Line(item.Text(name)))).Where(part => part.Value is not null).ToArray();
        if (parts.Length == 0)
        {
            return ScheduleReader.Read(words);
        }

        var said = string.Join(", ", parts.Select(part => $"{part.Name.Replace('_', ' ')} {part.Value}"));
        return [ScheduleReader.Words(words is null ? said : words + "\n" + said)];
    }

    private static string? Words(JsonElement item)
    {
        var words = _words
            .Select(name => TextCleaner.Paragraphs(HtmlText.Plain(item.Text(name)))).Where(text => text is not null).Distinct();
        return string.Join("\n", words) is { Length: > 0 } text ? TextCleaner.Cut(text, TextCleaner.TextLength) : null;
    }

    private static TimeOnly? Time(JsonElement item, string name, ListingDraft draft)
    {
        var text = TextCleaner.Line(item.Text(name));
        var time = ClockReader.Read(text);
        if (time is null && text is not null)
        {
            draft.Keep(name, text, "This is no time of day.");
        }

        return time;
    }

    /// <returns><c>null</c> where the text is neither days nor days with the week of the month.</returns>
    private static List<(DayOfWeek Day, int? Week)>? ByDay(string? text)
    {
        var days = new List<(DayOfWeek, int?)>();
        foreach (var part in (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var match = OneDay().Match(part.ToUpperInvariant());
            if (!match.Success || days.Count > 50)
            {
                return null;
            }

            days.Add(((DayOfWeek)Array.IndexOf(_days, match.Groups["day"].Value), match.Groups["week"].Success ? int.Parse(match.Groups["week"].Value, CultureInfo.InvariantCulture) : null));
        }

        return days;
    }

    [GeneratedRegex("^(?<week>[1-4]|-1)?(?<day>MO|TU|WE|TH|FR|SA|SU)(?:N|ES|DNES|URS|RI?|T|TUR|UR|UES|WEDNES|S)?(?:DAYS?)?$")]
    private static partial Regex OneDay();
}
