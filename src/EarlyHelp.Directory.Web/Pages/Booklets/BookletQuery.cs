using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.Shared;

namespace EarlyHelp.Directory.Web.Pages.Booklets;

/// <summary>A part of a booklet: listings under headings.</summary>
public sealed record BookletPart
{
    public required int Total { get; init; }

    /// <summary>From 1.</summary>
    public required int Part { get; init; }

    public required int Parts { get; init; }

    public required IReadOnlyList<BookletChapter> Chapters { get; init; }
}

/// <summary>Listings on one topic.</summary>
/// <param name="Id">Of its heading.</param>
public sealed record BookletChapter(string Id, string Heading, IReadOnlyList<ListingFacts> Listings);

/// <summary>Reads all listings of a district or topic, whole, under their topics.</summary>
public sealed class BookletQuery(ServiceSearch search, CatalogueReader catalogue, TaxonomyLibrary taxonomy, TimeProvider clock)
{
    /// <summary>As many as a browser prints without trouble: some sixty sheets of paper.</summary>
    private const int PartSize = 300;

    private const string Elsewhere = "Help for everyone in the UK";

    /// <param name="within">The topic of the booklet, whose parts become its chapters; <c>null</c> for all topics.</param>
    /// <returns><c>null</c> where there is no such part.</returns>
    public BookletPart? Find(SearchRequest request, TaxonomyTerm? within, int part)
    {
        var results = search.Search(request with { Sort = SearchSort.Name, Page = part, PageSize = PartSize }, null);
        if (part < 1 || part > Math.Max(1, results.TotalPages))
        {
            return null;
        }

        var today = LocalTime.Today(clock);
        var order = (within?.Children ?? taxonomy.Topics).Select(topic => topic.Id).ToList();
        var chapters = catalogue.FindServices(results.Hits.Select(hit => hit.ServiceId))
            .GroupBy(stored => ChapterOf(stored.Service, order, withinTopic: within is not null))
            .OrderBy(chapter => chapter.Key is null ? int.MaxValue : chapter.Key == Elsewhere ? int.MaxValue - 1 : order.IndexOf(chapter.Key));
        return new BookletPart
        {
            Total = results.Total,
            Part = part,
            Parts = Math.Max(1, results.TotalPages),
            Chapters = [.. chapters.Select((chapter, at) => new BookletChapter($"chapter-{at + 1}", Heading(chapter.Key, within), [.. chapter.Select(stored => ListingFacts.Of(stored, today))]))],
        };
    }

    /// <returns>A topic's id, <see cref="Elsewhere"/>, or <c>null</c> for what fits under no heading.</returns>
    private string? ChapterOf(Service service, List<string> order, bool withinTopic)
    {
        if (!withinTopic && service.ServiceAreas.Any(area => area.Extent == ServiceAreaExtent.National))
        {
            return Elsewhere;
        }

        return service.Terms
            .Where(term => term.Taxonomy == TaxonomyLibrary.Topic)
            .SelectMany(term => taxonomy.AncestorsOf(term.Term).Select(ancestor => ancestor.Id).Prepend(term.Term))
            .FirstOrDefault(order.Contains);
    }

    private string Heading(string? chapter, TaxonomyTerm? within) => chapter switch
    {
        null => within?.Label ?? "Other help",
        Elsewhere => Elsewhere,
        _ => taxonomy.Find(TaxonomyLibrary.Topic, chapter)!.Label,
    };
}
