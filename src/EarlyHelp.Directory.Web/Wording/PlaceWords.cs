using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Addresses as people read them.</summary>
public static class PlaceWords
{
    /// <summary>The lines of an address, without what the heading above it says.</summary>
    public static string Address(Location location, string heading) =>
        string.Join(", ", new[] { location.Address, location.Town, location.Postcode }.Where(part => !string.IsNullOrWhiteSpace(part) && part != heading));

    /// <summary>As near as may be said of a hidden address: town and first part of the postcode.</summary>
    public static string Rough(Location location)
    {
        var outcode = PostcodeText.TryParse(location.Postcode ?? "", out var postcode) ? postcode.Outcode : null;
        return (location.Town, outcode) switch
        {
            (null, null) => "",
            ({ } town, null) => $"It is in {town}.",
            (null, { } code) => $"It is in the {code} area.",
            ({ } town, { } code) => $"It is in {town} ({code}).",
        };
    }
}
