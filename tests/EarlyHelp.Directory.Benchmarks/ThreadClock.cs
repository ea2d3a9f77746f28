using System.Runtime.InteropServices;

namespace EarlyHelp.Directory.Benchmarks;

/// <summary>The CPU time that the calling thread has used: not disturbed by whatever else runs on the machine.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Milliseconds
    {
        get
        {
            if (ClockGetTime(ThreadCpuTime, out var time) != 0)
            {
                throw new InvalidOperationException("The CPU time of a thread cannot be read here: run the benchmarks on Linux.");
            }
            return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
