namespace EarlyHelp.Directory.TestSupport;

/// <summary>Stands still until a test moves it: 9am on Sunday 22 November 2026, where nothing else is said. What measures time by it stands still as well.</summary>
public sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;
}
