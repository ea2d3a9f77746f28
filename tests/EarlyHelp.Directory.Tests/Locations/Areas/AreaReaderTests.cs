using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Locations.Areas;

public sealed class AreaReaderTests
{
    private const string Valid = """
        id: a
        name: A
        council: A Council
        site_name: A Families
        quadrants:
          - { id: n, slug: north, name: North }
        districts:
          - { code: E1, slug: one, name: One, quadrant: n, valid_to: 2027-03-31, successor: two }
          - { code: E2, slug: two, name: Two, valid_from: 2027-04-01 }

        """;

    private static readonly DateOnly LastDay = new(2027, 3, 31);

    [Fact]
    public void Surrey_has_eleven_districts_until_the_change_and_two_after_it()
    {
        var area = AreaReader.Load(Repository.Surrey);

        Assert.Equal(
            ["elmbridge", "epsom-and-ewell", "guildford", "mole-valley", "reigate-and-banstead", "runnymede", "spelthorne", "surrey-heath", "tandridge", "waverley", "woking"],
            area.DistrictsOn(LastDay).Select(district => district.Slug));
        Assert.Equal(["east-surrey", "west-surrey"], area.DistrictsOn(LastDay.AddDays(1)).Select(district => district.Slug));
        Assert.All(area.DistrictsOn(LastDay), district => Assert.NotNull(district.Quadrant));
        Assert.Equal("0300 470 9100", area.Contacts.SinglePointOfAccess?.Phone);
        Assert.Equal("999", area.UrgentHelp[0].Phone);
    }

    [Theory]
    [InlineData("E07000217", 0, "woking")]
    [InlineData("woking", 0, "woking")]
    [InlineData("woking", 1, "west-surrey")]
    [InlineData("E07000208", 1, "east-surrey")]
    [InlineData("west-surrey", 1, "west-surrey")]
    [InlineData("west-surrey", 0, null)]
    [InlineData("nowhere", 0, null)]
    [InlineData(null, 0, null)]
    public void What_is_in_force_follows_the_day(string? codeOrSlug, int daysAfterTheLast, string? slug)
    {
        var area = AreaReader.Load(Repository.Surrey);

        Assert.Equal(slug, area.InForce(codeOrSlug, LastDay.AddDays(daysAfterTheLast))?.Slug);
    }

    [Theory]
    [InlineData("woking", 0, DistrictState.InForce, "woking")]
    [InlineData("woking", 1, DistrictState.Moved, "west-surrey")]
    [InlineData("west-surrey", 0, DistrictState.ToCome, "west-surrey")]
    [InlineData("nowhere", 0, DistrictState.Unknown, null)]
    public void A_district_stands_for_what_the_day_makes_of_it(string slug, int daysAfterTheLast, DistrictState state, string? district)
    {
        var area = AreaReader.Load(Repository.Surrey);

        var found = area.At(slug, LastDay.AddDays(daysAfterTheLast));

        Assert.Equal((state, district), (found.State, found.District?.Slug));
    }

    [Fact]
    public void A_district_without_a_successor_ends()
    {
        var area = AreaReader.Load(Repository.Northmoor);

        Assert.Equal(DistrictState.Ended, area.At("old-fell", LastDay).State);
    }

    [Fact]
    public void Colours_of_Surrey_can_be_read_on_white()
    {
        var look = AreaReader.Load(Repository.Surrey).Look;

        Assert.All([look.BrandColour, look.AccentColour], colour => Assert.True(ContrastWithWhite(colour!) >= 4.5, colour));
    }

    [Fact]
    public void A_second_area_is_read_by_the_same_code()
    {
        var area = AreaReader.Load(Repository.Northmoor);

        Assert.Equal("Northmoor Families", area.SiteName);
        Assert.Equal("northmoor-vale", area.InForce("tarn-dale", new DateOnly(2031, 1, 1))?.Slug);
        Assert.Null(area.Contacts.SinglePointOfAccess);
    }

    [Theory]
    [InlineData("council: A Council", "counsil: A Council", "line 3", "'counsil' is not a key that belongs here", "council")]
    [InlineData("name: One, ", "", "line 8", "name is missing")]
    [InlineData("name: A\n", "", "name is missing")]
    [InlineData("site_name: A Families", "site_name:", "line 4", "has no value")]
    [InlineData("2027-03-31", "last spring", "line 8", "last spring")]
    [InlineData("E2", "E1", "district code 'E1' stands there twice")]
    [InlineData("slug: two", "slug: one", "'one' stands there twice")]
    [InlineData("quadrant: n", "quadrant: s", "quadrant 's'", "Add the quadrant")]
    [InlineData("successor: two", "successor: three", "'three'", "Add it")]
    [InlineData("valid_from: 2027-04-01", "valid_from: 2027-05-01", "the day before")]
    [InlineData("name: Two,", "name: Two, latitude: 51.2,", "both a latitude and a longitude")]
    [InlineData("  - { id: n, slug: north, name: North }", "  - { id: n, slug: north, name: North", "area.yaml, line")]
    public void A_slip_of_the_pen_is_named_with_what_to_do(string right, string wrong, params string[] expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("area.yaml"), Valid.Replace(right, wrong, StringComparison.Ordinal));

        var error = Assert.Throws<InvalidDataException>(() => AreaReader.Load(folder.Path));

        Assert.Contains("area.yaml", error.Message, StringComparison.Ordinal);
        Assert.All(expected, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_or_empty_file_says_so()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("is not there", Assert.Throws<InvalidDataException>(() => AreaReader.Load(folder.Path)).Message, StringComparison.Ordinal);

        File.WriteAllText(folder.File("area.yaml"), "# nothing yet\n");
        Assert.Contains("is empty", Assert.Throws<InvalidDataException>(() => AreaReader.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    /// <summary>WCAG 2 contrast of a #rrggbb colour with white.</summary>
    private static double ContrastWithWhite(string colour)
    {
        var channels = Convert.FromHexString(colour[1..]).Select(value => value / 255.0).Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        return 1.05 / ((0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]) + 0.05);
    }
}
