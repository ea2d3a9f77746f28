namespace EarlyHelp.Directory.Search.Engine;

/// <summary>How many letters left out, put in, changed or swapped with their neighbour part two words (Damerau-Levenshtein, no letter touched twice).</summary>
public static class EditDistance
{
    private const int LongestWord = 64;

    /// <param name="most">Beyond this the exact figure does not matter.</param>
    /// <returns>More than <paramref name="most"/> where the words are farther apart.</returns>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length > LongestWord || other.Length > LongestWord)
        {
            return one.SequenceEqual(other) ? 0 : most + 1;
        }
        // What is the same at both ends never costs anything: most words that are looked at share all but a letter or two.
        var start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }
        if (one.Length == 0 || other.Length == 0)
        {
            return one.Length + other.Length;
        }
        Span<int> twoBack = stackalloc int[other.Length + 1];
        Span<int> back = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var i = 0; i <= other.Length; i++)
        {
            back[i] = i;
        }
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1];
                var cost = Math.Min(Math.Min(row[j - 1], back[j]) + 1, back[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    cost = Math.Min(cost, twoBack[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > most)
            {
                return most + 1;
            }
            var spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
        }
        return back[other.Length];
    }
}
