using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Indexing;

/// <summary>Makes of a listing what a page of results shows.</summary>
internal static class ListingCardBuilder
{
    private const int LongestSummary = 220;

    /// <param name="districts">GSS codes of the districts it serves or stands in.</param>
    public static ListingCard Build(StoredService stored, IReadOnlyList<string> districts)
    {
        var service = stored.Service;
        return new ListingCard
        {
            Slug = stored.Slug,
            Source = service.Source,
            ExternalId = service.ExternalId,
            Name = service.Name,
            OrganisationName = stored.Organisation?.Organisation.Name,
            OrganisationSlug = stored.Organisation?.Slug,
            OrganisationKind = stored.Organisation?.Organisation.Kind,
            Summary = string.IsNullOrWhiteSpace(service.Summary) ? Beginning(service.Description) : service.Summary,
            MinimumAge = service.Eligibility.MinimumAge,
            MaximumAge = service.Eligibility.MaximumAge,
            AgeText = service.Eligibility.AgeText,
            Access = service.Access,
            Level = service.Level,
            IsFree = service.IsFree,
            Cost = service.IsFree is true || service.CostOptions is not [var cost, ..] ? null : InWords(cost),
            Districts = districts,
            IsNational = service.ServiceAreas.Any(area => area.Extent == ServiceAreaExtent.National),
            ServesWholeArea = service.ServiceAreas.Any(area => area.Extent == ServiceAreaExtent.County),
            IsOnline = service.IsOnline,
            ResidentsOnly = service.ResidentsOnly,
            Places = [.. service.Locations.Select(place => ToPlace(place, service.Schedules))],
            AssuredOn = service.Assurance?.On,
            AssuredHow = service.Assurance?.How,
            Status = service.Status,
            Alert = service.Alert,
        };
    }

    /// <summary>The outward part of whatever is written as a postcode.</summary>
    internal static string? Outcode(string? postcode)
    {
        if (string.IsNullOrWhiteSpace(postcode))
        {
            return null;
        }
        var letters = postcode.Trim().ToUpperInvariant();
        var space = letters.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 ? letters[..space] : letters.Length > 4 ? letters[..^3] : letters;
    }

    private static CardPlace ToPlace(ServiceAtLocation place, IReadOnlyList<Schedule> ofService) => new()
    {
        Name = place.Location.IsHidden ? null : place.Location.Name,
        Town = place.Location.Town,
        Outcode = Outcode(place.Location.Postcode),
        Schedules = place.Schedules.Count > 0 ? place.Schedules : ofService,
    };

    private static string? InWords(CostOption cost)
    {
        var amount = cost.Amount is { } pounds ? pounds == decimal.Truncate(pounds) ? $"£{pounds:0}" : $"£{pounds:0.00}" : null;
        var words = string.Join(' ', new[] { amount, cost.Option }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return words.Length > 0 ? words : string.IsNullOrWhiteSpace(cost.Description) ? null : cost.Description;
    }

    /// <summary>The first sentence or two, or the words that fit.</summary>
    private static string? Beginning(string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            return null;
        }
        var text = string.Join(' ', description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= LongestSummary)
        {
            return text;
        }
        var sentence = text.AsSpan(0, LongestSummary).LastIndexOfAny(". ", "! ", "? ");
        return sentence > LongestSummary / 3 ? text[..(sentence + 1)] : ShortText.Cut(text, LongestSummary);
    }

    private static int LastIndexOfAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> ends)
    {
        var last = -1;
        foreach (var end in ends)
        {
            last = Math.Max(last, text.LastIndexOf(end, StringComparison.Ordinal));
        }
        return last;
    }
}
