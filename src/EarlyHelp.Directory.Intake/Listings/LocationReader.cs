using System.Globalization;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Postcodes;
using static EarlyHelp.Directory.Intake.Listings.ListingField;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>The place of a row of a sheet: none where nothing of it is filled.</summary>
internal static class LocationReader
{
    public static IReadOnlyList<ServiceAtLocation> Read(ListingRow row, ListingDraft draft, out bool isOnline, out bool isNational)
    {
        var town = draft.Line("town", row[Town], TextCleaner.NameLength);
        (town, isOnline, isNational) = Reach(town);
        var (latitude, longitude) = Point(draft, row[Latitude], row[Longitude]);
        var accessibility = Accessibility(ListReader.Read(draft.Line("accessibility", row[ListingField.Accessibility])));
        var location = new Location
        {
            Name = draft.Line("location", row[ListingField.Location], TextCleaner.NameLength),
            Address = Address(draft.Text("address", row[ListingField.Address])),
            Town = town,
            Postcode = Postcode(draft, row[ListingField.Postcode]),
            Latitude = latitude,
            Longitude = longitude,
            IsHidden = draft.Truth("address_hidden", row[AddressHidden]) ?? false,
            Accessibility = accessibility,
        };
        if (location.Name is not null || location.Address is not null || location.Town is not null || location.Postcode is not null || location.Latitude is not null)
        {
            return [new ServiceAtLocation { Location = location }];
        }

        draft.Note("Accessibility", accessibility.Count == 0 ? null : string.Join(", ", accessibility));
        return [];
    }

    /// <summary>Some sources write "Nationwide" or "Online" for a town.</summary>
    public static (string? Town, bool IsOnline, bool IsNational) Reach(string? town) =>
        town is null ? (null, false, false)
        : KnownAreas.IsNational(town) ? (null, false, true)
        : KnownAreas.IsOnline(town) ? (null, true, false)
        : (town, false, false);

    /// <summary>Both or none; 0, 0 is the sea, which means not known.</summary>
    public static (double? Latitude, double? Longitude) Point(ListingDraft draft, string? latitude, string? longitude)
    {
        var north = draft.Degrees("latitude", latitude, 90);
        var east = draft.Degrees("longitude", longitude, 180);
        if (north is null || east is null || (north == 0 && east == 0))
        {
            if ((north ?? east) is { } lonely && lonely != 0)
            {
                draft.Keep(north is null ? "longitude" : "latitude", lonely.ToString(CultureInfo.InvariantCulture), "A point needs both latitude and longitude.");
            }

            return (null, null);
        }

        return (north, east);
    }

    public static string? Postcode(ListingDraft draft, string? value)
    {
        if (draft.Line("postcode", value, 40) is not { } text || WordReader.IsNothing(text))
        {
            return null;
        }

        // A postcode with a letter missing could be read as its sector, but that would hide the slip.
        if (PostcodeText.TryParse(text, out var postcode) && WordReader.Key(postcode.ToString())!.Length == WordReader.Key(text)!.Length)
        {
            return postcode.ToString();
        }

        draft.Warn("postcode", text, "This is no UK postcode. It is kept as it is.");
        return text;
    }

    public static IReadOnlyList<string> Accessibility(IEnumerable<string> facts) =>
        [.. facts.Select(fact => WordReader.Accessibility(fact) ?? fact).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Lines of an address joined by commas, empty ones left out.</summary>
    public static string? Address(string? address)
    {
        var lines = (address ?? "").Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? null : string.Join(", ", lines);
    }
}
