using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search.Suggestions;

/// <summary>Everything that can be suggested, with what it leads to. Each text stands once in a kind, so that no two lines look alike.</summary>
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

    private static IEnumerable<Suggestion> Topics(TaxonomyLibrary taxonomy) =>
        taxonomy.AllTopics.Select(topic => new Suggestion(topic.Label, SuggestionKind.Topic, topic.Id));

    /// <summary>In the words of a parent, where there are some.</summary>
    private static IEnumerable<Suggestion> Situations(TaxonomyLibrary taxonomy) =>
        taxonomy.Situations.Select(situation => new Suggestion(situation.Words ?? situation.Label, SuggestionKind.Situation, situation.Id));

    private static IEnumerable<Suggestion> Places(IEnumerable<GazetteerEntry> places) => places
        .Where(place => place.DistrictCode is not null && place.Use != PlaceUse.Never)
        .Select(place => place.Name).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(name => new Suggestion(name, SuggestionKind.Place, name));

    private static IEnumerable<Suggestion> Searches(Lexicon lexicon, IReadOnlyList<string> frequent) =>
        lexicon.GoodQueries.Concat(frequent.Where(text => IsOfTheVocabulary(text, lexicon))).Distinct(StringComparer.OrdinalIgnoreCase).Select(text => new Suggestion(text, SuggestionKind.Search, text));

    private static bool IsOfTheVocabulary(string text, Lexicon lexicon) =>
        Analyzer.Analyze(text).All(token => token.IsCompound || token.IsStopWord || lexicon.Knows(token.Surface));

    private static IEnumerable<Suggestion> Advice(ContentSnapshot pages) =>
        pages.Of(ContentKind.Advice).Select(page => new Suggestion(page.About.Title, SuggestionKind.Advice, page.Slug));

    /// <summary>Services of one name lead to a search for it.</summary>
    private static IEnumerable<Suggestion> Listings(IndexSnapshot snapshot, DateOnly day)
    {
        var services = new Dictionary<string, Suggestion>(StringComparer.OrdinalIgnoreCase);
        var organisations = new Dictionary<string, Suggestion>(StringComparer.OrdinalIgnoreCase);
        foreach (var card in snapshot.Cards(day).Take(MostServices))
        {
            services[card.Name] = new Suggestion(card.Name, SuggestionKind.Service, services.ContainsKey(card.Name) ? null : card.Slug);
            if (card is { OrganisationSlug: { } slug, OrganisationName: { } name })
            {
                organisations.TryAdd(name, new Suggestion(name, SuggestionKind.Organisation, slug));
            }
        }

        return services.Values.Concat(organisations.Values);
    }
}
