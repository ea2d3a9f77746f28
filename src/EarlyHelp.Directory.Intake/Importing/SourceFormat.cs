using EarlyHelp.Directory.Intake.Csv;
using EarlyHelp.Directory.Intake.OpenReferral;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>Tells what a file is by what stands in it, never by its name.</summary>
internal static class SourceFormat
{
    private const string Accepted =
        "The import reads CSV with our own columns (docs/import.md), any other CSV through a mapping file, and JSON of Open Referral UK 1.0 and 3.0 or Outpost.";

    /// <param name="stream">Seekable.</param>
    /// <exception cref="UnreadableSourceException">The file is nothing that can be read; the message says what was seen and what is accepted.</exception>
    public static IAsyncEnumerable<IntakeRecord> Read(Stream stream, CsvMapping? mapping, IntakeContext context, CancellationToken cancellation)
    {
        stream.Position = 0;
        var start = new byte[8192];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var bytes = start.AsSpan(0, length);
        if (OtherKind(bytes) is { } kind)
        {
            throw new UnreadableSourceException($"This is {kind}. {Accepted}");
        }

        var text = TextEncoding.Of(bytes, new Windows1252Fallback()).GetString(bytes).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        if (text.Length == 0)
        {
            throw new UnreadableSourceException($"There is nothing in it. {Accepted}");
        }

        if (text[0] == '<')
        {
            throw new UnreadableSourceException($"This is a web page or XML (it begins with '{Shown(text)}'). {Accepted}");
        }

        if (text.Count(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t')) > text.Length / 10)
        {
            throw new UnreadableSourceException($"This is no text. {Accepted}");
        }

        if (text[0] is not ('{' or '['))
        {
            return new CsvListings(stream, mapping, context).Read(cancellation);
        }

        return mapping is null
            ? new JsonFile(stream, context).Read(cancellation)
            : throw new UnreadableSourceException("This is JSON, and a mapping file explains the columns of CSV. Leave --mapping out.");
    }

    private static string? OtherKind(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\u0003\u0004"u8) ? "an Excel workbook or another zip file: save the sheet as CSV (UTF-8) and import that"
        : start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? "an old Excel or Word file: save the sheet as CSV (UTF-8) and import that"
        : start.StartsWith("%PDF"u8) ? "a PDF"
        : start.StartsWith<byte>([0x1F, 0x8B]) ? "a compressed file: unpack it and import what is in it"
        : start.StartsWith("SQLite format 3"u8) ? "a database"
        : null;

    private static string Shown(string text) => text[..Math.Min(text.Length, 30)].ReplaceLineEndings(" ");
}
