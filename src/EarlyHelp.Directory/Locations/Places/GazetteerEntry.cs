using EarlyHelp.Directory.Locations.Areas;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>A town, village or suburb that people name.</summary>
public sealed record GazetteerEntry
{
    public const string Header = "name,county,district,latitude,longitude,aliases,in_search";

    public required string Name { get; init; }

    public string? County { get; init; }

    /// <summary>GSS code; <c>null</c> outside the area.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public required double Latitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    public required double Longitude { get; init; }

    /// <summary>Other names and spellings.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public PlaceUse Use { get; init; }

    /// <summary>Reads <c>places.csv</c>.</summary>
    /// <exception cref="InvalidDataException">The file does not fit; the message names the line.</exception>
    public static IReadOnlyList<GazetteerEntry> Load(string path) => FiguresFile.Read(path, Header, Parse);

    public static GazetteerEntry Parse(string[] fields) => new()
    {
        Name = FiguresFile.Required(fields[0], "name"),
        County = FiguresFile.OrNull(fields[1]),
        DistrictCode = FiguresFile.OrNull(fields[2]),
        Latitude = FiguresFile.Degrees(fields[3], 90),
        Longitude = FiguresFile.Degrees(fields[4], 180),
        Aliases = fields[5].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Use = fields[6] switch
        {
            "" => PlaceUse.Anywhere,
            "after-in" => PlaceUse.AfterIn,
            "never" => PlaceUse.Never,
            var other => throw new FormatException($"in_search is '{other}' and must be empty, after-in or never."),
        },
    };
}

/// <summary>Where in the words of a search a name means the place: Ash, Reading and Send are words as well.</summary>
public enum PlaceUse
{
    Anywhere,

    /// <summary>Only after "in", "near" and the like.</summary>
    AfterIn,

    /// <summary>Only where a place is asked for.</summary>
    Never,
}
