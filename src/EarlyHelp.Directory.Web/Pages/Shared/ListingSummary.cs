using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>A listing found, in words: what a parent reads of it in a list.</summary>
public sealed record ListingSummary
{
    public required ListingCard Card { get; init; }

    public required string Who { get; init; }

    public required string Where { get; init; }

    /// <summary>Whom it serves, where its place does not say so.</summary>
    public string? Serves { get; init; }

    public string? When { get; init; }

    public bool IsOpenNow { get; init; }

    public required string Cost { get; init; }

    public required string Checked { get; init; }

    public required string How { get; init; }
}

/// <summary>Puts listings into words for this area and a moment.</summary>
public sealed class ListingSummaries(Area area, TimeProvider clock)
{
    private const int DistrictsNamed = 3;

    /// <param name="nearest">The place to speak of, by its number in the card.</param>
    /// <param name="now">Local time.</param>
    public ListingSummary Of(ListingCard card, int nearest, DateTime now)
    {
        var place = card.Places.Count == 0 ? null : card.Places[Math.Min(nearest, card.Places.Count - 1)];
        var isOpen = place is not null && card.Status == ServiceStatus.Active && Directory.Services.Sessions.SessionCalendar.IsOpen(place.Schedules, now) is true;
        return new ListingSummary
        {
            Card = card,
            How = Access.Sentence(card.Access, card.Places.Any(known => known.Name is not null || known.Town is not null)),
            Who = card is { MinimumAge: null, MaximumAge: null, AgeText: { } ages } ? ages : Ages.Of(card.MinimumAge, card.MaximumAge),
            Where = Where(card, place),
            Serves = Serves(card),
            When = place is null || card.Status != ServiceStatus.Active ? null : Wording.Sessions.Next(place.Schedules, now),
            IsOpenNow = isOpen,
            Cost = card.IsFree is true ? "Free" : card.Cost ?? (card.IsFree is false ? "There is a charge" : "Ask about cost"),
            Checked = Checks.Brief(card.AssuredOn, card.AssuredHow),
        };
    }

    private string Where(ListingCard card, CardPlace? place)
    {
        if (place is not null && (place.Town ?? place.Name ?? place.Outcode) is { } name)
        {
            var more = card.Places.Count - 1;
            return name + (more == 0 ? "" : more == 1 ? " and 1 other place" : $" and {more} other places");
        }

        return AreaServed(card) is { } served ? served : card.IsOnline ? "Online or by phone" : "Ask where";
    }

    private string? AreaServed(ListingCard card) => card switch
    {
        { IsNational: true } => "Anywhere in the UK",
        { ServesWholeArea: true } => $"All of {area.Name}",
        { Districts.Count: > 0 } => Districts(card.Districts),
        _ => null,
    };

    /// <summary>A place does not say that all the county may come, or that only its own people may.</summary>
    private string? Serves(ListingCard card) => (AreaServed(card), card.ResidentsOnly) switch
    {
        (_, true) when card.Places.Count == 0 => "Only for people who live there",
        (null, true) => "Only for people who live nearby",
        ({ } served, true) => "Only for people who live in " + InASentence(served),
        ({ } served, false) when card.Places.Count > 0 && (card.IsNational || card.ServesWholeArea) => "For people from " + InASentence(served),
        _ => null,
    };

    private static string InASentence(string served) => served.StartsWith("All of ", StringComparison.Ordinal) || served.StartsWith("Anywhere ", StringComparison.Ordinal) ? char.ToLowerInvariant(served[0]) + served[1..] : served;

    private string Districts(IReadOnlyList<string> codes)
    {
        var names = area.CodesInForce(codes, LocalTime.Today(clock)).Select(code => area.DistrictByCode(code)?.Name).OfType<string>().ToList();
        return names.Count switch
        {
            0 => $"Outside {area.Name}",
            1 => names[0],
            <= DistrictsNamed => string.Join(", ", names[..^1]) + " and " + names[^1],
            _ => $"{names.Count} districts of {area.Name}",
        };
    }
}
