using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Ranking;

/// <summary>Why a listing stands where it does: the parts of its score.</summary>
public sealed record Explanation
{
    public required double Score { get; init; }

    /// <summary>It meets every clause that is not optional.</summary>
    public required bool HasAllWords { get; init; }

    /// <summary>What the words give, 0 to 1, before <see cref="Proximity"/>; 1 where nothing was typed.</summary>
    public required double Text { get; init; }

    /// <summary>Added to the text for words that stand close together.</summary>
    public required double Proximity { get; init; }

    public required IReadOnlyList<ClauseExplanation> Clauses { get; init; }

    /// <summary>What else counts: the text is multiplied by 1 and the sum of these, and divided by the most there could be.</summary>
    public required RankingSignals Signals { get; init; }

    public double? DistanceMiles { get; init; }
}

/// <summary>What one word or phrase of the query gives.</summary>
public sealed record ClauseExplanation
{
    public required string Typed { get; init; }

    /// <summary>Of the whole text score: what it would give with a score of 1.</summary>
    public required double Share { get; init; }

    /// <summary>0 where the listing does not meet it.</summary>
    public required double Score { get; init; }

    /// <summary>The way it is met best; <c>null</c> for none.</summary>
    public Alternative? MetBy { get; init; }
}
