using EarlyHelp.Directory.Intake.Areas;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Areas;

public sealed class AreaImporterTests : IDisposable
{
    private const string FellSide = "E07999901";
    private const string TarnDale = "E07999902";

    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _files = new();
    private readonly Area _area = AreaReader.Load(Northmoor);

    private static string Northmoor => Repository.File("tests", "EarlyHelp.Directory.TestSupport", "Areas", "northmoor");

    private static string Districts => Path.Combine(Northmoor, "outline.geojson");

    public void Dispose()
    {
        _data.Dispose();
        _files.Dispose();
    }

    [Fact]
    public void Plain_columns_take_their_district_from_the_map()
    {
        var result = Import("""
            Postcode,lat,long
            ZN1 1AA,55.05,1.55
            ZN201AA,55.05,1.65
            ZN9 1AA,55.30,1.20
            ZN9 1AB,,0.00000
            """);

        Assert.Equal((4, 4, 2, 2, 1, 0), (result.Rows, result.Postcodes, result.InArea, result.OutsideArea, result.WithoutPoint, result.Refused));
        Assert.Equal([new DistrictCount(FellSide, "Fell Side", 1), new DistrictCount(TarnDale, "Tarn Dale", 1)], result.Districts);
        Assert.Equal(new PostcodePoint(55.05, 1.65, TarnDale), Find("ZN20 1AA"));
        Assert.Equal(new PostcodePoint(55.30, 1.20, null), Find("ZN9 1AA"));
        Assert.Equal(new PostcodePoint(null, null, null), Find("ZN9 1AB"));
    }

    [Theory]
    [InlineData("pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa11,cty,ced,laua,ward,lat,long", "\"ZN1 1AA\",\"ZN1  1AA\",\"ZN1 1AA\",\"198001\",\"201012\",\"0\",\"\",\"\",\"9\",\"\",\"\",\"\",\"E07999902\",\"\",55.05,1.55")]
    [InlineData("pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,lad25cd,lat,long", "ZN1 1AA,ZN1  1AA,ZN1 1AA,198001,201012,626861,578594,E07999902,55.05,1.55")]
    [InlineData("\uFEFFPCDS;OSLAUA;DOTERM;LAT;LONG", "ZN1 1AA;E07999902;201012;55.05;1.55")]
    public void Ons_files_of_any_year_bring_their_district_and_their_end(string header, string row)
    {
        var result = Import($"{header}\n{row}\n", districts: null);

        Assert.Equal((1, 1, 1), (result.Postcodes, result.InArea, result.Ended));
        Assert.Equal(new PostcodePoint(55.05, 1.55, TarnDale), Find("ZN1 1AA"));
    }

    [Fact]
    public void Ons_files_mark_postcodes_without_a_point_by_latitude_99()
    {
        Import("pcds,laua,lat,long\nZN1 1AA,E07999902,99.999999,0.000000\nZN1 1AB,,99.999999,0.000000\n", districts: null);

        Assert.Equal(new PostcodePoint(null, null, TarnDale), Find("ZN1 1AA"));
        Assert.Equal(new PostcodePoint(null, null, null), Find("ZN1 1AB"));
    }

    [Fact]
    public void Code_Point_Open_has_no_header_and_is_on_the_grid()
    {
        Import("""
            "ZN1 1AA",10,626861,578594,"E92000001","E19000001","E18000001","","E07999902","E05000001"
            "ZN1 1AB",90,0,0,"E92000001","","","","E07999901",""
            "ZN1 1AD",10,626861,578594,"E92000001","","","","",""
            """);

        var point = Find("ZN1 1AA")!.Value;
        Assert.Equal(TarnDale, point.DistrictCode);
        Assert.InRange(point.Latitude!.Value, 55.0499, 55.0501);
        Assert.InRange(point.Longitude!.Value, 1.5499, 1.5501);
        Assert.Equal(new PostcodePoint(null, null, FellSide), Find("ZN1 1AB"));
        Assert.Equal(FellSide, Find("ZN1 1AD")!.Value.DistrictCode);
    }

    [Fact]
    public void Postcode_latitude_longitude_may_come_without_a_header()
    {
        Import("ZN1 1AA,55.05,1.55\nZN1 1AB,55.05,1.56\n");

        Assert.Equal(FellSide, Find("ZN1 1AA")!.Value.DistrictCode);
        Assert.NotNull(Find("ZN1 1AB"));
    }

    [Fact]
    public void A_folder_is_read_whole_and_the_last_line_of_a_postcode_counts()
    {
        var folder = Path.Combine(_files.Path, "folder");
        System.IO.Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "a.csv"), "Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        File.WriteAllText(Path.Combine(folder, "b.CSV"), "postcode,longitude,latitude\nZN1 1AA,1.65,55.05\nZN1 1AB,1.65,55.05\n");
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "nothing");

        var result = new AreaImporter(_area, _data.Path).Run(new AreaImport { Postcodes = folder, Districts = Districts });

        Assert.Equal((3, 2, 1), (result.Rows, result.Postcodes, result.Repeated));
        Assert.Equal(TarnDale, Find("ZN1 1AA")!.Value.DistrictCode);
    }

    [Fact]
    public void A_bad_line_is_named_and_never_stops_the_good_ones()
    {
        var result = Import("""
            Postcode,lat,long
            ZN1 1AA,55.05,1.55
            not a postcode,55.05,1.55
            ZN1 1AB,north,1.55
            ZN1 1AD,55.05,east
            ZN1,55.05,1.55

            "ZN1 1AE,55.05,1.55
            ZN1 1AF,55.05,1.55
            """);

        Assert.Equal((2, 5), (result.Postcodes, result.Refused));
        Assert.Equal(result.Rows, result.Postcodes + result.Repeated + result.Refused);
        Assert.Equal(
            [(3, "postcode", "not a postcode"), (4, "latitude", "north"), (5, "longitude", "east"), (6, "postcode", "ZN1"), (8, "postcode", "ZN1 1AE,55.05,1.55")],
            result.Refusals.Select(refusal => ((int)refusal.Row, refusal.Field, refusal.Value)));
        Assert.All(result.Refusals, refusal => Assert.Equal("postcodes.csv", refusal.File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,age\nA,1\n")]
    [InlineData("Postcode,lat,long\n")]
    [InlineData("Postcode,lat,long\nnonsense,1,2\n")]
    [InlineData("\0\0\0\0")]
    public void What_holds_no_postcodes_changes_nothing(string content)
    {
        Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");

        Assert.Throws<InvalidDataException>(() => Import(content));

        Assert.NotNull(Find("ZN1 1AA"));
    }

    [Fact]
    public void Missing_files_and_strange_districts_change_nothing()
    {
        Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        var importer = new AreaImporter(_area, _data.Path);
        var postcodes = _files.File("postcodes.csv");

        Assert.Contains("is not there", Throws(new AreaImport { Postcodes = _files.File("none.csv") }), StringComparison.Ordinal);
        Assert.Contains("is not there", Throws(new AreaImport { Postcodes = postcodes, Districts = _files.File("none.geojson") }), StringComparison.Ordinal);
        Assert.Contains("is not there", Throws(new AreaImport { Postcodes = postcodes, Districts = Districts, Places = _files.File("none.csv") }), StringComparison.Ordinal);
        Assert.Contains("Give --districts", Throws(new AreaImport { Postcodes = postcodes }), StringComparison.Ordinal);
        Assert.Contains("not a GeoJSON file", Throws(new AreaImport { Postcodes = postcodes, Districts = _files.Write("a.geojson", "no") }), StringComparison.Ordinal);
        Assert.Contains("not degrees", Throws(new AreaImport { Postcodes = postcodes, Districts = _files.Write("b.geojson", Square("code", FellSide, 500000, 100000)) }), StringComparison.Ordinal);
        Assert.Contains("draws none of the districts", Throws(new AreaImport { Postcodes = postcodes, Districts = _files.Write("c.geojson", Square("code", "E07000217", 1.5, 55)) }), StringComparison.Ordinal);
        Assert.Contains("is not a gazetteer", Throws(new AreaImport { Postcodes = postcodes, Districts = Districts, Places = _files.Write("d.csv", "a,b\n1,2\n") }), StringComparison.Ordinal);
        Assert.NotNull(Find("ZN1 1AA"));

        string Throws(AreaImport import) => Assert.Throws<InvalidDataException>(() => importer.Run(import)).Message;
    }

    [Fact]
    public void A_cancelled_import_changes_nothing()
    {
        Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        var postcodes = _files.Write("new.csv", "Postcode,lat,long\nZN1 1AB,55.05,1.55\n");

        Assert.Throws<OperationCanceledException>(() => new AreaImporter(_area, _data.Path).Run(new AreaImport { Postcodes = postcodes, Districts = Districts }, null, new CancellationToken(canceled: true)));

        Assert.NotNull(Find("ZN1 1AA"));
        Assert.Null(Find("ZN1 1AB"));
    }

    [Fact]
    public void An_import_takes_the_place_of_the_one_before()
    {
        Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        Import("Postcode,lat,long\nZN1 1AB,55.05,1.55\n");

        Assert.Null(Find("ZN1 1AA"));
        Assert.NotNull(Find("ZN1 1AB"));
        Assert.Equal(["lookup.bin"], System.IO.Directory.EnumerateFiles(Path.Combine(_data.Path, "area")).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_imports_at_once_do_not_mix()
    {
        Import("Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        using var other = new FileStream(PostcodeFile.PathIn(_data.Path) + ".new", FileMode.Create, FileAccess.Write, FileShare.None);

        Assert.Throws<IOException>(() => Import("Postcode,lat,long\nZN1 1AB,55.05,1.55\n"));

        Assert.NotNull(Find("ZN1 1AA"));
    }

    [Fact]
    public void Points_on_and_near_borders_are_decided_and_told()
    {
        var result = Import("""
            Postcode,lat,long
            ZN1 1AA,55.05,1.60000
            ZN1 1AB,55.05,1.59999
            ZN1 1AD,55.05,1.70005
            ZN1 1AE,55.05,1.55000
            """);

        Assert.Equal([1, 1, 1], result.Doubts.Select(doubt => (int)doubt.Postcodes));
        Assert.Contains("ZN1 1AA (E07999901 or E07999902)", result.Doubts[0].Examples);
        Assert.Contains("ZN1 1AB (E07999901 or E07999902)", result.Doubts[1].Examples);
        Assert.Contains("ZN1 1AD (outside or E07999902)", result.Doubts[2].Examples);
        Assert.Equal(FellSide, Find("ZN1 1AA")!.Value.DistrictCode);
        Assert.Null(Find("ZN1 1AD")!.Value.DistrictCode);
    }

    [Fact]
    public void A_code_in_the_file_comes_before_the_map_unless_it_is_a_new_one()
    {
        var result = Import("""
            pcds,laua,lat,long
            ZN1 1AA,E07999902,55.05,1.55
            ZN1 1AB,E06000999,55.05,1.55
            ZN1 1AD,E06000998,55.30,1.20
            ZN1 1AE,,55.05,1.65
            """);

        Assert.Equal((TarnDale, FellSide, null, TarnDale), (District("ZN1 1AA"), District("ZN1 1AB"), District("ZN1 1AD"), District("ZN1 1AE")));
        Assert.Equal(["ZN1 1AA (E07999902, E07999901 by the map)", "ZN1 1AB (E06000999)"], result.Doubts.SelectMany(doubt => doubt.Examples));

        string? District(string postcode) => Find(postcode)!.Value.DistrictCode;
    }

    [Theory]
    [InlineData("LAD13CD")]
    [InlineData("lad24cd")]
    [InlineData("code")]
    [InlineData("GSS_CODE")]
    public void Districts_are_known_by_the_usual_names_of_their_code(string property)
    {
        var postcodes = _files.Write("postcodes.csv", "Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        var districts = _files.Write("districts.geojson", Square(property, FellSide, 1.5, 55));

        new AreaImporter(_area, _data.Path).Run(new AreaImport { Postcodes = postcodes, Districts = districts });

        Assert.Equal(FellSide, Find("ZN1 1AA")!.Value.DistrictCode);
    }

    [Fact]
    public void Wards_make_up_the_district_that_their_file_is_named_after()
    {
        var folder = _files.File("wards");
        System.IO.Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{FellSide}.json"), Square("WD13CD", "E05999901", 1.5, 55));
        File.WriteAllText(Path.Combine(folder, $"{TarnDale}.json"), Square("WD13CD", "E05999902", 1.6, 55));
        var postcodes = _files.Write("postcodes.csv", "Postcode,lat,long\nZN1 1AA,55.05,1.55\nZN1 1AB,55.05,1.65\n");

        new AreaImporter(_area, _data.Path).Run(new AreaImport { Postcodes = postcodes, Districts = folder });

        Assert.Equal((FellSide, TarnDale), (Find("ZN1 1AA")!.Value.DistrictCode, Find("ZN1 1AB")!.Value.DistrictCode));
    }

    [Fact]
    public void A_gazetteer_comes_in_with_the_postcodes()
    {
        var places = _files.Write("places.csv", "name,lat,lng,country,county\nGullwick,55.08,1.68,England,Northmoor\nOutby,55.30,1.20,England,Farshire\n,55,1,,\nFarther,95,1,,\n");
        var postcodes = _files.Write("postcodes.csv", "Postcode,lat,long\nZN1 1AA,55.05,1.55\n");

        var result = new AreaImporter(_area, _data.Path).Run(new AreaImport { Postcodes = postcodes, Districts = Districts, Places = places });

        Assert.Equal((2, 2), (result.Places, result.Refused));
        Assert.Equal([("Gullwick", TarnDale), ("Outby", null)], PostcodeFile.Read(PostcodeFile.PathIn(_data.Path)).Places.Select(place => (place.Name, place.DistrictCode)));
    }

    [Fact]
    public void Progress_goes_from_nothing_to_all()
    {
        var reports = new List<AreaImportProgress>();
        var postcodes = _files.Write("postcodes.csv", "Postcode,lat,long\nZN1 1AA,55.05,1.55\n");

        new AreaImporter(_area, _data.Path).Run(new AreaImport { Postcodes = postcodes, Districts = Districts }, new Recorder(reports));

        Assert.Equal((0, 1, 1), (reports[0].Rows, reports[^1].Rows, reports[^1].Part));
    }

    private static string Square(string property, string code, double west, double south) => $$$"""
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"{{{property}}}":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":
        [[[{{{west}}},{{{south}}}],[{{{west + 0.1}}},{{{south}}}],[{{{west + 0.1}}},{{{south + 0.1}}}],[{{{west}}},{{{south + 0.1}}}],[{{{west}}},{{{south}}}]]]}}]}
        """;

    private AreaImportResult Import(string content) => Import(content, Districts);

    private AreaImportResult Import(string content, string? districts) =>
        new AreaImporter(_area, _data.Path).Run(new AreaImport { Postcodes = _files.Write("postcodes.csv", content), Districts = districts });

    private PostcodePoint? Find(string postcode) => PostcodeText.TryParse(postcode, out var unit) ? PostcodeFile.Read(PostcodeFile.PathIn(_data.Path)).Find(unit) : null;

    private sealed class Recorder(List<AreaImportProgress> reports) : IProgress<AreaImportProgress>
    {
        public void Report(AreaImportProgress value) => reports.Add(value);
    }
}
