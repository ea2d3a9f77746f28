using System.Globalization;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations;

namespace EarlyHelp.Directory.Services.Sessions;

/// <summary>
/// The sessions of a listing as an iCalendar file (RFC 5545): dated ones and repeated ones for a year ahead, without bank holidays and school holidays where
/// the listing is not there then. Times are Europe/London, so that they stay right when the clocks change.
/// </summary>
public static class CalendarFile
{
    private const string Zone = "Europe/London";

    private const int DaysAhead = 365;

    private static readonly TimeZoneInfo _london = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    private static readonly string[] _dayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>Whether there is anything to put in a file.</summary>
    public static bool HasSessions(Service service, DateOnly today) => service.Status == ServiceStatus.Active && Events(service, today).Any();

    /// <param name="address">The public address of the listing.</param>
    /// <param name="today">In Europe/London.</param>
    /// <returns><c>null</c> where the listing is closed or states no day to come.</returns>
    public static string? Write(StoredService stored, Uri address, DateOnly today)
    {
        if (!HasSessions(stored.Service, today))
        {
            return null;
        }

        var text = new CalendarText();
        text.Add("BEGIN", "VCALENDAR");
        text.Add("VERSION", "2.0");
        text.Add("PRODID", "-//EarlyHelp.Directory//Sessions//EN");
        AddZone(text);
        foreach (var found in Events(stored.Service, today))
        {
            AddEvent(text, stored, found, address);
        }

        text.Add("END", "VCALENDAR");
        return text.ToString();
    }

    private static IEnumerable<CalendarEvent> Events(Service service, DateOnly today)
    {
        var last = today.AddDays(DaysAhead);
        if (service.ClosesOn < last)
        {
            last = service.ClosesOn.Value;
        }

        var onlyPlace = service.Locations.Count == 1 ? service.Locations[0].Location : null;
        var all = service.Schedules.Select((schedule, index) => (schedule, together: service.Schedules, place: onlyPlace, key: $"s{index}"))
            .Concat(service.Locations.SelectMany((at, place) => at.Schedules.Select((schedule, index) => (schedule, together: at.Schedules, place: (Location?)at.Location, key: $"l{place}-{index}"))));
        foreach (var (schedule, together, place, key) in all)
        {
            for (var day = today; day <= last; day = day.AddDays(1))
            {
                if (SessionCalendar.TakesPlace(schedule, together, day))
                {
                    yield return new CalendarEvent(key, schedule, together, place, day, schedule.ValidTo < last ? schedule.ValidTo.Value : last);
                    break;
                }
            }
        }

        var dated = service.Schedules.Concat(service.Locations.SelectMany(at => at.Schedules)).Where(schedule => schedule.Frequency == ScheduleFrequency.Dated).Select(schedule => schedule.ValidFrom);
        foreach (var start in (service.Programme?.Starts ?? []).Where(day => day >= today && day <= last && !dated.Contains(day)))
        {
            var first = new Schedule { Frequency = ScheduleFrequency.Dated, ValidFrom = start, Description = "First session" };
            yield return new CalendarEvent($"p{CalendarText.Day(start)}", first, [first], onlyPlace, start, start);
        }
    }

    private static void AddEvent(CalendarText text, StoredService stored, CalendarEvent found, Uri address)
    {
        text.Add("BEGIN", "VEVENT");
        text.Add("UID", $"service-{stored.Id.ToString(CultureInfo.InvariantCulture)}-{found.Key}@{address.Host}");
        text.Add("DTSTAMP", CalendarText.Utc(stored.ChangedAt));
        text.Add("SEQUENCE", stored.Version.ToString(CultureInfo.InvariantCulture));
        AddTimes(text, found);
        text.AddText("SUMMARY", stored.Service.Name);
        text.AddText("LOCATION", Where(found.Place));
        text.AddText("DESCRIPTION", Details(stored.Service, found.Schedule, address));
        text.Add("URL", address.AbsoluteUri);
        text.Add("END", "VEVENT");
    }

    private static void AddTimes(CalendarText text, CalendarEvent found)
    {
        var schedule = found.Schedule;
        if (schedule.OpensAt is not { } opens)
        {
            text.Add("DTSTART;VALUE=DATE", CalendarText.Day(found.First));
        }
        else
        {
            text.Add($"DTSTART;TZID={Zone}", CalendarText.Local(found.First, opens));
            if (schedule.ClosesAt is { } closes)
            {
                text.Add($"DTEND;TZID={Zone}", CalendarText.Local(closes <= opens ? found.First.AddDays(1) : found.First, closes));
            }
        }

        if (schedule.Frequency == ScheduleFrequency.Dated)
        {
            return;
        }

        text.Add("RRULE", Rule(schedule, found.Last));
        var left = LeftOut(found).ToList();
        if (left.Count > 0)
        {
            text.Add(
                schedule.OpensAt is null ? "EXDATE;VALUE=DATE" : $"EXDATE;TZID={Zone}",
                string.Join(',', left.Select(day => schedule.OpensAt is { } time ? CalendarText.Local(day, time) : CalendarText.Day(day))));
        }
    }

    private static string Rule(Schedule schedule, DateOnly last)
    {
        // UNTIL is in UTC where the start has a time zone.
        var until = schedule.OpensAt is { } time ? CalendarText.Utc(Moment(last.ToDateTime(time))) : CalendarText.Day(last);
        var week = schedule.Frequency == ScheduleFrequency.Monthly ? schedule.WeekOfMonth?.ToString(CultureInfo.InvariantCulture) : null;
        var days = string.Join(',', schedule.Days.Distinct().OrderBy(day => ((int)day + 6) % 7).Select(day => week + _dayNames[(int)day]));
        var every = Every(schedule) > 1 ? $";INTERVAL={Every(schedule).ToString(CultureInfo.InvariantCulture)}" : "";
        return $"FREQ={(schedule.Frequency == ScheduleFrequency.Weekly ? "WEEKLY" : "MONTHLY")}{every};UNTIL={until};WKST=MO;BYDAY={days}";
    }

    /// <summary>A time that the clocks skip counts as before the change (RFC 5545, section 3.3.5); one that comes twice, as the later, so that nothing is lost.</summary>
    private static DateTimeOffset Moment(DateTime local) => new(local, _london.GetUtcOffset(local));

    /// <summary>Without a first day nobody can say which weeks are meant, so each is shown.</summary>
    private static int Every(Schedule schedule) => schedule.ValidFrom is null ? 1 : schedule.Interval;

    private static IEnumerable<DateOnly> LeftOut(CalendarEvent found)
    {
        for (var day = found.First; day <= found.Last; day = day.AddDays(1))
        {
            if (SessionCalendar.IsInPattern(found.Schedule, day) && !SessionCalendar.TakesPlace(found.Schedule, found.Together, day))
            {
                yield return day;
            }
        }
    }

    private static string? Where(Location? place) => place is null
        ? null
        : string.Join(", ", new[] { place.IsHidden ? null : place.Name, place.IsHidden ? null : place.Address, place.Town, place.IsHidden ? null : place.Postcode }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Details(Service service, Schedule schedule, Uri address)
    {
        var unsure = schedule.Interval > 1 && schedule.ValidFrom is null && schedule.Frequency != ScheduleFrequency.Dated
            ? "This is not on every time shown here. Ask which dates it is on."
            : null;
        var term = schedule.TermTimeOnly ? "In school term time only." : null;
        var phones = service.Phones.Count > 0 ? "Telephone: " + service.Phones[0].Number : null;
        var parts = new[] { schedule.Description, unsure, term, service.HowToGetIt, phones, "Times can change. Check before you go: " + address.AbsoluteUri };
        return string.Join("\n", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    // The rule for the European Union's summer time, which the United Kingdom still keeps: last Sundays of March and October, at 1am UTC.
    private static void AddZone(CalendarText text)
    {
        text.Add("BEGIN", "VTIMEZONE");
        text.Add("TZID", Zone);
        AddPart(text, "DAYLIGHT", "19810329T010000", "3", "+0000", "+0100", "BST");
        AddPart(text, "STANDARD", "19961027T020000", "10", "+0100", "+0000", "GMT");
        text.Add("END", "VTIMEZONE");
    }

    private static void AddPart(CalendarText text, string part, string start, string month, string from, string to, string name)
    {
        text.Add("BEGIN", part);
        text.Add("DTSTART", start);
        text.Add("RRULE", $"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU");
        text.Add("TZOFFSETFROM", from);
        text.Add("TZOFFSETTO", to);
        text.Add("TZNAME", name);
        text.Add("END", part);
    }

    private sealed record CalendarEvent(string Key, Schedule Schedule, IReadOnlyList<Schedule> Together, Location? Place, DateOnly First, DateOnly Last);
}
