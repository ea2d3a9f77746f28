using System.Globalization;
using System.Text;

namespace EarlyHelp.Directory.Services.Sessions;

/// <summary>Content lines of an iCalendar file (RFC 5545, section 3.1): values escaped, lines folded at 75 octets, each ended by CR LF.</summary>
internal sealed class CalendarText
{
    private const int MaximumOctets = 75;

    private readonly StringBuilder _lines = new();

    /// <summary>A line whose value stands as it is: a date, a rule, an address.</summary>
    public void Add(string name, string value) => Fold(name + ":" + value);

    /// <summary>A line of text; left out where there is none.</summary>
    public void AddText(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Fold(name + ":" + text.Trim().ReplaceLineEndings("\n").Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\n", "\\n"));
        }
    }

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Local(DateOnly day, TimeOnly time) => Day(day) + "T" + time.ToString("HHmmss", CultureInfo.InvariantCulture);

    public static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public override string ToString() => _lines.ToString();

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            // Control characters have no place in a content line.
            if (Rune.IsControl(rune))
            {
                continue;
            }

            if (octets + rune.Utf8SequenceLength > MaximumOctets)
            {
                _lines.Append("\r\n ");
                octets = 1;
            }

            _lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _lines.Append("\r\n");
    }
}
