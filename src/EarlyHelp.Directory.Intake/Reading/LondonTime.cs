namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>The one time zone of the directory.</summary>
internal static class LondonTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
}
