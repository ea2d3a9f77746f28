using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Suggestions;

/// <summary>
/// All suggestions, found by the beginning of any of their words, so that "group" finds "Toddler group" as fast as "toddler" does. Immutable. What begins as typed comes before what
/// has it in the middle, and that before what has the words apart; slips are forgiven only where nothing is written so.
/// </summary>
internal sealed class SuggestionIndex
{
    public const int Most = 10;

    /// <summary>So that one kind does not crowd out the others.</summary>
    private const int MostOfAKind = 4;

    private const int LongestTyped = 100;
    private const int MostWords = 8;
    private const int LongestSuggestion = 200;

    /// <summary>How far a suggestion is from what was typed: the lowest first.</summary>
    private const int Begins = 0, InTheMiddle = 2, Apart = 4, UnfinishedWord = 1;

    /// <summary>Between what has the typed words and what has them apart.</summary>
    private const int Meant = 3;

    private readonly Suggestion[] _suggestions;
    private readonly int[][] _wordsOf;
    private readonly SuggestionWords _words;
    private readonly int[][] _having;

    public SuggestionIndex(IEnumerable<Suggestion> suggestions)
    {
        var all = suggestions
            .Select(suggestion => (Suggestion: suggestion, Words: Fold(suggestion.Text.Length > LongestSuggestion ? suggestion.Text[..LongestSuggestion] : suggestion.Text)))
            .Where(entry => entry.Words.Length > 0)
            .OrderBy(entry => entry.Suggestion.Kind).ThenBy(entry => entry.Suggestion.Text.Length).ThenBy(entry => entry.Suggestion.Text, StringComparer.Ordinal).ThenBy(entry => entry.Suggestion.Key, StringComparer.Ordinal)
            .ToList();
        _words = new SuggestionWords(all.SelectMany(entry => entry.Words));
        _suggestions = [.. all.Select(entry => entry.Suggestion)];
        _wordsOf = [.. all.Select(entry => Array.ConvertAll(entry.Words, _words.Find))];
        var having = new List<int>[_words.Count];
        for (var i = 0; i < _wordsOf.Length; i++)
        {
            foreach (var word in _wordsOf[i].Distinct())
            {
                (having[word] ??= []).Add(i);
            }
        }

        _having = Array.ConvertAll(having, list => list.ToArray());
    }

    public int Count => _suggestions.Length;

    /// <summary>At most <see cref="Most"/>, the best first.</summary>
    /// <param name="meant">What the typed words lead to by the vocabulary, though they do not say so.</param>
    /// <param name="only">Of this kind alone.</param>
    public IReadOnlyList<Suggestion> Find(string? typed, Func<Suggestion, bool>? meant = null, SuggestionKind? only = null)
    {
        var words = Fold(typed is { Length: > LongestTyped } ? typed[..LongestTyped] : typed ?? "");
        if (words.Length is 0 or > MostWords)
        {
            return [];
        }

        var best = new Best(only);
        Collect(words, [.. words.Select(word => Candidates.Of(_words.WithPrefix(word)))], best);
        if (best.IsEmpty)
        {
            Collect(words, [.. words.Select((word, i) => Mended(word, isLast: i == words.Length - 1))], best);
        }

        for (var i = 0; meant is not null && i < _suggestions.Length && _suggestions[i].Kind <= SuggestionKind.Situation; i++)
        {
            if (meant(_suggestions[i]))
            {
                best.Add(i, _suggestions[i].Kind, Meant);
            }
        }

        return best.Pick(_suggestions);
    }

    private Candidates Mended(string word, bool isLast)
    {
        var written = Candidates.Of(_words.WithPrefix(word));
        return written.Words.Count > 0 ? written : new Candidates([.. _words.Near(word, isLast).Order()]);
    }

    /// <summary>Goes through the suggestions that have the rarest of the words, and keeps those that have the others too.</summary>
    private void Collect(string[] typed, Candidates[] wanted, Best best)
    {
        var rarest = wanted.MinBy(candidates => candidates.Words.Sum(word => _having[word].Length))!;
        foreach (var word in rarest.Words)
        {
            foreach (var suggestion in _having[word])
            {
                if (Distance(_wordsOf[suggestion], typed, wanted) is { } distance)
                {
                    best.Add(suggestion, _suggestions[suggestion].Kind, distance);
                }
            }
        }
    }

    /// <returns><c>null</c> where a word is missing.</returns>
    private int? Distance(int[] words, string[] typed, Candidates[] wanted)
    {
        int? least = null;
        for (var start = 0; start + wanted.Length <= words.Length; start++)
        {
            var i = 0;
            while (i < wanted.Length && wanted[i].Has(words[start + i]))
            {
                i++;
            }

            if (i == wanted.Length)
            {
                var distance = (start == 0 ? Begins : InTheMiddle) + (_words[words[start + i - 1]].Length > typed[^1].Length ? UnfinishedWord : 0);
                least = Math.Min(distance, least ?? distance);
            }
        }

        return least ?? (wanted.Length > 1 && Array.TrueForAll(wanted, candidates => Array.Exists(words, candidates.Has)) ? Apart : null);
    }

    private static string[] Fold(string text) => [.. Analyzer.Analyze(text).Where(token => !token.IsCompound).Select(token => token.Surface)];

    /// <summary>Words that may stand for a typed one, in order.</summary>
    private sealed record Candidates(IReadOnlyList<int> Words)
    {
        private bool IsRange => Words.Count > 0 && Words[^1] - Words[0] == Words.Count - 1;

        public static Candidates Of(Range range) => new([.. Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value)]);

        public bool Has(int word) => Words.Count > 0 && word >= Words[0] && word <= Words[^1] && (IsRange || Words.Contains(word));
    }

    /// <summary>The nearest few of each kind.</summary>
    private sealed class Best(SuggestionKind? only)
    {
        private readonly SortedSet<(int Distance, int Suggestion)>[] _kinds = [.. Enum.GetValues<SuggestionKind>().Select(_ => new SortedSet<(int, int)>())];

        public bool IsEmpty => Array.TrueForAll(_kinds, kind => kind.Count == 0);

        public void Add(int suggestion, SuggestionKind kind, int distance)
        {
            var nearest = _kinds[(int)kind];
            if ((only is { } wanted && kind != wanted) || (nearest.Count == Most && nearest.Max.CompareTo((distance, suggestion)) <= 0))
            {
                return;
            }

            // One that the vocabulary leads to may have been found by its words as well.
            if (!nearest.Any(entry => entry.Suggestion == suggestion) && nearest.Add((distance, suggestion)) && nearest.Count > Most)
            {
                nearest.Remove(nearest.Max);
            }
        }

        public IReadOnlyList<Suggestion> Pick(Suggestion[] suggestions)
        {
            var first = _kinds.SelectMany(kind => kind.Take(MostOfAKind)).Order().Take(Most).ToList();
            var more = _kinds.SelectMany(kind => kind.Skip(MostOfAKind)).Order().Take(Most - first.Count);
            return [.. first.Concat(more).Select(entry => suggestions[entry.Suggestion])];
        }
    }
}
