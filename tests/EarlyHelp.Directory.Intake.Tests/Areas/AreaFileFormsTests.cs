using EarlyHelp.Directory.Intake.Areas;
using EarlyHelp.Directory.Locations.Postcodes;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Areas;

/// <summary>The forms in which publishers give lists of postcodes.</summary>
public sealed class AreaFileFormsTests : IDisposable
{
    private readonly AreaDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Plain_columns_take_their_district_from_the_map()
    {
        var result = _desk.Import("""
            Postcode,lat,long
            ZN1 1AA,55.05,1.55
            ZN201AA,55.05,1.65
            ZN9 1AA,55.30,1.20
            ZN9 1AB,,0.00000
            """);

        Assert.Equal((4, 4, 2, 2, 1, 0), (result.Rows, result.Postcodes, result.InArea, result.OutsideArea, result.WithoutPoint, result.Refused));
        Assert.Equal([new DistrictCount(AreaDesk.FellSide, "Fell Side", 1), new DistrictCount(AreaDesk.TarnDale, "Tarn Dale", 1)], result.Districts);
        Assert.Equal(new PostcodePoint(55.05, 1.65, AreaDesk.TarnDale), _desk.Find("ZN20 1AA"));
        Assert.Equal(new PostcodePoint(55.30, 1.20, null), _desk.Find("ZN9 1AA"));
        Assert.Equal(new PostcodePoint(null, null, null), _desk.Find("ZN9 1AB"));
    }

    [Theory]
    [InlineData("pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa11,cty,ced,laua,ward,lat,long", "\"ZN1 1AA\",\"ZN1  1AA\",\"ZN1 1AA\",\"198001\",\"201012\",\"0\",\"\",\"\",\"9\",\"\",\"\",\"\",\"E07999902\",\"\",55.05,1.55")]
    [InlineData("pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,lad25cd,lat,long", "ZN1 1AA,ZN1  1AA,ZN1 1AA,198001,201012,626861,578594,E07999902,55.05,1.55")]
    [InlineData("\uFEFFPCDS;OSLAUA;DOTERM;LAT;LONG", "ZN1 1AA;E07999902;201012;55.05;1.55")]
    public void Ons_files_of_any_year_bring_their_district_and_their_end(string header, string row)
    {
        var result = _desk.Import($"{header}\n{row}\n", districts: null);

        Assert.Equal((1, 1, 1), (result.Postcodes, result.InArea, result.Ended));
        Assert.Equal(new PostcodePoint(55.05, 1.55, AreaDesk.TarnDale), _desk.Find("ZN1 1AA"));
    }

    [Fact]
    public void Ons_files_mark_postcodes_without_a_point_by_latitude_99()
    {
        _desk.Import("pcds,laua,lat,long\nZN1 1AA,E07999902,99.999999,0.000000\nZN1 1AB,,99.999999,0.000000\n", districts: null);

        Assert.Equal(new PostcodePoint(null, null, AreaDesk.TarnDale), _desk.Find("ZN1 1AA"));
        Assert.Equal(new PostcodePoint(null, null, null), _desk.Find("ZN1 1AB"));
    }

    [Fact]
    public void Code_Point_Open_has_no_header_and_is_on_the_grid()
    {
        _desk.Import("""
            "ZN1 1AA",10,626861,578594,"E92000001","E19000001","E18000001","","E07999902","E05000001"
            "ZN1 1AB",90,0,0,"E92000001","","","","E07999901",""
            "ZN1 1AD",10,626861,578594,"E92000001","","","","",""
            """);

        var point = _desk.Find("ZN1 1AA")!.Value;
        Assert.Equal(AreaDesk.TarnDale, point.DistrictCode);
        Assert.InRange(point.Latitude!.Value, 55.0499, 55.0501);
        Assert.InRange(point.Longitude!.Value, 1.5499, 1.5501);
        Assert.Equal(new PostcodePoint(null, null, AreaDesk.FellSide), _desk.Find("ZN1 1AB"));
        Assert.Equal(AreaDesk.FellSide, _desk.Find("ZN1 1AD")!.Value.DistrictCode);
    }

    [Fact]
    public void Postcode_latitude_longitude_may_come_without_a_header()
    {
        _desk.Import("ZN1 1AA,55.05,1.55\nZN1 1AB,55.05,1.56\n");

        Assert.Equal(AreaDesk.FellSide, _desk.Find("ZN1 1AA")!.Value.DistrictCode);
        Assert.NotNull(_desk.Find("ZN1 1AB"));
    }

    [Fact]
    public void A_folder_is_read_whole_and_the_last_line_of_a_postcode_counts()
    {
        var folder = Path.Combine(_desk.Files.Path, "folder");
        System.IO.Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "a.csv"), "Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        File.WriteAllText(Path.Combine(folder, "b.CSV"), "postcode,longitude,latitude\nZN1 1AA,1.65,55.05\nZN1 1AB,1.65,55.05\n");
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "nothing");

        var result = _desk.Importer.Run(new AreaImport { Postcodes = folder, Districts = AreaDesk.Districts });

        Assert.Equal((3, 2, 1), (result.Rows, result.Postcodes, result.Repeated));
        Assert.Equal(AreaDesk.TarnDale, _desk.Find("ZN1 1AA")!.Value.DistrictCode);
    }

    [Fact]
    public void A_bad_line_is_named_and_never_stops_the_good_ones()
    {
        var result = _desk.Import("""
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
}
