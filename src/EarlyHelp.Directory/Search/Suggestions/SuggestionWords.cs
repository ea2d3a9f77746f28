using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Suggestions;

/// <summary>All words of all suggestions, sorted, so that those that begin alike stand together. A word is known by its place in the order.</summary>
internal sealed class SuggestionWords(IEnumerable<string> words)
{
    /// <summary>A slip is forgiven in words from so many letters on, a second one in longer ones.</summary>
    private const int ShortestWithOneSlip = 4, ShortestWithTwoSlips = 7;

    private readonly string[] _words = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public int Count => _words.Length;

    public string this[int word] => _words[word];

    public int Find(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal);

    /// <summary>The words that begin so.</summary>
    public Range WithPrefix(string prefix) => First(prefix)..First(prefix + char.MaxValue);

    /// <summary>
    /// The words that may be meant by one that begins no word: a slip or two away, the first letter right or swapped with the second, since few get it wrong.
    /// </summary>
    /// <param name="isBeginning">It may be the beginning of a longer word.</param>
    public IReadOnlyList<int> Near(string typed, bool isBeginning)
    {
        var slips = typed.Length switch { < ShortestWithOneSlip => 0, < ShortestWithTwoSlips => 1, _ => 2 };
        if (slips == 0)
        {
            return [];
        }

        var found = new List<int>();
        foreach (var start in new[] { typed[..1], string.Concat(typed.AsSpan(1, 1), typed.AsSpan(0, 1)) }.Distinct())
        {
            var (from, to) = (First(start), First(start + char.MaxValue));
            for (var word = from; word < to; word++)
            {
                if (IsNear(typed, _words[word], slips, isBeginning))
                {
                    found.Add(word);
                }
            }
        }

        return found;
    }

    private static bool IsNear(string typed, string word, int slips, bool isBeginning)
    {
        var longest = isBeginning ? Math.Min(word.Length, typed.Length + slips) : word.Length;
        for (var length = isBeginning ? Math.Max(1, typed.Length - slips) : longest; length <= longest; length++)
        {
            if (EditDistance.Between(typed, word.AsSpan(0, length), slips) <= slips)
            {
                return true;
            }
        }

        return false;
    }

    private int First(string prefix)
    {
        var found = Find(prefix);
        return found < 0 ? ~found : found;
    }
}
