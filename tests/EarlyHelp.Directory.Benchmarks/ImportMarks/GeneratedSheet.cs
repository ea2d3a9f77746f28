using System.Globalization;
using EarlyHelp.Directory.Benchmarks.SearchMarks;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Benchmarks.ImportMarks;

/// <summary>Generated listings as a sheet with our own columns.</summary>
internal static class GeneratedSheet
{
    private static readonly string[] _columns =
    [
        "id", "name", "organisation", "organisation_id", "organisation_kind", "summary", "description", "location", "address", "town", "postcode", "latitude", "longitude", "accessibility",
        "min_age", "max_age", "eligibility", "level", "access", "how_to_get_it", "cost", "schedule", "topics", "areas", "online", "languages", "checked_on", "checked_how",
    ];

    public static void Write(string path, ListingGenerator generator, int listings)
    {
        using var sheet = new StreamWriter(path);
        sheet.WriteLine(string.Join(',', _columns));
        for (var number = 0; number < listings; number++)
        {
            sheet.WriteLine(string.Join(',', Cells(generator.Make(number)).Select(Quoted)));
        }
    }

    private static string?[] Cells(StoredService listing)
    {
        var service = listing.Service;
        var organisation = listing.Organisation!.Organisation;
        var place = service.Locations.Count > 0 ? service.Locations[0].Location : null;
        var schedule = service.Schedules[0];
        return
        [
            service.ExternalId, service.Name, organisation.Name, organisation.ExternalId, organisation.Kind.ToString(), service.Summary, service.Description, place?.Name, place?.Address,
            place?.Town, Unit(place?.Postcode), Text(place?.Latitude), Text(place?.Longitude), place is null ? null : string.Join(';', place.Accessibility), Text(service.Eligibility.MinimumAge),
            Text(service.Eligibility.MaximumAge), service.Eligibility.Description, Text((int?)service.Level), service.Access.ToString(), service.HowToGetIt,
            service.IsFree == true ? "Free" : "\u00a33.50 per session", $"{schedule.Days[0]}s {schedule.OpensAt:HH:mm}-{schedule.ClosesAt:HH:mm}",
            string.Join(';', service.Terms.Select(term => term.Term)), string.Join(';', service.ServiceAreas.Select(area => area.Extent == ServiceAreaExtent.County ? "county" : area.Code)),
            service.IsOnline ? "yes" : "no", "English", service.Assurance?.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), service.Assurance?.How.ToString(),
        ];
    }

    /// <summary>The letters that no postcode ends with become one that it may.</summary>
    private static string? Unit(string? postcode) =>
        postcode is null ? null : postcode[..^2] + string.Concat(postcode[^2..].Select(letter => "CIKMOV".Contains(letter, StringComparison.Ordinal) ? 'A' : letter));

    private static string? Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);

    private static string Quoted(string? cell) => cell is null ? "" : cell.AsSpan().ContainsAny(",\"\n") ? '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : cell;
}
