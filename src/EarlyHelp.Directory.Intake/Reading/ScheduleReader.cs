using System.Text.RegularExpressions;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>
/// Days and times that stand in text. Each part of the text (a line, or what stands between semicolons) is read whole or kept whole as words:
/// "Tuesdays 10am to 12pm" becomes fields, "Mornings, ring first" stays text. Words after a full reading are kept beside the fields.
/// </summary>
public static partial class ScheduleReader
{
    private const int MaximumParts = 40;

    public static IReadOnlyList<Schedule> Read(string? text)
    {
        if (TextCleaner.Paragraphs(text) is not { } plain)
        {
            return [];
        }

        var schedules = new List<Schedule>();
        foreach (var part in plain.Length > 2_000 ? [plain] : Parts().Split(plain).Where(part => part.Length > 0))
        {
            if (schedules.Count >= MaximumParts)
            {
                return [Words(plain)];
            }

            schedules.AddRange(Part(part.Trim()));
        }

        return schedules;
    }

    /// <summary>Days alone, as a column of days holds them: "Mon, Wed", "weekdays".</summary>
    /// <returns><c>null</c> where the text is not days and nothing else.</returns>
    public static IReadOnlyList<DayOfWeek>? Days(string? text) =>
        string.IsNullOrWhiteSpace(text) ? []
        : Certain(text) is [{ Frequency: ScheduleFrequency.Weekly, Interval: 1, OpensAt: null, ClosesAt: null, TermTimeOnly: false, ValidFrom: null, ValidTo: null, Description: null } schedule] ? schedule.Days
        : null;

    public static Schedule Words(string text) => new() { Description = text };

    private static IReadOnlyList<Schedule> Part(string part) => Certain(part) ?? [Words(part)];

    private static IReadOnlyList<Schedule>? Certain(string part) =>
        part.Length <= 300 && ScheduleTokens.Of(part, out var beside) is { } tokens ? new ScheduleBuilder(part, beside).Build(tokens) : null;

    [GeneratedRegex(@"\s*(?:[;|\n]|(?<=[a-z\d)])\.\s+(?=[A-Z]))\s*")]
    private static partial Regex Parts();
}
