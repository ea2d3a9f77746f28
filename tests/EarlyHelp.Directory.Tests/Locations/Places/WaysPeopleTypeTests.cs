using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Locations.Places;

/// <summary>The table beside this file, row by row, in Surrey.</summary>
public sealed class WaysPeopleTypeTests(SurreyPlaces surrey) : IClassFixture<SurreyPlaces>
{
    public static TheoryData<string, string, string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string, string, string>();
        foreach (var line in File.ReadLines(Repository.File("tests", "EarlyHelp.Directory.Tests", "Locations", "Places", "ways-people-type.txt")).Where(line => !line.StartsWith('#')))
        {
            var fields = line.Split('|');
            rows.Add(fields[0], fields[1].Trim(), fields[2].Trim(), fields[3].Trim(), fields[4].Trim(), fields[5].Trim(), fields[6].Trim());
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Is_taken_for(string text, string match, string kind, string name, string district, string inArea, string others)
    {
        var answer = surrey.Finder.Find(text);

        Assert.Equal(
            $"{match} {kind} {name} {district} {inArea}",
            $"{Word(answer.Match)} {answer.Best?.Kind.ToString().ToLowerInvariant() ?? "-"} {answer.Best?.Name ?? "-"} {answer.Best?.District?.Slug ?? "-"} {(answer.Best?.InArea == true ? "yes" : "no")}");
        Assert.Equal(others, string.Join("; ", answer.Alternatives.Select(place => others.Contains(',', StringComparison.Ordinal) ? $"{place.Name}, {place.Qualifier}" : place.Name)));
    }

    [Fact]
    public void The_table_has_at_least_two_hundred_rows() => Assert.True(Rows().Count >= 200);

    private static string Word(PlaceMatch match) => match == PlaceMatch.PartOfText ? "part" : match.ToString().ToLowerInvariant();
}
