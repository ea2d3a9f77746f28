using System.Text.Json;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Locations;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>Locations with their addresses, accessibility, times and phones.</summary>
internal static class JsonPlaces
{
    /// <param name="at">The service at a location: its own times and phones go before those of the location.</param>
    /// <returns><c>null</c> where it is no place one can go to.</returns>
    public static ServiceAtLocation? Read(JsonElement at, JsonElement location, ListingDraft draft, ref bool isOnline, ref bool isNational)
    {
        var type = WordReader.Key(location.Text("location_type"));
        isOnline |= type == "virtual";
        var address = location.Items("addresses", "physical_addresses").OrderBy(item => WordReader.Key(item.Text("address_type")) == "postal").FirstOrDefault(location);
        var (town, online, national) = LocationReader.Reach(draft.Line("town", address.Text("city"), TextCleaner.NameLength));
        isOnline |= online;
        isNational |= national;
        var (longitude, latitude) = Coordinates(location);
        var point = LocationReader.Point(draft, location.Text("latitude") ?? latitude, location.Text("longitude") ?? longitude);
        var name = draft.Line("location", location.Text("name"), TextCleaner.NameLength);
        if (KnownAreas.IsOnline(name ?? "") || (name?.StartsWith("online", StringComparison.OrdinalIgnoreCase) == true && town is null))
        {
            (isOnline, name) = (true, KnownAreas.IsOnline(name ?? "") ? null : name);
        }

        var place = new Location
        {
            ExternalId = draft.Line("location", location.Text("id"), TextCleaner.NameLength),
            Name = name,
            Address = LocationReader.Address(draft.Text("address", string.Join(", ", new[] { address.Text("address_1"), address.Text("address_2") }.Where(line => !string.IsNullOrWhiteSpace(line))))),
            Town = town,
            Postcode = LocationReader.Postcode(draft, address.Text("postal_code", "postcode")),
            Latitude = point.Latitude,
            Longitude = point.Longitude,
            IsHidden = WordReader.Truth(location.Text("mask_exact_address")) ?? false,
            Accessibility = LocationReader.Accessibility(Accessibility(location, draft)),
        };
        if (type == "postal")
        {
            draft.Note("Postal address", string.Join(", ", new[] { place.Name, place.Address, place.Town, place.Postcode }.Where(line => line is not null)));
            return null;
        }

        draft.Note("About the place", location.Text("description"));
        return place.Name is null && place.Address is null && place.Town is null && place.Postcode is null && place.Latitude is null
            ? null
            : new ServiceAtLocation { Location = place, Schedules = JsonSchedules.Read(at, draft), Phones = [.. JsonContacts.Phones(at, draft), .. JsonContacts.Phones(location, draft)] };
    }

    private static IEnumerable<string> Accessibility(JsonElement location, ListingDraft draft) =>
        location.Items("accessibility", "accessibility_for_disabilities", "accessibilities")
            .Select(item => draft.Line("accessibility", item.Text("accessibility", "description", "name", "details")))
            .OfType<string>().Take(100);

    /// <summary>GeoJSON: longitude first.</summary>
    private static (string? Longitude, string? Latitude) Coordinates(JsonElement location) =>
        location.Object("geometry") is { } geometry && geometry.TryGetProperty("coordinates", out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() >= 2
            ? (list[0].Scalar(), list[1].Scalar())
            : (null, null);
}
