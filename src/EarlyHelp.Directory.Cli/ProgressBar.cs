using Spectre.Console;

namespace EarlyHelp.Directory.Cli;

/// <summary>How far long work is, on the error stream: on a terminal one line drawn anew, so that the words of a report never stand in it; elsewhere a line now and then.</summary>
/// <param name="what">What is counted, such as rows.</param>
internal sealed class ProgressBar(string what)
{
    private const int Width = 40;
    private const long PerLine = 5_000;

    private readonly IAnsiConsole? _console = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private bool _isShown;
    private long _linesAt;

    /// <param name="fraction">From 0 to 1; <c>null</c> where the end is not known.</param>
    public void Show(long count, double? fraction)
    {
        if (_console is not null)
        {
            var done = (int)(Math.Clamp(fraction ?? 0, 0, 1) * Width);
            _console.Markup($"\r[green]{new string('\u2501', done)}[/][grey]{new string('\u2501', Width - done)}[/] {count} {what} ");
            _isShown = true;
        }
        else if (count - _linesAt >= PerLine)
        {
            _linesAt = count;
            Console.Error.WriteLine($"{count} {what}");
        }
    }

    /// <summary>Ends the line before something else is written.</summary>
    public void Pause()
    {
        if (_isShown)
        {
            _console!.WriteLine();
            _isShown = false;
        }
    }
}
