using EarlyHelp.Directory.Locations.Places;

namespace EarlyHelp.Directory.Locations.Postcodes;

/// <summary>Gathers postcodes in any order; 17 bytes each, whatever the size of the files they come from.</summary>
public sealed class PostcodeTableBuilder
{
    private readonly List<string> _outcodes = [];
    private readonly Dictionary<string, int> _outcodeNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _districts = [];
    private readonly List<Row> _rows = [];

    /// <param name="unit">A whole postcode.</param>
    /// <param name="latitude">WGS84 degrees; <c>null</c> where the postcode has no point.</param>
    /// <param name="longitude">WGS84 degrees.</param>
    /// <param name="districtCode">GSS code of a district of the area; <c>null</c> outside it.</param>
    public void Add(PostcodeText unit, double? latitude, double? longitude, string? districtCode)
    {
        if (!unit.IsUnit)
        {
            throw new ArgumentException($"{unit} is not a whole postcode.", nameof(unit));
        }

        if (!_outcodeNumbers.TryGetValue(unit.Outcode, out var outcode))
        {
            outcode = _outcodes.Count;
            _outcodes.Add(unit.Outcode);
            _outcodeNumbers.Add(unit.Outcode, outcode);
        }

        var hasPoint = latitude is not null && longitude is not null;
        _rows.Add(new Row(
            PostcodeTable.Key(outcode, unit),
            hasPoint ? (int)Math.Round(latitude!.Value * PostcodeTable.Scale) : PostcodeTable.NoPoint,
            hasPoint ? (int)Math.Round(longitude!.Value * PostcodeTable.Scale) : PostcodeTable.NoPoint,
            DistrictNumber(districtCode)));
    }

    /// <param name="places">Places to keep with the postcodes.</param>
    /// <param name="repeated">How many postcodes stood more than once; the one added last counts.</param>
    public PostcodeTable Build(IReadOnlyList<GazetteerEntry> places, out int repeated)
    {
        var sorted = _outcodes.Order(StringComparer.Ordinal).ToArray();
        var numbers = _outcodes.Select(outcode => Array.BinarySearch(sorted, outcode, StringComparer.Ordinal)).ToArray();
        // The sort is stable, so of rows with one key the last added stays last.
        var ordered = _rows.Select(row => row with { Key = (row.Key & 0x1FFF) | ((uint)numbers[row.Key >> 13] << 13) }).OrderBy(row => row.Key).ToArray();
        var kept = ordered.Where((row, index) => index + 1 == ordered.Length || ordered[index + 1].Key != row.Key).ToArray();
        repeated = ordered.Length - kept.Length;
        var columns = new PostcodeColumns(
            sorted,
            [.. _districts],
            Array.ConvertAll(kept, row => row.Key),
            Array.ConvertAll(kept, row => row.Latitude),
            Array.ConvertAll(kept, row => row.Longitude),
            Array.ConvertAll(kept, row => row.District));
        return new PostcodeTable(columns, places);
    }

    private byte DistrictNumber(string? code)
    {
        if (code is null)
        {
            return PostcodeTable.NoDistrict;
        }

        var number = _districts.IndexOf(code);
        if (number < 0)
        {
            number = _districts.Count;
            _districts.Add(code);
        }

        return number < PostcodeTable.NoDistrict ? (byte)number : throw new InvalidOperationException("An area cannot have more than 255 districts.");
    }

    private readonly record struct Row(uint Key, int Latitude, int Longitude, byte District);
}
