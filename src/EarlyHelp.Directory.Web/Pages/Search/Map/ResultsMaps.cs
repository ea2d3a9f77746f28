using System.Globalization;
using System.Text;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Pages.Search.Map;

/// <summary>Draws pages of results over the outline of the area: on the server, with no tiles from elsewhere.</summary>
public sealed class ResultsMaps(AreaOutline outline, Area area, MapPlacesQuery places, TimeProvider clock)
{
    /// <summary>Farther than this from everything else, a place is left out: it would shrink the rest to nothing.</summary>
    private const double FarMiles = 25;

    /// <summary>Of the disc that carries the number, with its rim.</summary>
    private const double PinRadius = 15;

    private const double LabelHeight = 12;
    private const double LetterWidth = 6.2;

    private static readonly int[] Scales = [1, 2, 5, 10, 20, 50, 100];

    private readonly IReadOnlyList<OutlineShape> _shapes = outline.Shapes;

    /// <param name="near">The place searched from, if any.</param>
    public ResultsMap Of(IReadOnlyList<SearchHit> hits, Place? near)
    {
        var points = places.Find(hits);
        var middle = near is null ? Middle(points.Values) : (near.Latitude, near.Longitude);
        var shown = hits
            .Select((hit, at) => (Hit: hit, Number: at + 1))
            .Where(listed => points.TryGetValue(listed.Hit.ServiceId, out var point) && IsNear(point, middle))
            .ToList();
        var frame = MapFrame.Around(InFrame(shown.Select(listed => points[listed.Hit.ServiceId]), near));
        var on = shown.Select(listed => frame.Project(points[listed.Hit.ServiceId].Latitude, points[listed.Hit.ServiceId].Longitude)).ToList();
        var at = PinSpread.Spread(on, frame.Height);
        var pins = shown.Select((listed, i) => new MapPin(listed.Number, listed.Hit, Town(listed.Hit), on[i], at[i])).ToList();
        var from = near is null ? null : new MapLabel(near.Name, frame.Project(near.Latitude, near.Longitude));
        var scale = Scales.Last(miles => miles == Scales[0] || miles * frame.UnitsPerMile <= MapFrame.Width / 3);
        return new ResultsMap
        {
            Height = frame.Height,
            Districts = [.. _shapes.Select(shape => Path(shape, frame)).Where(path => path.Length > 0)],
            Labels = Labels(frame, pins, from),
            Pins = pins,
            From = from,
            ScaleMiles = scale,
            ScaleLength = scale * frame.UnitsPerMile,
            WithoutPin = hits.Count - pins.Count,
        };
    }

    /// <summary>A number for SVG, to a tenth of a unit.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string? Town(SearchHit hit) => hit.NearestPlace < hit.Card.Places.Count ? hit.Card.Places[hit.NearestPlace].Town ?? hit.Card.Places[hit.NearestPlace].Name : null;

    /// <summary>Medians: one place far away does not move them.</summary>
    private static (double Latitude, double Longitude)? Middle(IEnumerable<(double Latitude, double Longitude)> points)
    {
        var all = points.ToList();
        return all.Count == 0
            ? null
            : (all.Select(point => point.Latitude).Order().ElementAt(all.Count / 2), all.Select(point => point.Longitude).Order().ElementAt(all.Count / 2));
    }

    private bool IsNear((double Latitude, double Longitude) point, (double Latitude, double Longitude)? middle) =>
        outline.DistrictAt(point.Latitude, point.Longitude) is not null
        || (middle is { } around && Distance.Miles(point.Latitude, point.Longitude, around.Latitude, around.Longitude) <= FarMiles);

    /// <summary>The pins and the place searched from; with neither, the whole area.</summary>
    private List<(double Latitude, double Longitude)> InFrame(IEnumerable<(double Latitude, double Longitude)> pins, Place? near)
    {
        List<(double, double)> inside = [.. pins, .. near is null ? Array.Empty<(double, double)>() : [(near.Latitude, near.Longitude)]];
        if (inside.Count == 0)
        {
            inside.AddRange(_shapes.SelectMany(shape => shape.Rings).SelectMany(ring => ring).Select(point => (point.Latitude, point.Longitude)));
        }

        return inside.Count == 0 ? [.. area.Districts.Select(district => (district.Latitude ?? 0, district.Longitude ?? 0))] : inside;
    }

    /// <summary>The place searched from, towns of the pins, then districts, as far as they stand clear of one another and of the pins.</summary>
    private List<MapLabel> Labels(MapFrame frame, List<MapPin> pins, MapLabel? from)
    {
        var towns = pins.Where(pin => pin.Town is not null).Select(pin => Below(pin.Town!, pin.At, PinSpread.LeastApart / 2));
        var districts = area.DistrictsOn(LocalTime.Today(clock))
            .Where(district => district is { Latitude: not null, Longitude: not null })
            .Select(district => Below(district.Name, frame.Project(district.Latitude!.Value, district.Longitude!.Value), 0));
        var labels = new List<MapLabel>();
        foreach (var label in (from is null ? [] : new[] { Below(from.Text, from.At, PinSpread.LeastApart / 4) }).Concat(towns).Concat(districts))
        {
            if (labels.TrueForAll(other => other.Text != label.Text) && IsClear(label, frame, pins, labels))
            {
                labels.Add(label);
            }
        }

        return labels;
    }

    /// <summary>A name under what it names.</summary>
    /// <param name="radius">Of what it names.</param>
    private static MapLabel Below(string text, MapPoint point, double radius) => new(text, new MapPoint(point.X, point.Y + radius + LabelHeight));

    private static bool IsClear(MapLabel label, MapFrame frame, List<MapPin> pins, List<MapLabel> others)
    {
        var half = label.Text.Length * LetterWidth / 2;
        var at = label.At;
        return at.X - half >= 0 && at.X + half <= MapFrame.Width && frame.Shows(at)
            && pins.TrueForAll(pin => Math.Abs(pin.At.X - at.X) > half + PinRadius || Math.Abs(pin.At.Y - (at.Y - (LabelHeight / 3))) > PinRadius + (LabelHeight / 2))
            && others.TrueForAll(other => Math.Abs(other.At.X - at.X) > half + (other.Text.Length * LetterWidth / 2) || Math.Abs(other.At.Y - at.Y) > LabelHeight);
    }

    /// <summary>Points that fall on the one before are left out: on the whole area that is most of them.</summary>
    private static string Path(OutlineShape shape, MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (var ring in shape.Rings)
        {
            var points = ring.Select(point => frame.Project(point.Latitude, point.Longitude)).Select(point => (X: (int)Math.Round(point.X), Y: (int)Math.Round(point.Y))).ToList();
            if (points.TrueForAll(point => point.X < 0) || points.TrueForAll(point => point.X > MapFrame.Width) || points.TrueForAll(point => point.Y < 0) || points.TrueForAll(point => point.Y > frame.Height))
            {
                continue;
            }

            for (var at = 0; at < points.Count; at++)
            {
                if (at == 0 || points[at] != points[at - 1])
                {
                    path.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? 'M' : 'L')}{points[at].X} {points[at].Y}");
                }
            }

            path.Append('Z');
        }

        return path.ToString();
    }
}
