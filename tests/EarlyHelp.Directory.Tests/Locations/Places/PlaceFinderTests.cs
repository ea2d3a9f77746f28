using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Locations.Places;

public sealed class PlaceFinderTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly SettableClock _clock = new() { Now = new DateTimeOffset(2027, 3, 31, 12, 0, 0, TimeSpan.Zero) };

    public void Dispose() => _data.Dispose();

    [Fact]
    public void On_the_day_the_districts_change_places_lie_in_the_new_ones()
    {
        var finder = Finder(Repository.Surrey);
        Assert.Equal("woking", finder.Find("Sheerwater").Best?.District?.Slug);
        Assert.Null(finder.Find("West Surrey").Best?.District);

        _clock.Now += TimeSpan.FromDays(1);

        Assert.Equal("west-surrey", finder.Find("Sheerwater").Best?.District?.Slug);
        Assert.Equal("west-surrey", finder.Find("GU22 7").Best?.District?.Slug);
        Assert.Equal("west-surrey", finder.Find("West Surrey").Best?.District?.Slug);
        Assert.Equal("east-surrey", finder.Find("Mole Valley").Best?.District?.Slug);
        Assert.Equal("Spelthorne", finder.Find("Ashford, West Surrey").Best?.Qualifier);
    }

    [Fact]
    public void A_second_area_needs_no_code()
    {
        var finder = Finder(Repository.Northmoor);

        Assert.Equal("fell-side", finder.Find("curlew on sands").Best?.District?.Slug);
        Assert.Equal("fell-side", finder.Find("ZN1 1AB").Best?.District?.Slug);
        Assert.True(finder.Find("ZN1 2").Best is { District: null, InArea: true });
        Assert.Equal("tarn-dale", finder.Find("tarnmuoth").Best?.District?.Slug);
        Assert.Equal(["Farshire"], finder.Find("Fellgate").Alternatives.Select(place => place.Qualifier));
        Assert.True(finder.Find("northmoor").Best is { District: null, InArea: true });
        Assert.Equal(PlaceMatch.Unknown, finder.Find("Woking").Match);
        Assert.Null(finder.TryFindIn(["help", "with", "food"]));
        Assert.Equal("Help", finder.TryFindIn(["food", "in", "help"])?.Place.Name);
    }

    [Fact]
    public void Places_of_an_import_are_known_at_once_and_shipped_ones_are_not_doubled()
    {
        var finder = Finder(Repository.Northmoor);
        Assert.Null(finder.Find("Gullwick").Best);

        PostcodeFile.Write(PostcodeFile.PathIn(_data.Path), new PostcodeTableBuilder().Build(
            [
                new GazetteerEntry { Name = "Gullwick", County = "Northmoor", DistrictCode = "E07999902", Latitude = 55.08, Longitude = 1.68 },
                new GazetteerEntry { Name = "Tarnmouth", County = "Northmoor", DistrictCode = "E07999902", Latitude = 55.051, Longitude = 1.651 },
            ],
            out _));
        _clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal("tarn-dale", finder.Find("gullwick").Best?.District?.Slug);
        Assert.Empty(finder.Find("Tarnmouth").Alternatives);
    }

    [Fact]
    public void Part_of_a_sector_in_an_import_does_not_make_it_certain()
    {
        var finder = Finder(Repository.Northmoor);
        var builder = new PostcodeTableBuilder();
        builder.Add(PostcodeUnits.Of("ZN1 2AA"), 55.05, 1.55, "E07999901");
        PostcodeFile.Write(PostcodeFile.PathIn(_data.Path), builder.Build([], out _));
        _clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal("fell-side", finder.Find("ZN1 2AA").Best?.District?.Slug);
        Assert.Null(finder.Find("ZN1 2").Best?.District);
    }

    [Fact]
    public void An_area_with_nothing_but_its_description_answers_what_it_can()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Repository.Northmoor, "area.yaml"), folder.File("area.yaml"));
        var finder = PlaceFinder.Load(folder.Path, AreaReader.Load(folder.Path), Lookup(), _clock);

        Assert.Equal("fell-side", finder.Find("Fell Side").Best?.District?.Slug);
        Assert.Equal(PlaceMatch.Unknown, finder.Find("ZN1 1AA").Match);
    }

    [Theory]
    [InlineData("places.csv", "name,county,district,latitude,longitude,aliases,in_search\nFellgate,Northmoor,,north,1.5,,", "line 2: 'north' is not a number of degrees")]
    [InlineData("places.csv", "name,county,district,latitude,longitude,aliases,in_search\nFellgate,Northmoor,,55,1.5,", "line 2: 6 fields stand here and 7 belong here")]
    [InlineData("places.csv", "name,county,district,latitude,longitude,aliases,in_search\nFellgate,Northmoor,,55,1.5,,sometimes", "line 2: in_search is 'sometimes'")]
    [InlineData("sectors.csv", "code,latitude\n", "line 1: the header must read code,latitude,longitude")]
    [InlineData("outcodes.csv", "code,latitude,longitude,postcodes,district,in_area\nZN1,55,1.5,99999999999,,yes", "line 2")]
    [InlineData("outcodes.csv", "code,latitude,longitude,postcodes,district,in_area\nZN1,55,1.5,9,,perhaps", "line 2: in_area is 'perhaps'")]
    public void A_slip_in_the_figures_is_named(string file, string content, string expected)
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Repository.Northmoor, "area.yaml"), folder.File("area.yaml"));
        File.WriteAllText(folder.File(file), content);

        var error = Assert.Throws<InvalidDataException>(() => PlaceFinder.Load(folder.Path, AreaReader.Load(folder.Path), Lookup(), _clock));

        Assert.Contains($"{file}, {expected}", error.Message, StringComparison.Ordinal);
    }

    private PostcodeLookup Lookup() => new(_data.Path, _clock, problem => throw new InvalidOperationException(problem));

    private PlaceFinder Finder(string folder) => PlaceFinder.Load(folder, AreaReader.Load(folder), Lookup(), _clock);
}
