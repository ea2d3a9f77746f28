namespace EarlyHelp.Directory.Web.Pages.Search.Map;

/// <summary>Moves pins apart so that each can be hit by a finger and read (WCAG 2.2, 2.5.8). A pin stays as close to its point as those before it allow.</summary>
public static class PinSpread
{
    /// <summary>From middle to middle: 24 pixels where the sheet is shown 290 pixels wide, as on the narrowest phone.</summary>
    public const double LeastApart = 34;

    private const double Edge = LeastApart / 2;
    private const int Directions = 16;

    /// <summary>Where each pin stands, in the order of the points.</summary>
    public static IReadOnlyList<MapPoint> Spread(IReadOnlyList<MapPoint> points, double height)
    {
        var placed = new List<MapPoint>(points.Count);
        foreach (var point in points)
        {
            placed.Add(Candidates(Inside(point, height)).First(candidate => IsInside(candidate, height) && placed.TrueForAll(other => other.DistanceTo(candidate) >= LeastApart)));
        }

        return placed;
    }

    /// <summary>The point itself, then rings around it, farther and farther: the sheet holds more pins than a page of results has.</summary>
    private static IEnumerable<MapPoint> Candidates(MapPoint point)
    {
        yield return point;
        for (var radius = LeastApart / 2; radius < 2 * MapFrame.Width; radius += LeastApart / 4)
        {
            for (var direction = 0; direction < Directions; direction++)
            {
                var (sine, cosine) = Math.SinCos(2 * Math.PI * direction / Directions);
                yield return new MapPoint(point.X + (radius * sine), point.Y - (radius * cosine));
            }
        }
    }

    private static MapPoint Inside(MapPoint point, double height) => new(Math.Clamp(point.X, Edge, MapFrame.Width - Edge), Math.Clamp(point.Y, Edge, height - Edge));

    private static bool IsInside(MapPoint point, double height) => point.X >= Edge && point.X <= MapFrame.Width - Edge && point.Y >= Edge && point.Y <= height - Edge;
}
