using System.Globalization;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Csv;

/// <summary>A sheet whose columns a mapping file explains.</summary>
internal sealed partial class MappedColumns : ICsvRowReader
{
    private readonly IReadOnlyList<string> _headings;
    private readonly bool _hasHeader;
    private readonly HashSet<string> _empty;
    private readonly List<(ListingColumn Column, Func<string[], string?> Text)> _fields = [];
    private readonly List<(string Label, Func<string[], string?> Text)> _notes = [];
    private readonly List<(CsvRefusal Rule, int At)> _refusals = [];

    /// <exception cref="UnreadableSourceException">The mapping names a column that the file has not.</exception>
    public MappedColumns(CsvMapping mapping, IReadOnlyList<string> headings)
    {
        _headings = headings;
        _hasHeader = mapping.Header;
        _empty = new HashSet<string>(mapping.Empty, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, field) in mapping.Fields)
        {
            _fields.Add((ListingColumns.Find(name)!, Reader(field.Form)));
        }

        foreach (var (label, field) in mapping.Notes)
        {
            _notes.Add((label, Reader(field.Form)));
        }

        foreach (var rule in mapping.Refuse)
        {
            _refusals.Add((rule, At(rule.Column)));
        }
    }

    public (string Value, string Reason)? Remark => null;

    public IntakeIssue? Refusal(CsvSheetRow row)
    {
        foreach (var (rule, at) in _refusals)
        {
            var value = Cell(row.Cells, at) ?? "";
            if (rule.Is.Contains(value, StringComparer.OrdinalIgnoreCase) || (rule.IsNot.Count > 0 && !rule.IsNot.Contains(value, StringComparer.OrdinalIgnoreCase)))
            {
                return new IntakeIssue(row.Number, rule.Column, value, rule.Reason);
            }
        }

        return null;
    }

    public ListingRow Row(CsvSheetRow row, out int extra)
    {
        extra = _hasHeader ? row.Cells.Skip(_headings.Count).Count(cell => !string.IsNullOrWhiteSpace(cell)) : 0;
        var listing = new ListingRow(row.Number);
        foreach (var (column, text) in _fields)
        {
            listing[column.Field] = text(row.Cells);
        }

        foreach (var (label, text) in _notes)
        {
            if (text(row.Cells) is { } words)
            {
                listing.Others.Add((label, words));
            }
        }

        listing.Others.AddRange(_hasHeader ? row.Cells.Skip(_headings.Count).Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => ("More", cell)) : []);
        return listing;
    }

    private Func<string[], string?> Reader(CsvMappedForm form)
    {
        var text = Text(form);
        if (form.Values.Count == 0 && form.Otherwise is null && form.Split is null)
        {
            return text;
        }

        var values = new Dictionary<string, string>(form.Values, StringComparer.OrdinalIgnoreCase);
        string? Look(string value) => values.GetValueOrDefault(value.Trim(), form.Otherwise ?? value) is { Length: > 0 } known ? known : null;
        return form.Split is not { Length: > 0 } separator
            ? cells => text(cells) is { } value ? Look(value) : null
            : cells => text(cells) is { } value
                ? string.Join("; ", value.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Look).Where(part => part is not null))
                : null;
    }

    private Func<string[], string?> Text(CsvMappedForm form)
    {
        if (form.Value is { } value)
        {
            return _ => value;
        }

        if (form.Column is { } column)
        {
            var at = At(column);
            return cells => Cell(cells, at);
        }

        if (form.Template is { } template)
        {
            var parts = InBraces().Matches(template).ToDictionary(match => match.Value, match => At(match.Groups[1].Value));
            return cells => parts.Values.Any(at => Cell(cells, at) is null) ? null : InBraces().Replace(template, match => Cell(cells, parts[match.Value])!);
        }

        var columns = (form.First.Count > 0 ? form.First : form.Columns).Select(At).ToArray();
        return form.First.Count > 0
            ? cells => columns.Select(at => Cell(cells, at)).FirstOrDefault(cell => cell is not null)
            : cells => string.Join(form.Joint, columns.Select(at => Cell(cells, at)).Where(cell => cell is not null)) is { Length: > 0 } joined ? joined : null;
    }

    private string? Cell(string[] cells, int at)
    {
        var cell = at < cells.Length ? cells[at].Trim() : "";
        return cell.Length == 0 || _empty.Contains(cell) ? null : cell;
    }

    private int At(string column)
    {
        if (!_hasHeader)
        {
            return int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 10_000
                ? number - 1
                : throw new UnreadableSourceException($"The mapping says that the file has no header, so '{column}' must be the number of a column, from 1.");
        }

        var key = WordReader.Key(column);
        var headings = _headings.ToList();
        var exact = headings.FindIndex(heading => heading.Equals(column, StringComparison.OrdinalIgnoreCase));
        var found = exact >= 0 ? exact : headings.FindIndex(heading => WordReader.Key(heading) == key);
        return found >= 0 ? found : throw new UnreadableSourceException($"The mapping names the column '{column}', which the file has not. Its columns are: {OwnColumns.Shown(_headings)}.");
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex InBraces();
}
