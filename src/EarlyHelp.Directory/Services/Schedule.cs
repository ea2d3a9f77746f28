namespace EarlyHelp.Directory.Services;

/// <summary>When a service is there. Times are local (Europe/London). A schedule of words only has nothing but <see cref="Description"/>.</summary>
public sealed record Schedule
{
    public ScheduleFrequency Frequency { get; init; }

    /// <summary>Days of the week it happens on; empty for <see cref="ScheduleFrequency.Dated"/> and for words only.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>Every how many weeks or months; 1 is each.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>For monthly schedules: 1 to 4 for the first to fourth such day of the month, -1 for the last.</summary>
    public int? WeekOfMonth { get; init; }

    /// <summary>The first day; for <see cref="ScheduleFrequency.Dated"/> the day itself. Also what an interval above 1 is counted from.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public TimeOnly? OpensAt { get; init; }

    /// <summary>Not after <see cref="OpensAt"/> means past midnight.</summary>
    public TimeOnly? ClosesAt { get; init; }

    public bool TermTimeOnly { get; init; }

    public string? Description { get; init; }
}

public enum ScheduleFrequency
{
    /// <summary>Words only: the times could not be read for certain.</summary>
    Unstated,
    Weekly,
    Monthly,

    /// <summary>One date.</summary>
    Dated,
}
