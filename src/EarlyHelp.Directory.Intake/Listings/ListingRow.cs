namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>What a row of a sheet says, by field, before anything of it is read.</summary>
public sealed class ListingRow(long number)
{
    private readonly string?[] _values = new string?[Enum.GetValues<ListingField>().Length];

    /// <summary>As people count it in the sheet.</summary>
    public long Number { get; } = number;

    /// <summary>What has no field, with the heading it stood under.</summary>
    public List<(string Heading, string Text)> Others { get; } = [];

    public string? this[ListingField field]
    {
        get => _values[(int)field];
        set => _values[(int)field] = string.IsNullOrWhiteSpace(value) ? null : value;
    }

    /// <summary>Adds a value to a field that may be filled already by another column.</summary>
    public void Add(ListingColumn column, string heading, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        var before = this[column.Field];
        if (before is null)
        {
            this[column.Field] = value;
        }
        else if (column.Joint is { } joint)
        {
            this[column.Field] = before + joint + value;
        }
        else if (!string.Equals(before.Trim(), value.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            Others.Add((heading, value));
        }
    }
}
