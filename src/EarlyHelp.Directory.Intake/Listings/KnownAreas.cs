using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>Finds districts, the county and the nation in what a source calls its service area.</summary>
public sealed class KnownAreas
{
    private static readonly HashSet<string> _national =
        ["national", "nationwide", "nationally", "england", "englandandwales", "uk", "ukwide", "unitedkingdom", "greatbritain", "gb", "britain", "everywhere", "wholeofengland", "wholeofuk"];

    private readonly Dictionary<string, District> _districts = [];
    private readonly HashSet<string> _county;
    private readonly string? _countyCode;

    public KnownAreas(Area area)
    {
        var name = WordReader.Key(area.Name)!;
        var council = WordReader.Key(area.Council)!;
        _county = ["county", "countywide", "wholecounty", name, name + "wide", "all" + name, "allof" + name, "wholeof" + name, "across" + name, council];
        _countyCode = area.Code;
        if (area.Code is { } code)
        {
            _county.Add(WordReader.Key(code)!);
        }

        foreach (var district in area.Districts)
        {
            foreach (var word in new[] { district.Code, district.Slug, district.Name, district.Name + " district", district.Name + " borough", "borough of " + district.Name, district.Name + " Borough Council", district.Name + " District Council" })
            {
                _districts.TryAdd(WordReader.Key(word)!, district);
            }
        }
    }

    public static bool IsNational(string text) => WordReader.Key(text) is { } key && _national.Contains(key);

    public static bool IsOnline(string text) => WordReader.Key(text) is "online" or "virtual" or "web" or "remote" or "zoom" or "onlineonly";

    /// <summary>Words that fit none of these become an area in words.</summary>
    public ServiceArea Find(string text)
    {
        var key = WordReader.Key(text) ?? "";
        return _districts.TryGetValue(key, out var district) ? new ServiceArea { Extent = ServiceAreaExtent.District, Code = district.Code }
            : _county.Contains(key) ? new ServiceArea { Extent = ServiceAreaExtent.County, Code = _countyCode }
            : _national.Contains(key) ? new ServiceArea { Extent = ServiceAreaExtent.National }
            : new ServiceArea { Extent = ServiceAreaExtent.Other, Name = text };
    }
}
