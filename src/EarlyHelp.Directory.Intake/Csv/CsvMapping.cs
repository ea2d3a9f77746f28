using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Yaml;

namespace EarlyHelp.Directory.Intake.Csv;

/// <summary>What the columns of somebody else's CSV mean, as a YAML file says. <c>docs/import.md</c> explains it with examples.</summary>
public sealed record CsvMapping
{
    /// <summary>The name its listings are kept under; <c>--source</c> goes before it.</summary>
    public string? Source { get; init; }

    /// <summary><c>false</c>: the first row is a listing already and columns are named by their number, from 1.</summary>
    public bool Header { get; init; } = true;

    /// <summary>Rows above the header.</summary>
    public int SkipRows { get; init; }

    /// <summary>Found out where it is not said.</summary>
    public string? Separator { get; init; }

    /// <summary>Values that mean nothing in any column, such as "NO INFORMATION RECORDED".</summary>
    public IReadOnlyList<string> Empty { get; init; } = [];

    /// <summary>Rows that shall not come in, and why.</summary>
    public IReadOnlyList<CsvRefusal> Refuse { get; init; } = [];

    /// <summary>By the name of our own column.</summary>
    public required Dictionary<string, CsvMappedField> Fields { get; init; }

    /// <summary>What else is worth keeping, by the label it gets.</summary>
    public Dictionary<string, CsvMappedField> Notes { get; init; } = [];

    internal char? SeparatorCharacter => Separator switch { null => null, "tab" => '\t', _ => Separator[0] };

    /// <exception cref="InvalidDataException">The file cannot be used; the message says where and what to do.</exception>
    public static CsvMapping Read(string path)
    {
        var mapping = YamlFile.Read<CsvMapping>(path);
        if (Problem(mapping) is { } problem)
        {
            throw new InvalidDataException($"{path}: {problem}");
        }

        return mapping;
    }

    private static string? Problem(CsvMapping mapping)
    {
        if (mapping.Fields.Keys.FirstOrDefault(name => ListingColumns.Find(name) is null) is { } unknown)
        {
            return $"'{unknown}' under fields is no field of ours. The fields are: {string.Join(", ", ListingColumns.All.Select(column => column.Name))}.";
        }

        var filled = mapping.Fields.Keys.Select(name => ListingColumns.Find(name)!.Field).ToList();
        return filled.GroupBy(field => field).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"{ListingColumns.Of(twice.Key).Name} stands there twice under fields. Keep one."
            : !filled.Contains(ListingField.Id) || !filled.Contains(ListingField.Name) ? "fields needs both id and name. Say which columns hold them."
            : mapping.SkipRows is < 0 or > 1000 ? "skip_rows must be a number from 0 to 1000."
            : mapping.Separator is not (null or "tab" or { Length: 1 }) || mapping.SeparatorCharacter is > '\u007f' or '"' ? "separator must be one character such as ; or the word tab."
            : null;
    }
}

/// <summary>A condition on a column: the row is refused with the reason where it holds.</summary>
public sealed record CsvRefusal
{
    public required string Column { get; init; }

    /// <summary>Refused where the value is one of these.</summary>
    public IReadOnlyList<string> Is { get; init; } = [];

    /// <summary>Refused where the value is none of these.</summary>
    public IReadOnlyList<string> IsNot { get; init; } = [];

    public required string Reason { get; init; }
}
