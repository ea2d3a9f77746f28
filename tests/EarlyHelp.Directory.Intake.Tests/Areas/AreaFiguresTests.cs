using System.Globalization;
using EarlyHelp.Directory.Intake.Areas;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Areas;

public sealed class AreaFiguresTests : IDisposable
{
    private const string Postcodes = """
        Postcode,lat,long
        ZN1 1AA,55.01,1.51
        ZN1 1AB,55.03,1.53
        ZN1 2AA,55.05,1.55
        ZN1 2AB,55.05,1.65
        ZN10 1AA,55.30,1.20
        ZN2 1AA,55.05,1.66
        ZN2 1AB,,
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sectors_outcodes_and_districts_of_places_are_worked_out()
    {
        _folder.Write("places.csv", "name,county,district,latitude,longitude,aliases,in_search\nFellgate,Northmoor,,55.05,1.55,Fell Gate,\nFar,Farshire,E07999901,55.3,1.2,,never\n");
        var gazetteer = _folder.Write("gazetteer.csv", "name,lat,lng,county\nTarnmouth,55.05,1.65,Northmoor\nFell Gate,55.051,1.551,Northmoor\nOutby,55.3,1.2,Farshire\n");

        var result = Derive(gazetteer);

        Assert.Equal(7, result.Postcodes);
        Assert.Equal(
            [
                "code,latitude,longitude,postcodes,district,in_area",
                "ZN1 1,55.0200,1.5200,2,E07999901,yes",
                "ZN1 2,55.0500,1.6000,2,,yes",
                "ZN2 1,55.0500,1.6600,1,E07999902,yes",
                "ZN10 1,55.3000,1.2000,1,,no",
            ],
            File.ReadAllLines(_folder.File("sectors.csv")));
        Assert.Equal(
            [
                "code,latitude,longitude,postcodes,district,in_area",
                "ZN1,55.0350,1.5600,4,,yes",
                "ZN2,55.0500,1.6600,1,E07999902,yes",
                "ZN10,55.3000,1.2000,1,,no",
            ],
            File.ReadAllLines(_folder.File("outcodes.csv")));
        Assert.Equal(
            [
                "name,county,district,latitude,longitude,aliases,in_search",
                "Fellgate,Northmoor,E07999901,55.05,1.55,Fell Gate,",
                "Tarnmouth,Northmoor,E07999902,55.05,1.65,,",
                "Far,Farshire,,55.3,1.2,,never",
            ],
            File.ReadAllLines(_folder.File("places.csv")));
    }

    [Fact]
    public void The_same_files_give_the_same_figures()
    {
        _folder.Write("places.csv", "name,county,district,latitude,longitude,aliases,in_search\nFellgate,Northmoor,,55.05,1.55,,\n");
        Derive(null);
        var first = Figures();
        Derive(null);

        Assert.Equal(first, Figures());
    }

    [Fact]
    public void Outlines_of_neighbours_share_one_line()
    {
        var border = Enumerable.Range(0, 200).Select(step => (X: 1.6 + (0.004 * Math.Sin(step / 7.0)) + (0.0001 * (step % 2)), Y: 55 + (step * 0.0005))).ToList();
        var west = border.Prepend((X: 1.5, Y: 55.0)).Append((X: 1.5, Y: 55.0995));
        var east = border.Append((X: 1.7, Y: 55.0995)).Append((X: 1.7, Y: 55.0));
        _folder.Write("districts.geojson", $$"""{"type":"FeatureCollection","features":[{{Feature("E07999901", west)}},{{Feature("E07999902", east)}}]}""");

        new AreaFigures(Northmoor()).Derive(new AreaImport { Postcodes = _folder.Write("postcodes.csv", Postcodes), Districts = _folder.File("districts.geojson") }, _folder.Path);

        var outline = AreaOutline.Load(_folder.File("outline.geojson"));
        Assert.True(new FileInfo(_folder.File("outline.geojson")).Length < new FileInfo(_folder.File("districts.geojson")).Length / 3);
        // Wherever the border runs, no point of the area is in both districts or in none.
        foreach (var (x, y) in border.Skip(1).SkipLast(1))
        {
            for (var aside = -0.002; aside <= 0.002; aside += 0.0002)
            {
                Assert.NotNull(outline.DistrictAt(y, x + aside));
            }

            Assert.Equal(("E07999901", "E07999902"), (outline.DistrictAt(y, x - 0.002), outline.DistrictAt(y, x + 0.002)));
        }
    }

    private static string Feature(string code, IEnumerable<(double X, double Y)> points)
    {
        var ring = points.ToList();
        var coordinates = string.Join(',', ring.Append(ring[0]).Select(point => string.Create(CultureInfo.InvariantCulture, $"[{point.X:0.000000},{point.Y:0.000000}]")));
        return $$$"""{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{coordinates}}}]]}}""";
    }

    private static Area Northmoor() => AreaReader.Load(Repository.Northmoor);

    private AreaImportResult Derive(string? places) => new AreaFigures(Northmoor()).Derive(
        new AreaImport
        {
            Postcodes = _folder.Write("postcodes.csv", Postcodes),
            Districts = Path.Combine(Repository.Northmoor, "outline.geojson"),
            Places = places,
        },
        _folder.Path);

    private string Figures() => string.Concat(new[] { "sectors.csv", "outcodes.csv", "places.csv", "outline.geojson" }.Select(name => File.ReadAllText(_folder.File(name))));
}
