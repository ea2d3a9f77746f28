using System.Globalization;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Services;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Reading;

public sealed class ScheduleReaderTests
{
    [Theory]
    [InlineData("Tuesdays 10am to 12pm", "Tue 10:00-12:00")]
    [InlineData("Tuesday 10am-12pm", "Tue 10:00-12:00")]
    [InlineData("Mon-Fri 9-5", "Mon Tue Wed Thu Fri 09:00-17:00")]
    [InlineData("Monday to Friday, 9am to 5pm", "Mon Tue Wed Thu Fri 09:00-17:00")]
    [InlineData("Open Monday \u2013 Friday: 9.00am \u2013 5.30pm", "Mon Tue Wed Thu Fri 09:00-17:30")]
    [InlineData("We are open Mon to Thurs 9:30am to 4pm", "Mon Tue Wed Thu 09:30-16:00")]
    [InlineData("Monday - Friday (9am - 5pm)", "Mon Tue Wed Thu Fri 09:00-17:00")]
    [InlineData("9-5 Monday to Friday", "Mon Tue Wed Thu Fri 09:00-17:00")]
    [InlineData("10am-12pm on Tuesdays", "Tue 10:00-12:00")]
    [InlineData("Weekdays 0900-1700", "Mon Tue Wed Thu Fri 09:00-17:00")]
    [InlineData("Mo-Fr 09:00-17:00", "Mon Tue Wed Thu Fri 09:00-17:00")]
    [InlineData("Mo,We 13:00-15:00", "Mon Wed 13:00-15:00")]
    [InlineData("Sat & Sun 10-4", "Sat Sun 10:00-16:00")]
    [InlineData("Weekends 10am - 4pm", "Sat Sun 10:00-16:00")]
    [InlineData("Friday to Monday 6pm-8", "Mon Fri Sat Sun 18:00-20:00")]
    [InlineData("Daily 8am-8pm", "Mon Tue Wed Thu Fri Sat Sun 08:00-20:00")]
    [InlineData("24 hours a day, 7 days a week", "Mon Tue Wed Thu Fri Sat Sun 00:00-00:00")]
    [InlineData("Open 24/7", "Mon Tue Wed Thu Fri Sat Sun 00:00-00:00")]
    [InlineData("Tue & Thu 1:30pm - 3pm term time only", "Tue Thu 13:30-15:00 term")]
    [InlineData("Term time: Wednesdays 1-2.30pm", "Wed 13:00-14:30 term")]
    [InlineData("Wednesdays, 1-3pm (term time)", "Wed 13:00-15:00 term")]
    [InlineData("Mon 9-12, Tue 1-3 term time only", "Mon 09:00-12:00 term; Tue 13:00-15:00 term")]
    [InlineData("Tuesdays 10-12pm", "Tue 10:00-12:00")]
    [InlineData("Tuesdays 11-1pm", "Tue 11:00-13:00")]
    [InlineData("Tuesdays 12-2", "Tue 12:00-14:00")]
    [InlineData("Tuesdays 6-8", "Tue 18:00-20:00")]
    [InlineData("Tuesdays 9:30am - 11", "Tue 09:30-11:00")]
    [InlineData("Tuesdays 7pm to midnight", "Tue 19:00-00:00")]
    [InlineData("Tuesdays 10am to noon", "Tue 10:00-12:00")]
    [InlineData("Tuesdays 10 a.m. to 12 noon", "Tue 10:00-12:00")]
    [InlineData("Tuesdays from 10am until 12pm", "Tue 10:00-12:00")]
    [InlineData("Tuesdays between 10am and 12pm", "Tue 10:00-12:00")]
    [InlineData("Tuesdays from 10am", "Tue 10:00-")]
    [InlineData("Tuesdays at 10.30am", "Tue 10:30-")]
    [InlineData("Tuesdays until 3pm", "Tue -15:00")]
    [InlineData("Every Tuesday", "Tue")]
    [InlineData("Mondays only", "Mon")]
    [InlineData("Mon, Wed and Fri", "Mon Wed Fri")]
    [InlineData("Mon/Wed/Fri 10-11.30", "Mon Wed Fri 10:00-11:30")]
    [InlineData("Monday 9-12 and 1-5", "Mon 09:00-12:00; Mon 13:00-17:00")]
    [InlineData("Monday 9am-5pm, Saturday 10am - 1pm", "Mon 09:00-17:00; Sat 10:00-13:00")]
    [InlineData("9-5 Monday to Friday, 10-4 Saturday", "Mon Tue Wed Thu Fri 09:00-17:00; Sat 10:00-16:00")]
    [InlineData("Monday: 9am-5pm\nTuesday: 10am-2pm\nSaturday: by chance", "Mon 09:00-17:00; Tue 10:00-14:00; \"Saturday: by chance\"")]
    [InlineData("Mon 10-12; Closed in August", "Mon 10:00-12:00; \"Closed in August\"")]
    [InlineData("First Saturday of the month 10.30-12", "1st Sat 10:30-12:00")]
    [InlineData("1st Sat of each month, 10am", "1st Sat 10:00-")]
    [InlineData("last Friday of every month 7pm-9pm", "last Fri 19:00-21:00")]
    [InlineData("Monthly on the 2nd Tuesday, 10am to 11am", "2nd Tue 10:00-11:00")]
    [InlineData("First and third Tuesday of the month 10-12", "1st Tue 10:00-12:00; 3rd Tue 10:00-12:00")]
    [InlineData("2nd & 4th Wednesdays 2-4pm", "2nd Wed 14:00-16:00; 4th Wed 14:00-16:00")]
    [InlineData("Every other Wednesday", "every 2 Wed \"Every other Wednesday\"")]
    [InlineData("Fortnightly on Thursdays 6pm - 7.30pm", "every 2 Thu 18:00-19:30 \"Fortnightly on Thursdays 6pm - 7.30pm\"")]
    [InlineData("Alternate Mondays 10-11am from 12 January 2026", "every 2 Mon 10:00-11:00 from 2026-01-12")]
    [InlineData("Tuesdays 10am-12pm until 20 July 2027", "Tue 10:00-12:00 until 2027-07-20")]
    [InlineData("Saturday 12th June 2027 10am-12pm", "on 2027-06-12 10:00-12:00")]
    [InlineData("12/06/2027, 2pm", "on 2027-06-12 14:00-")]
    [InlineData("Tuesdays 10am to 12pm at the church hall", "Tue 10:00-12:00 \"Tuesdays 10am to 12pm at the church hall\"")]
    [InlineData("Mon-Fri 9-5 (excluding bank holidays)", "Mon Tue Wed Thu Fri 09:00-17:00 \"Mon-Fri 9-5 (excluding bank holidays)\"")]
    [InlineData("Mon-Fri 9am - 5pm, except bank holidays", "Mon Tue Wed Thu Fri 09:00-17:00 \"Mon-Fri 9am - 5pm, except bank holidays\"")]
    [InlineData("Tuesdays 7-9", "Tue \"Tuesdays 7-9\"")]
    [InlineData("Mondays 7.30-9", "Mon \"Mondays 7.30-9\"")]
    public void Read_WhereTextIsCertain_FillsFields(string text, string expected) => Assert.Equal(expected, Shown(ScheduleReader.Read(text)));

    [Theory]
    [InlineData("10am to 12pm")]
    [InlineData("Mornings, ring first")]
    [InlineData("Times vary")]
    [InlineData("By appointment")]
    [InlineData("Closed Mondays")]
    [InlineData("Not Tuesdays")]
    [InlineData("Mon-Fri 9-5, closed Wednesdays")]
    [InlineData("Monday 9-5 (9-12 in winter)")]
    [InlineData("Monday 9-5 (9-12 Wednesdays)")]
    [InlineData("Tuesdays or Thursdays depending on numbers")]
    [InlineData("Tuesday 10am - Thursday 12pm")]
    [InlineData("Every second Saturday of the month")]
    [InlineData("5th Tuesday of the month")]
    [InlineData("Monthly on Tuesdays")]
    [InlineData("Monday 31st")]
    [InlineData("Mondays 0-5 years")]
    [InlineData("Tuesday 5-11 year olds")]
    [InlineData("Monday 25:00-26:00")]
    [InlineData("Monday 12/06/2027")]
    [InlineData("12 June")]
    [InlineData("Mondays 10am, school holidays only")]
    [InlineData("Mon 9-12 term time only, Tue 1-3")]
    [InlineData("Tuesdays 10am to 12pm, first session free, ring 01483 123456")]
    [InlineData("Mondays 2025-2026")]
    [InlineData("we meet when we can")]
    [InlineData("Sunday school")]
    public void Read_WhereTextIsNotCertain_KeepsItAsWords(string text)
    {
        var schedule = Assert.Single(ScheduleReader.Read(text));

        Assert.Equal((ScheduleFrequency.Unstated, text), (schedule.Frequency, schedule.Description));
        Assert.Empty(schedule.Days);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Read_OfNothing_IsEmpty(string? text) => Assert.Empty(ScheduleReader.Read(text));

    [Theory]
    [InlineData("Mon, Wed", "Mon Wed")]
    [InlineData("monday;friday", null)]
    [InlineData("Weekdays", "Mon Tue Wed Thu Fri")]
    [InlineData("Mon 10am", null)]
    [InlineData("sometimes", null)]
    public void Days_TakesDaysAlone(string text, string? expected) =>
        Assert.Equal(expected, ScheduleReader.Days(text) is { } days ? string.Join(' ', days.Select(Short)) : null);

    [Theory]
    [InlineData("10:00", "10:00")]
    [InlineData("10:00:00", "10:00")]
    [InlineData("10:00Z", "10:00")]
    [InlineData("09:30:00+01:00", "09:30")]
    [InlineData("9.30am", "09:30")]
    [InlineData("7pm", "19:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("midday", "12:00")]
    [InlineData("0930 hrs", "09:30")]
    [InlineData("1.30", "13:30")]
    [InlineData("7.30", null)]
    [InlineData("9", null)]
    [InlineData("25:00", null)]
    [InlineData("13pm", null)]
    [InlineData("10:75", null)]
    [InlineData("soon", null)]
    public void Clock_ReadsOneTime(string text, string? expected) => Assert.Equal(expected, ClockReader.Read(text)?.ToString("HH:mm", CultureInfo.InvariantCulture));

    [Fact]
    public void Read_OfAnyDayAndHours_GivesThemBack()
    {
        var hours = Gen.Choose(0, 23).ToArbitrary();
        Prop.ForAll(Gen.Choose(0, 6).ToArbitrary(), hours, hours, (day, opens, closes) =>
        {
            var expected = new Schedule { Frequency = ScheduleFrequency.Weekly, Days = [(DayOfWeek)day], OpensAt = new TimeOnly(opens, 0), ClosesAt = new TimeOnly(closes, 0) };
            var texts = new List<string> { $"{(DayOfWeek)day}s {Twelve(opens)} to {Twelve(closes)}", $"{Twelve(opens)} - {Twelve(closes)} on {(DayOfWeek)day}s" };

            // Between 10:00 and 12:59 nothing tells one clock from the other.
            if (opens < closes || opens < 10 || closes is < 10 or > 12)
            {
                texts.Add($"{(DayOfWeek)day} {opens:00}:00-{closes:00}:00");
            }

            return texts.All(text => ScheduleReader.Read(text) is [var schedule] && Shown([schedule]) == Shown([expected]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_OfAnything_LosesNothing() =>
        Prop.ForAll(Scraps.Text("Mondays tue Wed-Fri 9-5 10am to 12pm every other first last of the month term time only ( ) , ; and until from 12/01/2027 closed except \n - 24/7 daily"), text =>
        {
            var schedules = ScheduleReader.Read(text);
            return schedules.All(schedule => schedule.Frequency switch
            {
                ScheduleFrequency.Unstated => schedule.Description is { Length: > 0 } && schedule.Days.Count == 0,
                ScheduleFrequency.Weekly => schedule.Days.Count > 0 && schedule.WeekOfMonth is null,
                ScheduleFrequency.Monthly => schedule.Days.Count == 1 && schedule.WeekOfMonth is -1 or >= 1 and <= 4,
                _ => schedule.ValidFrom is not null && schedule.Days.Count == 0,
            }) && (string.IsNullOrWhiteSpace(text) || schedules.Count > 0 || TextCleaner.Paragraphs(text) is null || text.Trim().All(letter => !char.IsLetterOrDigit(letter)));
        }).QuickCheckThrowOnFailure();

    private static string Twelve(int hour) => (hour % 12 == 0 ? 12 : hour % 12).ToString(CultureInfo.InvariantCulture) + (hour < 12 ? "am" : "pm");

    private static string Short(DayOfWeek day) => day.ToString()[..3];

    /// <summary>A schedule in one line, as the tables write it.</summary>
    private static string Shown(IReadOnlyList<Schedule> schedules) =>
        string.Join("; ", schedules.Select(schedule => string.Join(' ', new[]
        {
            schedule.Interval == 1 ? "" : $"every {schedule.Interval}",
            schedule.WeekOfMonth switch { null => "", -1 => "last", 1 => "1st", 2 => "2nd", 3 => "3rd", var week => $"{week}th" },
            schedule.Frequency == ScheduleFrequency.Dated ? "on " + schedule.ValidFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Join(' ', schedule.Days.Select(Short)),
            schedule.OpensAt is null && schedule.ClosesAt is null ? "" : schedule.OpensAt?.ToString("HH:mm", CultureInfo.InvariantCulture) + "-" + schedule.ClosesAt?.ToString("HH:mm", CultureInfo.InvariantCulture),
            schedule.Frequency != ScheduleFrequency.Dated && schedule.ValidFrom is { } from ? "from " + from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
            schedule.ValidTo is { } to ? "until " + to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
            schedule.TermTimeOnly ? "term" : "",
            schedule.Description is null ? "" : $"\"{schedule.Description}\"",
        }.Where(word => word.Length > 0))));
}
