using NetTopologySuite.Geometries;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>
/// Simplifies the outlines of districts so that neighbours still share one line: rings are cut where borders meet, and each piece is simplified once,
/// whichever district it is met in (Douglas and Peucker).
/// </summary>
internal sealed class OutlineSimplifier
{
    private readonly Dictionary<Coordinate, HashSet<Coordinate>> _neighbours = [];
    private readonly double _tolerance;

    /// <param name="rings">All rings of all districts.</param>
    /// <param name="tolerance">How far a border may move, in the unit of the coordinates.</param>
    public OutlineSimplifier(IEnumerable<IReadOnlyList<Coordinate>> rings, double tolerance)
    {
        _tolerance = tolerance;
        foreach (var ring in rings)
        {
            for (var index = 0; index + 1 < ring.Count; index++)
            {
                Of(ring[index]).Add(ring[index + 1]);
                Of(ring[index + 1]).Add(ring[index]);
            }
        }
    }

    /// <param name="ring">A closed ring.</param>
    /// <returns>The closed ring simplified; empty where nothing of it is left.</returns>
    public IReadOnlyList<Coordinate> Simplify(IReadOnlyList<Coordinate> ring)
    {
        var open = ring.Take(ring.Count - 1).ToList();
        var cuts = Enumerable.Range(0, open.Count).Where(index => _neighbours[open[index]].Count != 2).ToList();
        if (cuts.Count < 2)
        {
            cuts = [Lowest(open), Farthest(open, open[Lowest(open)])];
            cuts.Sort();
        }

        var simplified = new List<Coordinate>();
        for (var index = 0; index < cuts.Count; index++)
        {
            var from = cuts[index];
            var to = cuts[(index + 1) % cuts.Count];
            var piece = Enumerable.Range(0, ((to - from + open.Count) % open.Count) + 1).Select(step => open[(from + step) % open.Count]).ToArray();
            simplified.AddRange(Line(piece).SkipLast(1));
        }

        return simplified.Count < 3 ? [] : [.. simplified, simplified[0]];
    }

    /// <summary>Always worked out in one direction, so that the neighbour on the other side gets the same line.</summary>
    private IEnumerable<Coordinate> Line(Coordinate[] piece)
    {
        var isForward = piece[0].CompareTo(piece[^1]) <= 0;
        var line = isForward ? piece : [.. piece.Reverse()];
        var kept = new bool[line.Length];
        kept[0] = kept[^1] = true;
        Keep(line, kept, 0, line.Length - 1);
        var simplified = line.Where((_, index) => kept[index]);
        return isForward ? simplified : simplified.Reverse();
    }

    private void Keep(Coordinate[] line, bool[] kept, int first, int last)
    {
        var farthest = -1;
        var most = _tolerance;
        for (var index = first + 1; index < last; index++)
        {
            var distance = NetTopologySuite.Algorithm.DistanceComputer.PointToSegment(line[index], line[first], line[last]);
            if (distance > most)
            {
                (farthest, most) = (index, distance);
            }
        }

        if (farthest >= 0)
        {
            kept[farthest] = true;
            Keep(line, kept, first, farthest);
            Keep(line, kept, farthest, last);
        }
    }

    private HashSet<Coordinate> Of(Coordinate point)
    {
        if (!_neighbours.TryGetValue(point, out var around))
        {
            _neighbours.Add(point, around = []);
        }

        return around;
    }

    private static int Lowest(List<Coordinate> ring) => ring.IndexOf(ring.Min()!);

    private static int Farthest(List<Coordinate> ring, Coordinate from) => ring.IndexOf(ring.MaxBy(point => point.Distance(from))!);
}
