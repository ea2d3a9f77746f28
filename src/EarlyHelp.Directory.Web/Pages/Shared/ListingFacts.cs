using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>What a family needs of a listing on a list or on paper: how to get it, phone, when, where, cost, who for.</summary>
public sealed record ListingFacts
{
    public required string Name { get; init; }

    public required string Slug { get; init; }

    public string? OrganisationName { get; init; }

    public bool IsExample { get; init; }

    public string? Summary { get; init; }

    /// <summary>A short notice.</summary>
    public string? Alert { get; init; }

    public bool IsClosedForNow { get; init; }

    public required string How { get; init; }

    public IReadOnlyList<Phone> Phones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>What may be followed as a link.</summary>
    public string? WebAddress { get; init; }

    /// <summary>Times of the service as a whole.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];

    public IReadOnlyList<PlaceFacts> Places { get; init; } = [];

    public required string Who { get; init; }

    public required string Cost { get; init; }

    public required string Checked { get; init; }

    public static ListingFacts Of(StoredService stored, DateOnly today)
    {
        var service = stored.Service;
        return new ListingFacts
        {
            Name = service.Name,
            Slug = stored.Slug,
            OrganisationName = stored.Organisation?.Organisation.Name,
            IsExample = Examples.IsExample(service.Source),
            Summary = service.Summary,
            Alert = service.Alert,
            IsClosedForNow = service.Status == ServiceStatus.TemporarilyClosed,
            How = service.HowToGetIt ?? Access.Sentence(service.Access, service.Locations.Any(place => !place.Location.IsHidden)),
            Phones = [.. PhonesOf(service).DistinctBy(phone => Wording.Phones.Address(phone.Number) ?? phone.Number)],
            Emails = [.. service.Contacts.Select(contact => contact.Email).Prepend(service.Email).OfType<string>().Where(WebAddresses.IsEmail).Distinct()],
            WebAddress = service.Url is { } url ? WebAddresses.Of(url) : null,
            Times = ScheduleLines.Of(service.Schedules, today),
            Places = [.. service.Locations.Select(place => PlaceFacts.Of(place, today)).Where(place => place.Address.Length > 0 || place.Times.Count > 0)],
            Who = Ages.InFull(service.Eligibility),
            Cost = string.Join("; ", Costs.Of(service)),
            Checked = Checks.Brief(service.Assurance?.On, service.Assurance?.How),
        };
    }

    private static IEnumerable<Phone> PhonesOf(Service service) => service.Phones
        .Concat(service.Contacts.SelectMany(contact => contact.Phones.Select(phone => phone with { Label = phone.Label ?? contact.Title ?? contact.Name })))
        .Concat(service.Locations.SelectMany(place => place.Phones));
}

/// <summary>One place of a listing.</summary>
public sealed record PlaceFacts
{
    /// <summary>In one line; empty where it is not known. Of a place that is kept from the public, the town and outcode only.</summary>
    public required string Address { get; init; }

    public IReadOnlyList<string> Times { get; init; } = [];

    public static PlaceFacts Of(ServiceAtLocation place, DateOnly today)
    {
        var location = place.Location;
        var address = location.IsHidden ? PlaceWords.Rough(location) : string.Join(", ", new[] { location.Name, PlaceWords.Address(location, location.Name ?? "") }.Where(part => !string.IsNullOrEmpty(part)));
        return new PlaceFacts { Address = address, Times = ScheduleLines.Of(place.Schedules, today) };
    }
}
