using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Search.Ranking;

/// <summary>Works the score of one listing out again and keeps its parts.</summary>
public static class Explainer
{
    /// <returns><c>null</c> where the listing is not in the index. Filters are not asked.</returns>
    public static Explanation? Explain(IndexSnapshot snapshot, SearchRequest request, AnalysedQuery? query, DateOnly today, long serviceId)
    {
        foreach (var view in snapshot.Segments)
        {
            var document = view.Segment.FindService(serviceId);
            if (document >= 0 && view.IsLive(document))
            {
                return Explain(snapshot, view.Segment, document, new RankingFormula(view.Segment.Columns, request, today), query, ProximityScorer.Counts(query, request.Sort));
            }
        }
        return null;
    }

    private static Explanation Explain(IndexSnapshot snapshot, Segment segment, int document, RankingFormula formula, AnalysedQuery? query, bool withProximity)
    {
        var clauses = query is null ? [] : ExplainClauses(segment, document, query, Rarities.Of(snapshot, query));
        var text = query is null ? 1 : clauses.Sum(clause => clause.Share * clause.Score);
        var proximity = withProximity ? RankingWeights.Proximity * new ProximityScorer(segment, query!).Closeness(document, MetBy(clauses)) : 0;
        var hasAll = query is null || HasAll(segment, query, clauses);
        return new Explanation
        {
            Score = RankingFormula.InTier(formula.Score(document, text + proximity), hasAll),
            HasAllWords = hasAll,
            Text = text,
            Proximity = proximity,
            Clauses = clauses,
            Signals = formula.Signals(document),
            DistanceMiles = formula.Distance(document).Miles,
        };
    }

    private static bool HasAll(Segment segment, AnalysedQuery query, List<ClauseExplanation> clauses)
    {
        var met = new MetClauses([.. query.Clauses.Select(clause => new ClauseMatcher(segment, clause, rarity: 1))], query.LeastShare);
        return met.IsAll(MetBy(clauses));
    }

    /// <summary>A bit for each clause that is met.</summary>
    private static ulong MetBy(List<ClauseExplanation> clauses) => clauses.Select((clause, i) => clause.Score > 0 ? 1UL << i : 0).Aggregate(0UL, (bits, bit) => bits | bit);

    private static List<ClauseExplanation> ExplainClauses(Segment segment, int document, AnalysedQuery query, float[] rarities)
    {
        var full = query.Clauses.Select((clause, i) => clause.Weight * rarities[i]).Sum();
        return [.. query.Clauses.Select((clause, i) =>
        {
            var best = clause.Alternatives
                .Select(alternative => (Alternative: alternative, Score: ScoreOf(segment, document, clause with { Alternatives = [alternative] })))
                .MaxBy(way => way.Score);
            return new ClauseExplanation
            {
                Typed = string.Join(' ', clause.Typed),
                Share = clause.Weight * rarities[i] / full,
                Score = ScoreOf(segment, document, clause),
                MetBy = best.Score > 0 ? best.Alternative : null,
            };
        })];
    }

    private static float ScoreOf(Segment segment, int document, Clause clause)
    {
        var score = 0f;
        new ClauseMatcher(segment, clause, rarity: 1).ScoreAt([document], new Span<float>(ref score));
        return score;
    }
}
