using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Csv;

/// <summary>A CSV file as rows of cells: encoding and separator found out, one row in memory at a time, broken quotes told from whole rows.</summary>
internal sealed class CsvSheet : IDisposable
{
    /// <summary>In bytes. A longer row is a quote that was never closed.</summary>
    private const int MaximumRow = 2 * 1024 * 1024;

    private readonly Windows1252Fallback _fallback = new();
    private readonly StreamReader _text;
    private readonly CsvReader _reader;
    private readonly bool _hasHeader;
    private readonly int _rowsBefore;
    private CsvMalformedRecord? _malformed;

    /// <param name="stream">Read from its beginning; stays open.</param>
    public CsvSheet(Stream stream, bool hasHeader = true, char? separator = null, int rowsBefore = 0)
    {
        _hasHeader = hasHeader;
        _rowsBefore = rowsBefore;
        stream.Position = 0;
        var start = new byte[4096];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        _text = new StreamReader(stream, TextEncoding.Of(start.AsSpan(0, length), _fallback), detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        for (var row = 0; row < rowsBefore; row++)
        {
            _text.ReadLine();
        }

        _reader = CsvReader.Create(
            _text,
            new CsvReaderOptions
            {
                HasHeader = hasHeader,
                Separator = separator,
                SkipEmptyLines = false,
                TrimWhitespace = true,
                MaxRecordSize = MaximumRow,
                TrackLineNumbers = true,
                OnMalformedRecord = record => _malformed = record,
            },
            leaveOpen: true);
        ReadHeader();
    }

    /// <summary>Empty for a sheet without a header.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    public char Separator => _reader.Separator;

    /// <summary>Known when all rows are read.</summary>
    public bool WasWindows1252 => _fallback.WasUsed;

    /// <exception cref="BrokenSourceException">The file breaks off in the middle of a row.</exception>
    public async IAsyncEnumerable<CsvSheetRow> Rows([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await Next(cancellation))
        {
            var cells = new string[_reader.FieldCount];
            var isBlank = true;
            for (var cell = 0; cell < cells.Length; cell++)
            {
                cells[cell] = _reader.GetString(cell);
                isBlank &= string.IsNullOrWhiteSpace(cells[cell]);
            }

            if (!isBlank)
            {
                yield return new CsvSheetRow { Number = Number, Cells = cells, Problem = Problem() };
            }
        }
    }

    /// <summary>As a spreadsheet counts: the header is a row, so are blank ones.</summary>
    private long Number => _reader.RowNumber + (_hasHeader ? 1 : 0) + _rowsBefore;

    private async ValueTask<bool> Next(CancellationToken cancellation)
    {
        _malformed = null;
        bool hasRow;
        try
        {
            hasRow = await _reader.ReadAsync(cancellation);
        }
        catch (Exception error) when (error is CsvFormatException or IOException)
        {
            throw new BrokenSourceException(Number + 1, $"Row {Number + 1} cannot be read ({error.Message.TrimEnd('.')}).", error);
        }

        return hasRow && _malformed is { Reason: CsvMalformedReason.UnterminatedQuote } open
            ? throw new BrokenSourceException(Number, $"Row {Number} (line {open.LineNumber}) opens a quote that is never closed. Put the closing quote there and run the import again.")
            : hasRow;
    }

    private CsvRowProblem Problem() => _malformed switch
    {
        null => CsvRowProblem.None,
        { Reason: CsvMalformedReason.TextAfterClosingQuote } record when record.RawRecord.Contains('\n') => CsvRowProblem.RowsRunTogether,
        _ => CsvRowProblem.StrayQuote,
    };

    private void ReadHeader()
    {
        try
        {
            _reader.ReadHeader();
            Headings = _hasHeader ? [.. _reader.Headers.Select(heading => heading.Trim())] : [];
        }
        catch (Exception error) when (error is CsvFormatException or DecoderFallbackException)
        {
            Dispose();
            throw new UnreadableSourceException($"The first row cannot be read as CSV ({error.Message.TrimEnd('.')}).", error);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _text.Dispose();
    }
}

internal enum CsvRowProblem
{
    None,

    /// <summary>A quote stood where none may; the cell was read all the same.</summary>
    StrayQuote,

    /// <summary>A quote left open has swallowed the start of the next row: the cells cannot be told apart.</summary>
    RowsRunTogether,
}

internal readonly record struct CsvSheetRow
{
    public required long Number { get; init; }

    public required string[] Cells { get; init; }

    public CsvRowProblem Problem { get; init; }
}
