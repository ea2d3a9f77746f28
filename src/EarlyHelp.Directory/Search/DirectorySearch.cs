using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Ranking;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search;

/// <summary>
/// The one way in for pages and the API: reads what was typed, searches, and offers ways on where nothing was found. Safe for many threads; a search sees one snapshot of the
/// index and one of the vocabulary.
/// </summary>
public sealed class DirectorySearch(PublishedIndex index, QueryReader reader, TaxonomyLibrary taxonomy, TimeProvider clock)
{
    public DirectorySearch(PublishedIndex index, LiveVocabulary vocabulary, PlaceFinder places, TaxonomyLibrary taxonomy, TimeProvider clock)
        : this(index, new QueryReader(() => vocabulary.Current, places.TryFindIn), taxonomy, clock)
    {
    }

    /// <summary>Answers a request. Text, page size and page are bounded here; whatever was typed, it does not throw.</summary>
    public DirectoryResults Search(SearchRequest request) => Search(index.Current, request);

    /// <summary>The same over a snapshot of one's choice.</summary>
    public DirectoryResults Search(IndexSnapshot snapshot, SearchRequest request)
    {
        var today = LocalTime.Today(clock);
        var read = reader.Read(Bound(request), snapshot);
        var results = ServiceSearch.Search(snapshot, read.Request, read.Query, today);
        return new DirectoryResults
        {
            Request = read.Request,
            Results = results,
            Query = read.Query,
            Recognised = read.Recognised,
            DidYouMean = read.DidYouMean,
            Rescues = results.Total == 0 ? new RescueFinder(snapshot, reader, taxonomy, today).Find(read) : [],
            Topics = read.Topics.Concat(request.Topics).ToHashSet(StringComparer.Ordinal),
            Situations = read.Situations.ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Why the listings of a page stand where they do, in their order.</summary>
    public IReadOnlyList<(SearchHit Hit, Explanation Why)> Explain(DirectoryResults found) =>
        [.. found.Results.Hits.Select(hit => (hit, Why: Explainer.Explain(index.Current, found.Request, found.Query, LocalTime.Today(clock), hit.ServiceId))).Where(hit => hit.Why is not null)!];

    private static SearchRequest Bound(SearchRequest request) => request with
    {
        Page = Math.Max(1, request.Page),
        PageSize = Math.Clamp(request.PageSize, 1, SearchRequest.MaximumPageSize),
    };
}
