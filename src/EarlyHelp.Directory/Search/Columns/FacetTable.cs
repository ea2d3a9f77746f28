namespace EarlyHelp.Directory.Search.Columns;

/// <summary>The values that are counted, of all segments of a snapshot, by filter and in the order given out.</summary>
internal sealed class FacetTable
{
    /// <summary>The filters that are counted, by their names in the results.</summary>
    public static readonly (string Name, ColumnName Column)[] Filters =
    [
        ("district", ColumnName.District), ("topic", ColumnName.Topic), ("send", ColumnName.Send), ("access", ColumnName.Access), ("level", ColumnName.Level), ("cost", ColumnName.Cost),
        ("day", ColumnName.Day), ("language", ColumnName.Language), ("accessibility", ColumnName.Accessibility), ("provider", ColumnName.Provider), ("age", ColumnName.Age),
    ];

    private readonly int[][] _numbers;

    public FacetTable(IReadOnlyList<FacetIndex> segments)
    {
        Values = [.. segments.SelectMany(segment => segment.Values).Distinct().OrderBy(value => value.Filter).ThenBy(AgeOrder).ThenBy(value => value.Value, StringComparer.Ordinal)];
        var numbers = Values.Select((value, i) => (value, i)).ToDictionary(value => value.value, value => value.i);
        _numbers = [.. segments.Select(segment => segment.Values.Select(value => numbers[value]).ToArray())];
    }

    /// <summary>Sorted by filter.</summary>
    public FacetValue[] Values { get; }

    /// <summary>By the segment's own number of a value, its number here.</summary>
    public int[] NumbersOf(int segment) => _numbers[segment];

    private static int AgeOrder(FacetValue value) =>
        Filters[value.Filter].Column != ColumnName.Age ? 0 : AgeBands.All.Select((band, i) => (band.Value, i)).First(band => band.Value == value.Value).i;
}

/// <param name="Filter">Its place among <see cref="FacetTable.Filters"/>.</param>
internal readonly record struct FacetValue(int Filter, string Value);
