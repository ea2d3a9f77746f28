using System.Globalization;
using EarlyHelp.Directory.Locations.Areas;

namespace EarlyHelp.Directory.Locations.Postcodes;

/// <summary>The postcodes of a sector or outcode taken together.</summary>
public sealed record PostcodeGroup
{
    public const string Header = "code,latitude,longitude,postcodes,district,in_area";

    /// <summary>"GU21 6" or "GU21".</summary>
    public required string Code { get; init; }

    /// <summary>Mean of its postcodes that have a point; WGS84 degrees.</summary>
    public required double Latitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public required double Longitude { get; init; }

    /// <summary>How many postcodes with a point it holds.</summary>
    public required int Postcodes { get; init; }

    /// <summary>GSS code, only where every one of its postcodes lies in that district.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>At least one of its postcodes lies in the area.</summary>
    public bool InArea { get; init; }

    /// <summary>Reads <c>sectors.csv</c> and <c>outcodes.csv</c> of an area's folder.</summary>
    /// <exception cref="InvalidDataException">A file does not fit; the message names the line.</exception>
    public static IReadOnlyList<PostcodeGroup> LoadAll(string folder) => [.. Load(Path.Combine(folder, "sectors.csv")), .. Load(Path.Combine(folder, "outcodes.csv"))];

    /// <summary>Reads <c>sectors.csv</c> or <c>outcodes.csv</c>.</summary>
    /// <exception cref="InvalidDataException">The file does not fit; the message names the line.</exception>
    public static IReadOnlyList<PostcodeGroup> Load(string path) => FiguresFile.Read(path, Header, fields => new PostcodeGroup
    {
        Code = FiguresFile.Required(fields[0], "code"),
        Latitude = FiguresFile.Degrees(fields[1], 90),
        Longitude = FiguresFile.Degrees(fields[2], 180),
        Postcodes = int.Parse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture),
        DistrictCode = FiguresFile.OrNull(fields[4]),
        InArea = fields[5] switch
        {
            "yes" => true,
            "no" => false,
            var other => throw new FormatException($"in_area is '{other}' and must be yes or no."),
        },
    });
}
