namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// Puts together the ways in which a listing meets a clause: the best counts in full, each other a little, so that a listing that calls a thing by several names stands above one that
/// has a single. Never above 1.
/// </summary>
internal static class AlternativeScore
{
    /// <summary>What every way but the best counts.</summary>
    public const float Further = 0.3f;

    public static float Add(float score, float other)
    {
        var best = Math.Max(score, other);
        return best + (Further * Math.Min(score, other) * (1 - best));
    }
}
