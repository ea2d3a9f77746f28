using System.Buffers;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Ranking;

namespace EarlyHelp.Directory.Search;

/// <summary>One request over one snapshot, segment by segment.</summary>
internal sealed class SearchRun(IndexSnapshot snapshot, SearchRequest request, AnalysedQuery? query, DateOnly today)
{
    private readonly FacetCounts _facets = new(snapshot.Facets);
    private readonly List<(SegmentView View, RankingFormula Formula, List<Hit> Hits)> _found = [];

    private int Most => (int)Math.Clamp((long)request.Page * request.PageSize, 0, int.MaxValue);

    /// <returns>Whether anything was found.</returns>
    public bool Find(bool needAll)
    {
        var rarities = query is null ? [] : Rarities.Of(snapshot, query);
        for (var i = 0; i < snapshot.Segments.Length; i++)
        {
            var view = snapshot.Segments[i];
            var columns = view.Segment.Columns;
            var filters = new Filters(columns, view.Live, request, today);
            var formula = new RankingFormula(columns, request, today);
            var proximity = ProximityScorer.Counts(query, request.Sort) ? new ProximityScorer(view.Segment, query!) : null;
            var top = new TopHits(columns, formula, request.Sort, Most, proximity);
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
            // Of a page that is none there is nothing to show.
            Hits = first < 0 || first >= hits.Count ? [] : hits.GetRange((int)first, Math.Min(request.PageSize, hits.Count - (int)first)).ConvertAll(ToSearchHit),
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

    /// <summary>The hits of all segments in total order.</summary>
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
        return all;
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
