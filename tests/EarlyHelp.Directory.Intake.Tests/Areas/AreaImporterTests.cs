using EarlyHelp.Directory.Intake.Areas;
using EarlyHelp.Directory.Locations.Postcodes;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Areas;

/// <summary>What an import puts in place, and when it leaves all as it was.</summary>
public sealed class AreaImporterTests : IDisposable
{
    private readonly AreaDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("name,age\nA,1\n")]
    [InlineData("Postcode,lat,long\n")]
    [InlineData("Postcode,lat,long\nnonsense,1,2\n")]
    [InlineData("\0\0\0\0")]
    public void What_holds_no_postcodes_changes_nothing(string content)
    {
        _desk.Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");

        Assert.Throws<InvalidDataException>(() => _desk.Import(content));

        Assert.NotNull(_desk.Find("ZN1 1AA"));
    }

    [Fact]
    public void Missing_files_and_strange_districts_change_nothing()
    {
        _desk.Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        var importer = _desk.Importer;
        var postcodes = _desk.Files.File("postcodes.csv");

        Assert.Contains("is not there", Throws(new AreaImport { Postcodes = _desk.Files.File("none.csv") }), StringComparison.Ordinal);
        Assert.Contains("is not there", Throws(new AreaImport { Postcodes = postcodes, Districts = _desk.Files.File("none.geojson") }), StringComparison.Ordinal);
        Assert.Contains("is not there", Throws(new AreaImport { Postcodes = postcodes, Districts = AreaDesk.Districts, Places = _desk.Files.File("none.csv") }), StringComparison.Ordinal);
        Assert.Contains("Give --districts", Throws(new AreaImport { Postcodes = postcodes }), StringComparison.Ordinal);
        Assert.Contains("not a GeoJSON file", Throws(new AreaImport { Postcodes = postcodes, Districts = _desk.Files.Write("a.geojson", "no") }), StringComparison.Ordinal);
        Assert.Contains("not degrees", Throws(new AreaImport { Postcodes = postcodes, Districts = _desk.Files.Write("b.geojson", AreaDesk.Square("code", AreaDesk.FellSide, 500000, 100000)) }), StringComparison.Ordinal);
        Assert.Contains("draws none of the districts", Throws(new AreaImport { Postcodes = postcodes, Districts = _desk.Files.Write("c.geojson", AreaDesk.Square("code", "E07000217", 1.5, 55)) }), StringComparison.Ordinal);
        Assert.Contains("is not a gazetteer", Throws(new AreaImport { Postcodes = postcodes, Districts = AreaDesk.Districts, Places = _desk.Files.Write("d.csv", "a,b\n1,2\n") }), StringComparison.Ordinal);
        Assert.NotNull(_desk.Find("ZN1 1AA"));

        string Throws(AreaImport import) => Assert.Throws<InvalidDataException>(() => importer.Run(import)).Message;
    }

    [Fact]
    public void A_cancelled_import_changes_nothing()
    {
        _desk.Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        var postcodes = _desk.Files.Write("new.csv", "Postcode,lat,long\nZN1 1AB,55.05,1.55\n");

        Assert.Throws<OperationCanceledException>(() => _desk.Importer.Run(new AreaImport { Postcodes = postcodes, Districts = AreaDesk.Districts }, null, new CancellationToken(canceled: true)));

        Assert.NotNull(_desk.Find("ZN1 1AA"));
        Assert.Null(_desk.Find("ZN1 1AB"));
    }

    [Fact]
    public void An_import_takes_the_place_of_the_one_before()
    {
        _desk.Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        _desk.Import("Postcode,lat,long\nZN1 1AB,55.05,1.55\n");

        Assert.Null(_desk.Find("ZN1 1AA"));
        Assert.NotNull(_desk.Find("ZN1 1AB"));
        Assert.Equal(["lookup.bin"], System.IO.Directory.EnumerateFiles(Path.Combine(_desk.DataPath, "area")).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_imports_at_once_do_not_mix()
    {
        _desk.Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        using var other = new FileStream(PostcodeFile.PathIn(_desk.DataPath) + ".new", FileMode.Create, FileAccess.Write, FileShare.None);

        Assert.Throws<IOException>(() => _desk.Import("Postcode,lat,long\nZN1 1AB,55.05,1.55\n"));

        Assert.NotNull(_desk.Find("ZN1 1AA"));
    }

    [Fact]
    public void A_gazetteer_comes_in_with_the_postcodes()
    {
        var places = _desk.Files.Write("places.csv", "name,lat,lng,country,county\nGullwick,55.08,1.68,England,Northmoor\nOutby,55.30,1.20,England,Farshire\n,55,1,,\nFarther,95,1,,\n");
        var postcodes = _desk.Files.Write("postcodes.csv", "Postcode,lat,long\nZN1 1AA,55.05,1.55\n");

        var result = _desk.Importer.Run(new AreaImport { Postcodes = postcodes, Districts = AreaDesk.Districts, Places = places });

        Assert.Equal((2, 2), (result.Places, result.Refused));
        Assert.Equal([("Gullwick", AreaDesk.TarnDale), ("Outby", null)], PostcodeFile.Read(PostcodeFile.PathIn(_desk.DataPath)).Places.Select(place => (place.Name, place.DistrictCode)));
    }

    [Fact]
    public void Progress_goes_from_nothing_to_all()
    {
        var reports = new List<AreaImportProgress>();
        var postcodes = _desk.Files.Write("postcodes.csv", "Postcode,lat,long\nZN1 1AA,55.05,1.55\n");

        _desk.Importer.Run(new AreaImport { Postcodes = postcodes, Districts = AreaDesk.Districts }, new Recorder(reports));

        Assert.Equal((0, 1, 1), (reports[0].Rows, reports[^1].Rows, reports[^1].Part));
    }

    private sealed class Recorder(List<AreaImportProgress> reports) : IProgress<AreaImportProgress>
    {
        public void Report(AreaImportProgress value) => reports.Add(value);
    }
}
