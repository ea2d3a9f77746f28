using System.Text;

namespace EarlyHelp.Directory.Intake.Csv;

/// <summary>Tells how the bytes of a file become text: a byte order mark, the zeros of UTF-16 without one, else UTF-8 with Windows-1252 where it is none.</summary>
internal static class TextEncoding
{
    private const int LookAt = 4096;

    /// <param name="start">The first bytes of the file.</param>
    /// <param name="fallback">Says after reading whether Windows-1252 was needed.</param>
    public static Encoding Of(ReadOnlySpan<byte> start, Windows1252Fallback fallback) =>
        start.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || start.StartsWith<byte>([0, 0, 0xFE, 0xFF]) ? Encoding.UTF32
        : start.StartsWith<byte>([0xFF, 0xFE]) || MostlyZero(start, 1) ? Encoding.Unicode
        : start.StartsWith<byte>([0xFE, 0xFF]) || MostlyZero(start, 0) ? Encoding.BigEndianUnicode
        : fallback.Encoding;

    /// <summary>Every second byte of English text in UTF-16 is zero.</summary>
    private static bool MostlyZero(ReadOnlySpan<byte> start, int first)
    {
        start = start[..Math.Min(start.Length, LookAt)];
        var (zeros, others) = (0, 0);
        for (var at = 0; at + 1 < start.Length; at += 2)
        {
            zeros += start[at + first] == 0 ? 1 : 0;
            others += start[at + 1 - first] == 0 ? 1 : 0;
        }

        return zeros > 4 && zeros > start.Length / 3 && others == 0;
    }
}
