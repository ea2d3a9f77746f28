using EarlyHelp.Directory.Yaml;

namespace EarlyHelp.Directory.Locations.Areas;

/// <summary>Reads <c>area.yaml</c> and checks what the form of the file alone cannot.</summary>
public static class AreaReader
{
    /// <param name="folder">The folder of one area, for example <c>index-data/areas/surrey</c>.</param>
    /// <exception cref="InvalidDataException">The file cannot be used; the message says where and what to do.</exception>
    public static Area Load(string folder)
    {
        var path = Path.Combine(folder, "area.yaml");
        var area = YamlFile.Read<Area>(path);
        if (Problem(area) is { } problem)
        {
            throw new InvalidDataException($"{path}: {problem}");
        }

        return area;
    }

    private static string? Problem(Area area)
    {
        if (area.Districts.Count == 0)
        {
            return "no district stands under districts. Add at least one.";
        }

        return Repeated(area.Districts.Select(district => district.Code), "district code")
            ?? Repeated(area.Districts.Select(district => district.Slug), "district slug")
            ?? Repeated(area.Quadrants.Select(quadrant => quadrant.Slug), "quadrant slug")
            ?? Repeated(area.Quadrants.Select(quadrant => quadrant.Id), "quadrant id")
            ?? area.Districts.Select(district => Problem(area, district)).FirstOrDefault(problem => problem is not null);
    }

    private static string? Problem(Area area, District district)
    {
        if (district.Quadrant is { } quadrant && !area.Quadrants.Any(known => known.Id == quadrant))
        {
            return $"district {district.Slug} lies in quadrant '{quadrant}', which is not under quadrants. Add the quadrant or correct its id.";
        }

        if (district.ValidFrom > district.ValidTo)
        {
            return $"district {district.Slug} ends before it begins. Correct valid_from or valid_to.";
        }

        if (district.Latitude is < 49 or > 61 || district.Longitude is < -9 or > 2 || district.Latitude is null != district.Longitude is null)
        {
            return $"district {district.Slug} needs both a latitude and a longitude in the United Kingdom, in degrees, or neither.";
        }

        return district.Successor is null ? null : SuccessionProblem(area, district);
    }

    private static string? SuccessionProblem(Area area, District district)
    {
        if (area.DistrictBySlug(district.Successor) is not { } successor)
        {
            return $"district {district.Slug} has the successor '{district.Successor}', which is not under districts. Add it or correct the slug.";
        }

        return district.ValidTo is { } last && successor.ValidFrom == last.AddDays(1)
            ? null
            : $"district {district.Slug} hands over to {successor.Slug}: valid_to of the first must be the day before valid_from of the second.";
    }

    private static string? Repeated(IEnumerable<string> values, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return values.FirstOrDefault(value => !seen.Add(value)) is { } repeated ? $"the {what} '{repeated}' stands there twice. Keep one." : null;
    }
}
