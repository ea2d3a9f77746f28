using System.Buffers;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Ranking;

namespace EarlyHelp.Directory.Search;

/// <summary>One request over one snapshot, segment by segment.</summary>
internal sealed class SearchRun(IndexSnapshot snapshot, SearchRequest request, AnalysedQuery? query, DateOnly today)
{
    private const double Rounding = 1e-6;

    private readonly FacetCounts _facets = new(snapshot.Facets);
    private readonly List<(SegmentView View, RankingFormula Formula, List<Hit> Hits)> _found = [];

    private int Most => (int)Math.Min(int.MaxValue, (long)request.Page * request.PageSize);

    private bool WantsProximity => query is { Proximity: true, Clauses.Count: > 1 } && request.Sort == SearchSort.Best;

    /// <returns>Whether anything was found.</returns>
    public bool Find(bool needAll)
    {
        var rarities = query is null ? [] : Rarities.Of(snapshot, query);
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var view = snapshot.Segments[i];
            var columns = view.Segment.Columns;
            var filters = new Filters(columns, view.Live, request, today);
            var formula = new RankingFormula(columns, request, today);
            var top = new TopHits(columns, formula, request.Sort, WantsProximity ? Math.Max(Most, ProximityScorer.Window) : Most);
            if (query is null)
            {
                TakeAll(filters.Accepted, top);
                _facets.Add(i, columns.Facets, filters, filters.Visible);
            }
            else
            {
                var matched = ArrayPool<ulong>.Shared.Rent(filters.Visible.Length);
                var found = matched.AsSpan(0, filters.Visible.Length);
                new TextMatcher(view, query, rarities).Run(needAll, filters.Accepted, found, top);
                _facets.Add(i, columns.Facets, filters, found);
                ArrayPool<ulong>.Shared.Return(matched);
            }
            _found.Add((view, formula, top.Ordered()));
        }
        return _facets.Total > 0;
    }

    public SearchResults ToResults(bool someWordsOnly)
    {
        var hits = Merge();
        var first = (long)(request.Page - 1) * request.PageSize;
        return new SearchResults
        {
            Sequence = snapshot.Sequence,
            Total = _facets.Total,
            Page = request.Page,
            PageSize = request.PageSize,
            SomeWordsOnly = someWordsOnly,
            Facets = _facets.ToResults(),
            Hits = first >= hits.Count ? [] : [.. hits.Skip((int)first).Take(request.PageSize).Select(ToSearchHit)],
        };
    }

    private static void TakeAll(ReadOnlySpan<ulong> accepted, TopHits top)
    {
        for (var word = 0; word < accepted.Length; word++)
        {
            for (var left = accepted[word]; left != 0; left &= left - 1)
            {
                top.Take((word * 64) + System.Numerics.BitOperations.TrailingZeroCount(left), text: 1, hasAll: true, met: 0);
            }
        }
    }

    /// <summary>The hits of all segments in total order, those near the top raised for words that stand close together.</summary>
    private List<(int Segment, Hit Hit)> Merge()
    {
        var all = new List<(int Segment, Hit Hit)>(_found.Sum(found => found.Hits.Count));
        for (var i = 0; i < _found.Count; i++)
        {
            foreach (var hit in _found[i].Hits)
            {
                all.Add((i, hit));
            }
        }
        // Those of one segment are in order already.
        if (_found.Count > 1)
        {
            all.Sort(Compare);
        }
        if (WantsProximity)
        {
            Raise(all, Math.Min(all.Count, ProximityScorer.Window));
            all.Sort(Compare);
        }
        return all;
    }

    /// <param name="count">How many from the top.</param>
    private void Raise(List<(int Segment, Hit Hit)> all, int count)
    {
        var scorers = _found.ConvertAll(found => new ProximityScorer(found.View.Segment, query!));
        // Nothing is lowered: what cannot come up to the last that is shown now will not be shown.
        var least = count > Most ? all[Most - 1].Hit.Score : 0;
        Span<int> documents = stackalloc int[count];
        Span<int> order = stackalloc int[count];
        var raised = 0;
        for (var i = 0; i < count; i++)
        {
            var hit = all[i].Hit;
            if (scorers[all[i].Segment].MostCloseness(hit.Met) is > 0 and var most && hit.Score * (hit.Text + (RankingWeights.Proximity * most)) / hit.Text * (1 + Rounding) >= least)
            {
                (documents[raised], order[raised++]) = (hit.Document, i);
            }
        }
        documents[..raised].Sort(order[..raised]);
        foreach (var i in order[..raised])
        {
            all[i] = (all[i].Segment, Raise(scorers[all[i].Segment], _found[all[i].Segment].Formula, all[i].Hit));
        }
    }

    private static Hit Raise(ProximityScorer scorer, RankingFormula formula, Hit hit)
    {
        var text = hit.Text + (RankingWeights.Proximity * scorer.Closeness(hit.Document, hit.Met));
        var score = RankingFormula.InTier(formula.Score(hit.Document, text), hit.HasAll);
        return hit with { Key = score, Score = score };
    }

    private int Compare((int Segment, Hit Hit) one, (int Segment, Hit Hit) other)
    {
        var byKey = other.Hit.Key.CompareTo(one.Hit.Key);
        if (byKey != 0)
        {
            return byKey;
        }
        var columns = _found[one.Segment].View.Segment.Columns;
        var otherColumns = _found[other.Segment].View.Segment.Columns;
        return one.Segment == other.Segment
            ? columns.NameRank(one.Hit.Document).CompareTo(columns.NameRank(other.Hit.Document))
            : NameOrder.Compare(
                columns.Cards.Name(one.Hit.Document), columns.Facts(one.Hit.Document).ServiceId,
                otherColumns.Cards.Name(other.Hit.Document), otherColumns.Facts(other.Hit.Document).ServiceId);
    }

    private SearchHit ToSearchHit((int Segment, Hit Hit) found)
    {
        var (view, formula, _) = _found[found.Segment];
        var (miles, place) = formula.Distance(found.Hit.Document);
        return new SearchHit
        {
            ServiceId = view.Segment.Columns.Facts(found.Hit.Document).ServiceId,
            Score = found.Hit.Score,
            HasAllWords = found.Hit.HasAll,
            DistanceMiles = miles,
            NearestPlace = place,
            Card = view.Segment.Columns.Cards.Card(found.Hit.Document),
        };
    }
}
