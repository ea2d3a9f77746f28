using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Indexing;

/// <summary>How much of what a family must know a listing says, in per cent: each fact counts the same.</summary>
public static class Completeness
{
    public static byte Of(Service service)
    {
        ReadOnlySpan<bool> facts =
        [
            !string.IsNullOrWhiteSpace(service.Summary),
            !string.IsNullOrWhiteSpace(service.Description),
            HasContact(service),
            service.Access is not null || !string.IsNullOrWhiteSpace(service.HowToGetIt),
            service.Eligibility.MinimumAge is not null || service.Eligibility.MaximumAge is not null,
            !string.IsNullOrWhiteSpace(service.Eligibility.Description),
            service.IsFree is not null || service.CostOptions.Count > 0,
            service.IsOnline || service.Locations.Count > 0 || service.ServiceAreas.Count > 0,
            service.Schedules.Count > 0 || service.Locations.Any(place => place.Schedules.Count > 0),
            service.Terms.Count > 0,
            service.Level is not null,
            !string.IsNullOrWhiteSpace(service.Url),
        ];
        return (byte)(100 * facts.Count(true) / facts.Length);
    }

    private static bool HasContact(Service service) =>
        service.Phones.Count > 0 || service.Email is not null || service.Contacts.Any(contact => contact.Phones.Count > 0 || contact.Email is not null)
        || service.Locations.Any(place => place.Phones.Count > 0);
}
