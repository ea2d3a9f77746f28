using System.Globalization;
using System.Text;
using System.Text.Json;
using EarlyHelp.Directory.Intake.Areas;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Areas;

/// <summary>Districts against keys that come about another way than the import's.</summary>
public sealed class DistrictAccuracyTests : IDisposable
{
    private const double Mark = 0.995;

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Postcodes_along_a_winding_border_lie_where_its_formula_says()
    {
        var random = new Random(5);
        var key = new Dictionary<string, string?>(StringComparer.Ordinal);
        var csv = new StringBuilder("Postcode,lat,long\n");
        for (var number = 0; number < 4000; number++)
        {
            var (latitude, longitude) = (Math.Round(55 + (random.NextDouble() * 0.1), 5), Math.Round(1.5 + (random.NextDouble() * 0.2), 5));
            var postcode = PostcodeUnits.MadeUp(number);
            key[postcode] = longitude < Border(latitude) ? "E07999901" : "E07999902";
            csv.AppendLine(CultureInfo.InvariantCulture, $"{postcode},{latitude},{longitude}");
        }

        var border = string.Join(',', Enumerable.Range(0, 401).Select(step => 55 + (step * 0.00025)).Select(latitude => string.Create(CultureInfo.InvariantCulture, $"[{Border(latitude)},{latitude}]")));
        var backwards = string.Join(',', border.Split("],[").Select(point => point.Trim('[', ']')).Reverse().Select(point => $"[{point}]"));
        var districts = _data.Write("districts.geojson", $$$"""
            {"features":[{"properties":{"code":"E07999901"},"geometry":{"type":"Polygon","coordinates":[[[1.49,55.0],{{{border}}},[1.49,55.1],[1.49,55.0]]]}},
            {"properties":{"code":"E07999902"},"geometry":{"type":"Polygon","coordinates":[[[1.71,55.1],{{{backwards}}},[1.71,55.0],[1.71,55.1]]]}}]}
            """);
        var area = AreaReader.Load(Repository.Northmoor);

        new AreaImporter(area, _data.Path).Run(new AreaImport { Postcodes = _data.Write("postcodes.csv", csv.ToString()), Districts = districts });

        Assert.InRange(ShareRight(key), Mark, 1);

        static double Border(double latitude) => 1.6 + (0.02 * Math.Sin(latitude * 300));
    }

    [SharedDataFact("postcodes-surrey", "districts-surrey", "gazetteer/gb_places.csv")]
    [Trait("Category", "Long")]
    public void Surrey_imported_by_districts_agrees_with_its_wards()
    {
        var (postcodes, districts) = (Repository.Shared("postcodes-surrey"), Repository.Shared("districts-surrey/districts.geojson"));
        var area = AreaReader.Load(Repository.Surrey);
        var result = new AreaImporter(area, _data.Path).Run(new AreaImport { Postcodes = postcodes, Districts = districts, Places = Repository.Shared("gazetteer/gb_places.csv") });

        Assert.Equal((177_375, 177_375, 714, 0), (result.Rows, result.Postcodes, result.WithoutPoint, result.Refused));
        var key = KeyFromWards(postcodes, Repository.Shared("districts-surrey/wards"));
        Assert.InRange(ShareRight(key), Mark, 1);
        var inside = key.Where(entry => entry.Value is not null).ToDictionary();
        Assert.InRange(ShareRight(inside), Mark, 1);
        Assert.InRange(ShareRightByOutline(inside, AreaOutline.Load(Path.Combine(Repository.Surrey, "outline.geojson"))), Mark, 1);
    }

    [SharedDataFact("postcodes-surrey", "districts-surrey/wards")]
    [Trait("Category", "Long")]
    public void The_figures_of_Surrey_that_are_shipped_can_be_made_again()
    {
        var (postcodes, wards) = (Repository.Shared("postcodes-surrey"), Repository.Shared("districts-surrey/wards"));
        var shipped = Repository.Surrey;
        File.Copy(Path.Combine(shipped, "places.csv"), _data.File("places.csv"));

        new AreaFigures(AreaReader.Load(shipped)).Derive(new AreaImport { Postcodes = postcodes, Districts = wards }, _data.Path);

        Assert.All(["sectors.csv", "outcodes.csv", "places.csv", "outline.geojson"], name => Assert.Equal(File.ReadAllText(Path.Combine(shipped, name)), File.ReadAllText(_data.File(name))));
    }

    /// <summary>Each postcode's district by even-odd ray casting over the wards, plainly, without any of the import's code.</summary>
    private static Dictionary<string, string?> KeyFromWards(string postcodes, string wards)
    {
        var rings = System.IO.Directory.EnumerateFiles(wards).Select(file => (Code: Path.GetFileNameWithoutExtension(file), Rings: Rings(file).ToList())).ToList();
        var key = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var line in System.IO.Directory.EnumerateFiles(postcodes, "*.csv").SelectMany(file => File.ReadLines(file).Skip(1)))
        {
            var fields = line.Split(',');
            if (fields[1].Length > 0)
            {
                var (y, x) = (double.Parse(fields[1], CultureInfo.InvariantCulture), double.Parse(fields[2], CultureInfo.InvariantCulture));
                key[fields[0]] = rings.Where(district => district.Rings.Count(ring => Crossings(ring, x, y) % 2 == 1) % 2 == 1).Select(district => district.Code).FirstOrDefault();
            }
        }

        return key;
    }

    private static IEnumerable<double[]> Rings(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var geometry in document.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("geometry")))
        {
            var coordinates = geometry.GetProperty("coordinates").EnumerateArray();
            var rings = geometry.GetProperty("type").GetString() == "Polygon" ? coordinates.ToList() : coordinates.SelectMany(polygon => polygon.EnumerateArray()).ToList();
            foreach (var ring in rings)
            {
                yield return [.. ring.EnumerateArray().SelectMany(point => new[] { point[0].GetDouble(), point[1].GetDouble() })];
            }
        }
    }

    private static int Crossings(double[] ring, double x, double y)
    {
        var crossings = 0;
        for (var i = 0; i + 3 < ring.Length; i += 2)
        {
            if (ring[i + 1] > y != ring[i + 3] > y && x < ring[i] + ((y - ring[i + 1]) / (ring[i + 3] - ring[i + 1]) * (ring[i + 2] - ring[i])))
            {
                crossings++;
            }
        }

        return crossings;
    }

    private double ShareRight(Dictionary<string, string?> key)
    {
        var table = PostcodeFile.Read(PostcodeFile.PathIn(_data.Path));
        return key.Count(entry => PostcodeText.TryParse(entry.Key, out var unit) && table.Find(unit) is { } point && point.DistrictCode == entry.Value) / (double)key.Count;
    }

    private double ShareRightByOutline(Dictionary<string, string?> key, AreaOutline outline)
    {
        var table = PostcodeFile.Read(PostcodeFile.PathIn(_data.Path));
        return key.Count(entry => PostcodeText.TryParse(entry.Key, out var unit) && table.Find(unit) is { Latitude: { } latitude, Longitude: { } longitude } && outline.DistrictAt(latitude, longitude) == entry.Value) / (double)key.Count;
    }
}
