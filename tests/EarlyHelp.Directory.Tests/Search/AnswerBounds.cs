using EarlyHelp.Directory.Search;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search;

/// <summary>What holds of the answer to any text: a page that agrees with its numbers, and work that is bounded.</summary>
internal static class AnswerBounds
{
    private const int MostClauses = 64;

    /// <summary>Ways to meet one word.</summary>
    private const int MostAlternatives = 32;

    public static void Check(DirectoryResults found, string? text)
    {
        var results = found.Results;
        Assert.Equal(Math.Clamp(results.Total - ((long)(results.Page - 1) * results.PageSize), 0, results.PageSize), results.Hits.Count);
        Assert.Distinct(results.Hits.Select(hit => hit.ServiceId));
        var clauses = found.Query?.Clauses ?? [];
        Assert.True(clauses.Count <= MostClauses, $"{clauses.Count} clauses for: {text}");
        Assert.All(clauses, clause => Assert.InRange(clause.Alternatives.Count, 1, MostAlternatives));
    }
}
