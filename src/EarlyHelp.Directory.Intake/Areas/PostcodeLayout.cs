using System.Globalization;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>Which column of a postcode file holds what; -1 where none does.</summary>
internal sealed partial record PostcodeLayout
{
    private const int CodePointOpenColumns = 10;

    public required int Postcode { get; init; }

    /// <summary>Degrees, or a northing where <see cref="IsGrid"/>.</summary>
    public required int North { get; init; }

    /// <summary>Degrees, or an easting where <see cref="IsGrid"/>.</summary>
    public required int East { get; init; }

    public bool IsGrid { get; init; }

    public int District { get; init; } = -1;

    /// <summary>The month a postcode was ended; empty for those in use.</summary>
    public int Ended { get; init; } = -1;

    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// Reads the first line: the headers of ONS files (NSPL, ONSPD, of any year) and plain ones such as Postcode, lat, long; or, without headers, Code-Point
    /// Open (postcode, quality, easting, northing, then codes with the district ninth) or postcode, latitude, longitude.
    /// </summary>
    /// <returns><c>null</c> where the line is neither.</returns>
    public static PostcodeLayout? Of(IReadOnlyList<string> first)
    {
        if (first.Count > 0 && PostcodeText.TryParse(first[0], out var postcode) && postcode.IsUnit)
        {
            return Headerless(first);
        }

        var names = first.Select(name => NotLetters().Replace(name, "").ToLowerInvariant()).ToList();
        int Find(params string[] wanted) => wanted.Select(name => names.IndexOf(name)).FirstOrDefault(index => index >= 0, -1);
        var layout = new PostcodeLayout
        {
            Postcode = Find("pcds", "pcd", "pcd8", "pcd7", "pcd2", "postcode"),
            North = Find("lat", "latitude"),
            East = Find("long", "lng", "lon", "longitude"),
            District = names.FindIndex(name => DistrictName().IsMatch(name)),
            Ended = Find("doterm", "dateoftermination", "terminated"),
        };
        if (layout.North < 0 || layout.East < 0)
        {
            layout = layout with { North = Find("osnrth1m", "north1m", "northings", "northing"), East = Find("oseast1m", "east1m", "eastings", "easting"), IsGrid = true };
        }

        return layout.Postcode >= 0 && layout.North >= 0 && layout.East >= 0 ? layout : null;
    }

    private static PostcodeLayout? Headerless(IReadOnlyList<string> first)
    {
        if (first.Count >= CodePointOpenColumns && IsNumber(first[2]) && IsNumber(first[3]))
        {
            return new PostcodeLayout { Postcode = 0, East = 2, North = 3, IsGrid = true, District = 8, HasHeader = false };
        }

        return first.Count == 3 && (first[1].Length == 0 || IsNumber(first[1])) && (first[2].Length == 0 || IsNumber(first[2]))
            ? new PostcodeLayout { Postcode = 0, North = 1, East = 2, HasHeader = false }
            : null;
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NotLetters();

    [GeneratedRegex("^((os)?laua(cd)?|lad[0-9]{0,4}(cd|code)?|(admin)?district(code|cd)|localauthority(district)?code)$")]
    private static partial Regex DistrictName();
}
