using System.Runtime.InteropServices;
using EarlyHelp.Directory.Locations.Places;

namespace EarlyHelp.Directory.Locations.Postcodes;

/// <summary>
/// Every postcode of an import, in sorted arrays: 13 bytes a postcode, so 200,000 take under 3 MB. It never changes; an import makes a new one.
/// </summary>
public sealed class PostcodeTable
{
    /// <summary>Stands for a latitude where a postcode has no point (large users, postcodes of no place).</summary>
    internal const int NoPoint = int.MinValue;

    /// <summary>Points are kept in units of 0.00001 degrees, about a metre, which is what the sources give.</summary>
    internal const double Scale = 100_000;

    /// <summary>District number of a postcode that lies in none of the area's.</summary>
    internal const byte NoDistrict = byte.MaxValue;

    private readonly Dictionary<string, int> _outcodeNumbers;
    private readonly Dictionary<string, PostcodeGroup> _groups;

    internal PostcodeTable(PostcodeColumns columns, IReadOnlyList<GazetteerEntry> places)
    {
        Columns = columns;
        Places = places;
        _outcodeNumbers = columns.Outcodes.Index().ToDictionary(outcode => outcode.Item, outcode => outcode.Index, StringComparer.Ordinal);
        _groups = PostcodeGroups.Of(columns).ToDictionary(group => group.Code, StringComparer.Ordinal);
    }

    public static PostcodeTable Empty { get; } = new(new PostcodeColumns([], [], [], [], [], []), []);

    public int Count => Columns.Keys.Length;

    /// <summary>The places that were imported with the postcodes.</summary>
    public IReadOnlyList<GazetteerEntry> Places { get; }

    /// <summary>Sectors and outcodes as the postcodes on file make them.</summary>
    public IReadOnlyCollection<PostcodeGroup> Groups => _groups.Values;

    internal PostcodeColumns Columns { get; }

    /// <returns><c>null</c> where the unit is not on file.</returns>
    public PostcodePoint? Find(PostcodeText unit)
    {
        if (!unit.IsUnit || !_outcodeNumbers.TryGetValue(unit.Outcode, out var outcode))
        {
            return null;
        }

        var row = Array.BinarySearch(Columns.Keys, Key(outcode, unit));
        if (row < 0)
        {
            return null;
        }

        var district = Columns.Districts[row];
        var code = district == NoDistrict ? null : Columns.DistrictCodes[district];
        return Columns.Latitudes[row] == NoPoint
            ? new PostcodePoint(null, null, code)
            : new PostcodePoint(Columns.Latitudes[row] / Scale, Columns.Longitudes[row] / Scale, code);
    }

    /// <summary>How many postcodes lie in each district of the area, by GSS code.</summary>
    public IReadOnlyDictionary<string, long> CountByDistrict() => Columns.Districts
        .Where(district => district != NoDistrict)
        .GroupBy(district => district)
        .ToDictionary(group => Columns.DistrictCodes[group.Key], group => group.LongCount(), StringComparer.Ordinal);

    public long CountWithoutPoint() => Columns.Latitudes.LongCount(latitude => latitude == NoPoint);

    /// <param name="code">A sector or outcode in its usual spelling.</param>
    public PostcodeGroup? Group(string code) => _groups.GetValueOrDefault(code);

    /// <summary>Outcode number, then 10 x 26 x 26 inward codes: sorting the keys sorts by outcode, sector and unit.</summary>
    internal static uint Key(int outcode, PostcodeText unit) =>
        ((uint)outcode << 13) | (uint)(((unit.SectorDigit - '0') * 676) + ((unit.UnitLetters[0] - 'A') * 26) + unit.UnitLetters[1] - 'A');
}

/// <summary>What is known of one postcode. A postcode on file may have no point, and lies in no district of the area where it is outside.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PostcodePoint(double? Latitude, double? Longitude, string? DistrictCode);

/// <summary>The arrays of a table; rows are in the order of their keys.</summary>
internal sealed record PostcodeColumns(string[] Outcodes, string[] DistrictCodes, uint[] Keys, int[] Latitudes, int[] Longitudes, byte[] Districts);
