namespace EarlyHelp.Directory.Locations.Places;

internal static class EditDistance
{
    /// <summary>How many slips part two words of at most 64 letters: a letter left out, added, changed, or two swapped. More than <paramref name="most"/> counts as one more than it.</summary>
    public static int Between(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int most)
    {
        if (Math.Abs(first.Length - second.Length) > most || second.Length > 64)
        {
            return most + 1;
        }

        Span<int> rows = stackalloc int[3 * 65];
        for (var column = 0; column <= second.Length; column++)
        {
            rows[column] = column;
        }

        for (var row = 1; row <= first.Length; row++)
        {
            var current = rows.Slice(row % 3 * 65, 65);
            var above = rows.Slice((row - 1) % 3 * 65, 65);
            var best = current[0] = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var same = first[row - 1] == second[column - 1];
                var cost = Math.Min(Math.Min(above[column], current[column - 1]) + 1, above[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
                {
                    cost = Math.Min(cost, rows[((row - 2) % 3 * 65) + column - 2] + 1);
                }

                current[column] = cost;
                best = Math.Min(best, cost);
            }

            if (best > most)
            {
                return most + 1;
            }
        }

        return rows[(first.Length % 3 * 65) + second.Length];
    }
}
