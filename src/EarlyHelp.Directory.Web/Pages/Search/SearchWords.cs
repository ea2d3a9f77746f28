using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Says what a search is about: its heading, its title, and what a place was taken for.</summary>
public sealed class SearchWords(Area area, SearchFilters filters)
{
    /// <param name="found">Tells the place that was read out of the words; <c>null</c> where nothing was searched.</param>
    public string Heading(SearchQuestion question, DirectoryResults? found)
    {
        var request = question.Request;
        var what = request.Text is { } text ? $"Help with “{text}”" : Single(question) ?? (question.Parameters.Any(parameter => parameter.Key is not ("near" or "within") && !parameter.IsOfView) ? "Help that fits your choices" : "All help");
        return (request.Near ?? found?.Request.Near) is { } near ? $"{what} near {near.Name}" : $"{what} in {area.Name}";
    }

    public string Title(SearchQuestion question, DirectoryResults? found) => found?.Results switch
    {
        null => "Error: " + Heading(question, found),
        { TotalPages: > 1 } results => $"{Heading(question, found)}{OnMap(question)} (page {results.Page} of {results.TotalPages})",
        _ => Heading(question, found) + OnMap(question),
    };

    public string Description(SearchQuestion question, DirectoryResults? found) => $"{Heading(question, found)}: who can help, how to get it, where and when, and what it costs.";

    private static string OnMap(SearchQuestion question) => question.ShowsMap ? " on a map" : "";

    /// <returns><c>null</c> where the place is just what was typed.</returns>
    public string? PlaceNotice(SearchQuestion question, DirectoryResults found) => question.Place switch
    {
        null => question.Request.WithinMiles is null || found.Request.Near is not null ? null : "Enter a town or postcode. Without one we cannot tell what is near you.",
        { Best: null, IsPostcode: true } => $"We do not have the postcode “{question.NearText}”. Results are not sorted by distance. Check it, or try a town.",
        { Best: null } => $"We do not know the place “{question.NearText}”. Results are not sorted by distance. Try a town in {area.Name}, or a postcode.",
        { Match: PlaceMatch.Wider, Best: { } wider } => $"We do not have that exact postcode. Distances are from {wider.Name}.",
        { Match: PlaceMatch.Corrected, Best: { } corrected } => $"You typed “{question.NearText}”. Distances are from {corrected.Name}.",
        { Match: PlaceMatch.PartOfText, Best: { } part } => $"Distances are from {part.Name}.",
        { Best: { InArea: false } outside } => $"{outside.Name} is outside {area.Name}. Some services are only for people who live in {area.Name}: ask before you go.",
        _ => null,
    };

    /// <summary>Other places of the same name, each with what tells it from the others.</summary>
    public static IEnumerable<SearchChip> OtherPlaces(SearchQuestion question) => (question.Place?.Alternatives ?? [])
        .Where(place => place.Qualifier is not null)
        .Select(place => new SearchChip(
            $"{place.Name}, {place.Qualifier}",
            SearchLinks.To(question.Parameters.Select(parameter => parameter.Key == "near" ? parameter with { Value = $"{place.Name}, {place.Qualifier}" } : parameter))));

    /// <summary>The one topic, need or situation that was chosen and nothing else.</summary>
    private string? Single(SearchQuestion question)
    {
        var chosen = question.Parameters.Where(parameter => parameter.Key is not ("near" or "within") && !parameter.IsOfView).ToList();
        return chosen is [{ Key: "topic" or "send" or "situation" } only] ? filters[only.Key].Label(only.Value) : null;
    }
}
