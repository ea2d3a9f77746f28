using System.Runtime.CompilerServices;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Csv;

/// <summary>Listings of a CSV file: our own columns, or others through a mapping file.</summary>
internal sealed class CsvListings(Stream stream, CsvMapping? mapping, IntakeContext context)
{
    /// <exception cref="UnreadableSourceException">The columns are not those that are needed.</exception>
    public async IAsyncEnumerable<IntakeRecord> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var sheet = mapping is null ? new CsvSheet(stream) : new CsvSheet(stream, mapping.Header, mapping.SeparatorCharacter, mapping.SkipRows);
        ICsvRowReader rows = mapping is null ? new OwnColumns(sheet.Headings) : new MappedColumns(mapping, sheet.Headings);
        if (rows.Remark is { } remark)
        {
            yield return OfFile("columns", remark.Value, remark.Reason);
        }

        var listings = new ListingReader(context);
        await foreach (var row in sheet.Rows(cancellation))
        {
            yield return Record(row, rows, listings);
        }

        if (sheet.WasWindows1252)
        {
            yield return OfFile("encoding", "", "Some of the file is no UTF-8. It was read as Windows-1252: check that letters with accents and signs such as \u00a3 came out right.");
        }
    }

    private static IntakeRecord Record(CsvSheetRow row, ICsvRowReader rows, ListingReader listings)
    {
        if (row.Problem == CsvRowProblem.RowsRunTogether)
        {
            return IntakeRecord.Refused(new IntakeIssue(
                row.Number, "row", row.Cells[0], "A quote in this row is not closed where it should be, so that this row and those after it run together. Put the closing quote there, or write a quote inside a text twice."));
        }

        if (rows.Refusal(row) is { } refusal)
        {
            return IntakeRecord.Refused(refusal);
        }

        var record = listings.Read(rows.Row(row, out var extra));
        if (row.Problem == CsvRowProblem.StrayQuote)
        {
            record = record with { Warnings = [.. record.Warnings, new IntakeIssue(row.Number, "row", row.Cells[0], "A quote stands in the middle of a cell. The cell was read as it is: check it.")] };
        }

        return extra == 0 || record.Refusal is not null
            ? record
            : record with { Warnings = [.. record.Warnings, new IntakeIssue(row.Number, "row", row.Cells[0], $"This row has {extra} cells more than there are headings. They are kept as notes: perhaps a comma is missing its quotes.")] };
    }

    private static IntakeRecord OfFile(string field, string value, string reason) => new() { Row = 0, Warnings = [new IntakeIssue(0, field, value, reason)] };
}

/// <summary>Knows what the columns of a sheet mean: the two ways are our own columns and a mapping file.</summary>
internal interface ICsvRowReader
{
    /// <summary>What is to be said once of the columns as a whole.</summary>
    (string Value, string Reason)? Remark { get; }

    IntakeIssue? Refusal(CsvSheetRow row);

    /// <param name="extra">How many cells had no heading.</param>
    ListingRow Row(CsvSheetRow row, out int extra);
}
