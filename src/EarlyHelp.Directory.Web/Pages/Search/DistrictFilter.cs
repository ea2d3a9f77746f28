using System.Text.RegularExpressions;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Districts by slug or GSS code. Of a district that has ended, its successor is meant; one outside the area is known by its code alone.</summary>
public static partial class DistrictFilter
{
    public static SearchFilter Make(Area area, TimeProvider clock) => new()
    {
        Key = "district",
        Heading = "District",
        Read = value => area.InForce(value.ToLowerInvariant(), LocalTime.Today(clock))?.Slug
            ?? area.InForce(value.ToUpperInvariant(), LocalTime.Today(clock))?.Slug
            ?? (GssCode().IsMatch(value) ? value.ToUpperInvariant() : null),
        Mend = "Choose a district from the list.",
        Label = value => area.DistrictBySlug(value)?.Name ?? $"District {value}",
        Apply = (request, values) => request with { Districts = [.. values.Select(value => area.DistrictBySlug(value)?.Code ?? value)] },
        ValuesOf = request => request.Districts.Select(code => area.DistrictByCode(code)?.Slug ?? code),
        // The index counts a listing of an ended district under its successor too: to offer both would show one name twice.
        FromCount = code => area.DistrictByCode(code) is { } district && district.IsValidOn(LocalTime.Today(clock)) ? district.Slug : null,
        Order = [.. area.Districts.Select(district => district.Slug)],
    };

    [GeneratedRegex("^[EWSNewsn][0-9]{8}$")]
    private static partial Regex GssCode();
}
