namespace EarlyHelp.Directory.Services;

/// <summary>Times of services are local: those of England, whatever the machine's clock says.</summary>
public static class LocalTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime Now(TimeProvider clock) => At(clock.GetUtcNow());

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock));

    public static DateTime At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;
}
