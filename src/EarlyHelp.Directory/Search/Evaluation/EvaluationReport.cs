using System.Text.Json;

namespace EarlyHelp.Directory.Search.Evaluation;

/// <summary>How well a judged set was answered: means over its queries.</summary>
public sealed record EvaluationReport
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public required int Queries { get; init; }

    /// <summary>Normalised discounted cumulative gain of the first ten, gain 2^grade - 1.</summary>
    public required double Ndcg10 { get; init; }

    /// <summary>Mean of 1 / the place of the first listing judged above 0.</summary>
    public required double Mrr { get; init; }

    /// <summary>Share of the listings judged above 0 that stand among the first fifty.</summary>
    public required double Recall50 { get; init; }

    /// <summary>Share of queries with a listing judged above 0 among the first three.</summary>
    public required double Success3 { get; init; }

    /// <summary>Share of queries with a listing judged 2 or 3 among the first ten.</summary>
    public required double Useful10 { get; init; }

    /// <summary>Share of queries that found nothing at all.</summary>
    public required double ZeroResultRate { get; init; }

    public required IReadOnlyList<QueryScore> PerQuery { get; init; }

    public static EvaluationReport Of(IReadOnlyList<QueryScore> scores) => new()
    {
        Queries = scores.Count,
        Ndcg10 = scores.Average(score => score.Ndcg10),
        Mrr = scores.Average(score => score.ReciprocalRank),
        Recall50 = scores.Average(score => score.Recall50),
        Success3 = scores.Average(score => score.Success3 ? 1.0 : 0),
        Useful10 = scores.Average(score => score.Useful10 ? 1.0 : 0),
        ZeroResultRate = scores.Average(score => score.Found == 0 ? 1.0 : 0),
        PerQuery = scores,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="InvalidDataException">The file is no report.</exception>
    public static EvaluationReport Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<EvaluationReport>(File.ReadAllText(path), Json) ?? throw new JsonException("empty");
        }
        catch (Exception error) when (error is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{path} is no report of an earlier run ({error.Message.TrimEnd('.')}). Make one with evaluate --json > FILE.", error);
        }
    }
}

/// <summary>How well one query was answered.</summary>
public sealed record QueryScore
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required double Ndcg10 { get; init; }

    public required double ReciprocalRank { get; init; }

    public required double Recall50 { get; init; }

    public required bool Success3 { get; init; }

    public required bool Useful10 { get; init; }

    /// <summary>Results, at most <see cref="Evaluator.Depth"/>.</summary>
    public required int Found { get; init; }

    /// <summary>The first ten: external id and grade.</summary>
    public required IReadOnlyList<string> Top { get; init; }
}
