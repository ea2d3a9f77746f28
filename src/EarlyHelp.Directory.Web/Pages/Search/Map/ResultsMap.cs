using EarlyHelp.Directory.Search;

namespace EarlyHelp.Directory.Web.Pages.Search.Map;

/// <summary>A page of results as a map: what to draw, in units of the sheet.</summary>
public sealed record ResultsMap
{
    public required double Height { get; init; }

    /// <summary>Path data of the districts.</summary>
    public required IReadOnlyList<string> Districts { get; init; }

    public required IReadOnlyList<MapLabel> Labels { get; init; }

    /// <summary>In the order of the list.</summary>
    public required IReadOnlyList<MapPin> Pins { get; init; }

    /// <summary>The place searched from.</summary>
    public MapLabel? From { get; init; }

    public required int ScaleMiles { get; init; }

    public required double ScaleLength { get; init; }

    /// <summary>Listings of the page that have no pin.</summary>
    public required int WithoutPin { get; init; }
}

/// <summary>A name on the map.</summary>
public sealed record MapLabel(string Text, MapPoint At);

/// <summary>A listing on the map.</summary>
/// <param name="Number">Its place in the list, from 1.</param>
/// <param name="Point">Where it is.</param>
/// <param name="At">Where its number stands: moved aside where pins are close.</param>
public sealed record MapPin(int Number, SearchHit Hit, string? Town, MapPoint Point, MapPoint At);
