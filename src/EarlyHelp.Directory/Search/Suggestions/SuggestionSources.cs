using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search.Suggestions;

/// <summary>Everything that can be suggested, with its address. Each text stands once in a kind, so that no two lines look alike.</summary>
internal static class SuggestionSources
{
    /// <summary>Services beyond this are found by searching.</summary>
    private const int MostServices = 100_000;

    public static IEnumerable<Suggestion> All(TaxonomyLibrary taxonomy, IEnumerable<GazetteerEntry> places, Lexicon lexicon, IReadOnlyList<string> frequent, ContentSnapshot pages, IndexSnapshot snapshot, DateOnly day)
    {
        List<Suggestion> terms = [.. Topics(taxonomy), .. Situations(taxonomy)];
        var said = terms.Select(term => term.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. terms, .. Places(places), .. Searches(lexicon, frequent).Where(search => !said.Contains(search.Text)), .. Advice(pages), .. Listings(snapshot, day)];
    }

    /// <returns><c>null</c> for what has no page of its own.</returns>
    public static string? Address(string? termsTaxonomy, string id) => termsTaxonomy switch
    {
        TaxonomyLibrary.Topic => $"/topics/{id}",
        TaxonomyLibrary.Situation => $"/situations/{id}",
        _ => null,
    };

    private static IEnumerable<Suggestion> Topics(TaxonomyLibrary taxonomy) =>
        taxonomy.AllTopics.Select(topic => new Suggestion(topic.Label, SuggestionKind.Topic, Address(TaxonomyLibrary.Topic, topic.Id)!));

    /// <summary>In the words of a parent, where there are some.</summary>
    private static IEnumerable<Suggestion> Situations(TaxonomyLibrary taxonomy) =>
        taxonomy.Situations.Select(situation => new Suggestion(situation.Words ?? situation.Label, SuggestionKind.Situation, Address(TaxonomyLibrary.Situation, situation.Id)!));

    private static IEnumerable<Suggestion> Places(IEnumerable<GazetteerEntry> places) => places
        .Where(place => place.DistrictCode is not null && place.Use != PlaceUse.Never)
        .Select(place => place.Name).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(name => new Suggestion(name, SuggestionKind.Place, Search("near", name)));

    private static IEnumerable<Suggestion> Searches(Lexicon lexicon, IReadOnlyList<string> frequent) =>
        lexicon.GoodQueries.Concat(frequent.Where(text => IsOfTheVocabulary(text, lexicon))).Distinct(StringComparer.OrdinalIgnoreCase).Select(text => new Suggestion(text, SuggestionKind.Search, Search("q", text)));

    private static bool IsOfTheVocabulary(string text, Lexicon lexicon) =>
        Analyzer.Analyze(text).All(token => token.IsCompound || token.IsStopWord || lexicon.Knows(token.Surface));

    private static IEnumerable<Suggestion> Advice(ContentSnapshot pages) =>
        pages.Of(ContentKind.Advice).Select(page => new Suggestion(page.About.Title, SuggestionKind.Advice, $"/advice/{page.Slug}"));

    /// <summary>Services of one name lead to a search for it.</summary>
    private static IEnumerable<Suggestion> Listings(IndexSnapshot snapshot, DateOnly day)
    {
        var services = new Dictionary<string, Suggestion>(StringComparer.OrdinalIgnoreCase);
        var organisations = new Dictionary<string, Suggestion>(StringComparer.OrdinalIgnoreCase);
        foreach (var card in snapshot.Cards(day).Take(MostServices))
        {
            services[card.Name] = services.ContainsKey(card.Name)
                ? new Suggestion(card.Name, SuggestionKind.Service, Search("q", card.Name))
                : new Suggestion(card.Name, SuggestionKind.Service, $"/services/{card.Slug}");
            if (card is { OrganisationSlug: { } slug, OrganisationName: { } name })
            {
                organisations.TryAdd(name, new Suggestion(name, SuggestionKind.Organisation, $"/organisations/{slug}"));
            }
        }

        return services.Values.Concat(organisations.Values);
    }

    private static string Search(string key, string value) => $"/search?{key}={Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal)}";
}
