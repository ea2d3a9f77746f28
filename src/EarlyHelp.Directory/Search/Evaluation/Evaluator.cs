namespace EarlyHelp.Directory.Search.Evaluation;

/// <summary>Scores a search against a judged set.</summary>
public static class Evaluator
{
    /// <summary>Results looked at for each query.</summary>
    public const int Depth = 50;

    private const int NdcgDepth = 10;
    private const int SuccessDepth = 3;

    /// <param name="search">For a text: external ids in order, at least <see cref="Depth"/> where there are so many.</param>
    public static EvaluationReport Run(JudgedSet set, Func<string, IReadOnlyList<string>> search) =>
        EvaluationReport.Of([.. set.Queries.Select(query => Score(query, set.GradesOf(query.Id), search(query.Text)))]);

    /// <summary>One query. A query without any judgement above 0 scores nothing, and counts.</summary>
    public static QueryScore Score(JudgedQuery query, IReadOnlyDictionary<string, int> grades, IReadOnlyList<string> found)
    {
        // The same listing twice would be a fault; it must not earn twice.
        var results = found.Distinct(StringComparer.Ordinal).Take(Depth).Select(id => grades.GetValueOrDefault(id)).ToList();
        var best = grades.Values.OrderDescending().Take(NdcgDepth).ToList();
        var first = results.FindIndex(grade => grade > 0);
        return new QueryScore
        {
            Id = query.Id,
            Text = query.Text,
            Ndcg10 = best.Count == 0 ? 0 : Gain(results.Take(NdcgDepth)) / Gain(best),
            ReciprocalRank = first < 0 ? 0 : 1.0 / (first + 1),
            Recall50 = grades.Count == 0 ? 0 : (double)results.Count(grade => grade > 0) / grades.Count,
            Success3 = results.Take(SuccessDepth).Any(grade => grade > 0),
            Useful10 = results.Take(NdcgDepth).Any(grade => grade >= 2),
            Found = found.Count,
            Top = [.. found.Take(NdcgDepth).Select((id, i) => $"{id}:{results.ElementAtOrDefault(i)}")],
        };
    }

    /// <summary>Discounted cumulative gain with gain 2^grade - 1.</summary>
    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, i) => ((1 << grade) - 1) / Math.Log2(i + 2)).Sum();
}
