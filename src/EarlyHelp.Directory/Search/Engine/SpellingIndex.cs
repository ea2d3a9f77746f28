namespace EarlyHelp.Directory.Search.Engine;

/// <summary>A word of the index that may be meant.</summary>
/// <param name="Slips">Letters left out, put in, changed or swapped with their neighbour.</param>
/// <param name="Documents">Listings in which it stands.</param>
public readonly record struct SpellingSuggestion(string Word, int Slips, int Documents)
{
    /// <summary>The lower the likelier: a word in a hundred times as many listings makes up for one slip.</summary>
    public double Rank => Slips - (Math.Log10(Documents) / 2);
}

/// <summary>Finds words of the index that are close to a word typed.</summary>
public sealed class SpellingIndex(IndexSnapshot snapshot)
{
    /// <summary>How many slips are forgiven in a word of that length: short words turn into others too easily.</summary>
    public static int SlipsForgiven(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <param name="word">Folded.</param>
    /// <returns>The likeliest first; never the word itself.</returns>
    public IReadOnlyList<SpellingSuggestion> Suggest(string word, int most)
    {
        var slips = word.AsSpan().ContainsAnyInRange('0', '9') ? 0 : SlipsForgiven(word.Length);
        if (slips == 0)
        {
            return [];
        }
        var keys = SpellingKeys.KeysOf(word, slips);
        var found = new Dictionary<string, SpellingSuggestion>(StringComparer.Ordinal);
        var candidates = new HashSet<int>();
        foreach (var view in snapshot.Segments)
        {
            candidates.Clear();
            view.Segment.Spelling.AddCandidates(keys, candidates);
            foreach (var surface in candidates)
            {
                AddIfClose(view, surface, word, slips, found);
            }
        }
        return [.. found.Values.Where(suggestion => suggestion.Documents > 0).OrderBy(suggestion => suggestion.Rank).ThenBy(suggestion => suggestion.Word, StringComparer.Ordinal).Take(most)];
    }

    private static void AddIfClose(SegmentView view, int surface, string word, int slips, Dictionary<string, SpellingSuggestion> found)
    {
        var terms = view.Segment.Terms;
        var other = terms.Surfaces[surface];
        if (Math.Abs(other.Length - word.Length) > slips || other == word)
        {
            return;
        }
        var distance = found.TryGetValue(other, out var before) ? before.Slips : EditDistance.Between(word, other, slips);
        if (distance <= slips)
        {
            found[other] = new SpellingSuggestion(other, distance, before.Documents + view.LiveFrequency(terms.GroupOf(surface), terms.VariantOf(surface), terms.FrequencyOf(surface)));
        }
    }
}
