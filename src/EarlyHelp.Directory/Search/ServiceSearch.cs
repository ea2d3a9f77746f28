using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search;

/// <summary>Answers a request from the published index.</summary>
public sealed class ServiceSearch(PublishedIndex index, TimeProvider clock)
{
    /// <param name="query">What was typed, analysed; <c>null</c> for nothing.</param>
    public SearchResults Search(SearchRequest request, AnalysedQuery? query) =>
        Search(index.Current, request, query, LocalTime.Today(clock));

    /// <summary>The same over a snapshot and a day of one's choice.</summary>
    public static SearchResults Search(IndexSnapshot snapshot, SearchRequest request, AnalysedQuery? query, DateOnly today)
    {
        var run = new SearchRun(snapshot, request, query, today);
        var someWordsOnly = false;
        if (!run.Find(needAll: query?.Words is not WordsWanted.Some) && query is not null && Widened(query) is { } wider)
        {
            run = new SearchRun(snapshot, request, wider, today);
            run.Find(needAll: false);
            someWordsOnly = true;
        }
        return run.ToResults(someWordsOnly);
    }

    /// <summary>What is asked where nothing was found; <c>null</c> where nothing less can be asked.</summary>
    private static AnalysedQuery? Widened(AnalysedQuery query) => query switch
    {
        { Words: WordsWanted.AllElseSome, Clauses.Count: > 1 } => query,
        { Words: WordsWanted.Some } => query with { LeastShare = 0, Clauses = [.. query.Clauses.Select(Wanted)] },
        _ => null,
    };

    /// <summary>Words that say little, such as "advice", are better than nothing.</summary>
    private static Clause Wanted(Clause clause) => clause.Typed.Count > 0 ? clause with { Optional = false } : clause;
}
