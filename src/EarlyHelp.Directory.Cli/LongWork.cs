using System.ComponentModel;
using System.Diagnostics;

namespace EarlyHelp.Directory.Cli;

/// <summary>What verbs that take long and write much have in common.</summary>
internal static class LongWork
{
    /// <summary>Gives way to others.</summary>
    /// <returns>Cancelled when somebody presses Ctrl+C, so that the work can stop between two transactions.</returns>
    public static CancellationTokenSource Begin()
    {
        GiveWay();
        var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        return stop;
    }

    /// <summary>People at the site come first: on a busy machine the work takes what they leave.</summary>
    private static void GiveWay()
    {
        try
        {
            using var self = Process.GetCurrentProcess();
            self.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception error) when (error is Win32Exception or PlatformNotSupportedException)
        {
            // Not every system lets a program do so; the work is right all the same.
        }
    }
}
