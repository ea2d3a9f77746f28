using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Csv;

/// <summary>A sheet with our own columns, in any order. Columns that are none of ours become notes.</summary>
internal sealed class OwnColumns : ICsvRowReader
{
    /// <summary>Known, and left out on purpose: a whole file is one source.</summary>
    private const string SourceColumn = "source";

    private readonly IReadOnlyList<string> _headings;
    private readonly ListingColumn?[] _columns;

    /// <exception cref="UnreadableSourceException">There is no column of ids, or none of names.</exception>
    public OwnColumns(IReadOnlyList<string> headings)
    {
        _headings = headings;
        _columns = [.. headings.Select(ListingColumns.Find)];
        var missing = new[] { ListingField.Id, ListingField.Name }.Where(field => !_columns.Any(column => column?.Field == field)).Select(field => ListingColumns.Of(field).Name).ToArray();
        if (missing.Length > 0)
        {
            throw new UnreadableSourceException(
                $"""
                This looks like CSV, but no column is called {string.Join(" or ", missing)}. The columns are: {Shown(headings)}.
                Name the columns as docs/import.md says (id and name are needed, all others may be left out), or write a mapping file for these and name it with --mapping.
                """);
        }

        var others = headings.Where((heading, at) => _columns[at] is null && heading.Length > 0 && !IsSource(heading)).ToArray();
        Remark = others.Length == 0 ? null : (string.Join(", ", others), "These columns are none that the import knows. What they hold is kept as notes of each listing.");
    }

    public (string Value, string Reason)? Remark { get; }

    /// <summary>How many of the headings are ours.</summary>
    public static int Known(IReadOnlyList<string> headings) => headings.Count(heading => ListingColumns.Find(heading) is not null);

    public IntakeIssue? Refusal(CsvSheetRow row) => null;

    public ListingRow Row(CsvSheetRow row, out int extra)
    {
        var listing = new ListingRow(row.Number);
        for (var at = 0; at < Math.Min(row.Cells.Length, _columns.Length); at++)
        {
            if (_columns[at] is { } column)
            {
                listing.Add(column, _headings[at], row.Cells[at]);
            }
            else if (!string.IsNullOrWhiteSpace(row.Cells[at]) && !IsSource(_headings[at]))
            {
                listing.Others.Add((_headings[at].Length == 0 ? $"Column {at + 1}" : _headings[at], row.Cells[at]));
            }
        }

        var over = row.Cells.Skip(_columns.Length).Where(cell => !string.IsNullOrWhiteSpace(cell)).ToArray();
        listing.Others.AddRange(over.Select(cell => ("More", cell)));
        extra = over.Length;
        return listing;
    }

    private static bool IsSource(string heading) => heading.Equals(SourceColumn, StringComparison.OrdinalIgnoreCase);

    internal static string Shown(IReadOnlyList<string> headings)
    {
        var shown = string.Join(", ", headings.Take(40).Select(heading => heading.Length > 40 ? heading[..39] + "\u2026" : heading));
        return headings.Count == 0 ? "(none)" : headings.Count > 40 ? $"{shown} and {headings.Count - 40} more" : shown;
    }
}
