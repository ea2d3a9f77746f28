using EarlyHelp.Directory.Intake.Areas;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Areas;

/// <summary>How a postcode comes by its district.</summary>
public sealed class AreaDistrictsTests : IDisposable
{
    private readonly AreaDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Points_on_and_near_borders_are_decided_and_told()
    {
        var result = _desk.Import("""
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
        Assert.Equal(AreaDesk.FellSide, _desk.Find("ZN1 1AA")!.Value.DistrictCode);
        Assert.Null(_desk.Find("ZN1 1AD")!.Value.DistrictCode);
    }

    [Fact]
    public void A_code_in_the_file_comes_before_the_map_unless_it_is_a_new_one()
    {
        var result = _desk.Import("""
            pcds,laua,lat,long
            ZN1 1AA,E07999902,55.05,1.55
            ZN1 1AB,E06000999,55.05,1.55
            ZN1 1AD,E06000998,55.30,1.20
            ZN1 1AE,,55.05,1.65
            """);

        Assert.Equal((AreaDesk.TarnDale, AreaDesk.FellSide, null, AreaDesk.TarnDale), (District("ZN1 1AA"), District("ZN1 1AB"), District("ZN1 1AD"), District("ZN1 1AE")));
        Assert.Equal(["ZN1 1AA (E07999902, E07999901 by the map)", "ZN1 1AB (E06000999)"], result.Doubts.SelectMany(doubt => doubt.Examples));

        string? District(string postcode) => _desk.Find(postcode)!.Value.DistrictCode;
    }

    [Theory]
    [InlineData("LAD13CD")]
    [InlineData("lad24cd")]
    [InlineData("code")]
    [InlineData("GSS_CODE")]
    public void Districts_are_known_by_the_usual_names_of_their_code(string property)
    {
        var postcodes = _desk.Files.Write("postcodes.csv", "Postcode,lat,long\nZN1 1AA,55.05,1.55\n");
        var districts = _desk.Files.Write("districts.geojson", AreaDesk.Square(property, AreaDesk.FellSide, 1.5, 55));

        _desk.Importer.Run(new AreaImport { Postcodes = postcodes, Districts = districts });

        Assert.Equal(AreaDesk.FellSide, _desk.Find("ZN1 1AA")!.Value.DistrictCode);
    }

    [Fact]
    public void Wards_make_up_the_district_that_their_file_is_named_after()
    {
        var folder = _desk.Files.File("wards");
        System.IO.Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{AreaDesk.FellSide}.json"), AreaDesk.Square("WD13CD", "E05999901", 1.5, 55));
        File.WriteAllText(Path.Combine(folder, $"{AreaDesk.TarnDale}.json"), AreaDesk.Square("WD13CD", "E05999902", 1.6, 55));
        var postcodes = _desk.Files.Write("postcodes.csv", "Postcode,lat,long\nZN1 1AA,55.05,1.55\nZN1 1AB,55.05,1.65\n");

        _desk.Importer.Run(new AreaImport { Postcodes = postcodes, Districts = folder });

        Assert.Equal((AreaDesk.FellSide, AreaDesk.TarnDale), (_desk.Find("ZN1 1AA")!.Value.DistrictCode, _desk.Find("ZN1 1AB")!.Value.DistrictCode));
    }
}
