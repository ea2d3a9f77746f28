namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Documents found beforehand (a phrase, a word in some fields only), in order, with their impacts.</summary>
internal sealed record ScoredList(int[] Documents, byte[] Impacts)
{
    /// <summary>Raises the scores of a window's documents.</summary>
    /// <param name="from">Where to begin to look.</param>
    /// <returns>Where to begin for the next window.</returns>
    public int Scatter(int from, int windowStart, int windowEnd, Span<float> scores, float weight)
    {
        if (from < Documents.Length && Documents[from] < windowStart)
        {
            var found = Array.BinarySearch(Documents, windowStart);
            from = found < 0 ? ~found : found;
        }
        for (; from < Documents.Length && Documents[from] < windowEnd; from++)
        {
            ref var score = ref scores[Documents[from] - windowStart];
            score = AlternativeScore.Add(score, weight * Impacts[from]);
        }
        return from;
    }

    /// <param name="documents">Ascending.</param>
    public void ScoreAt(ReadOnlySpan<int> documents, Span<float> scores, float weight)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            var found = Array.BinarySearch(Documents, documents[i]);
            if (found >= 0)
            {
                scores[i] = AlternativeScore.Add(scores[i], weight * Impacts[found]);
            }
        }
    }
}

internal static class SortedLists
{
    /// <summary>Leaves each value once in a sorted list.</summary>
    public static void RemoveRepeated(this List<int> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (kept == 0 || sorted[kept - 1] != sorted[i])
            {
                sorted[kept++] = sorted[i];
            }
        }
        sorted.RemoveRange(kept, sorted.Count - kept);
    }
}
