namespace EarlyHelp.Directory.Search.Engine;

/// <summary>A word of the index that may be meant.</summary>
/// <param name="Slips">Letters left out, put in, changed or swapped with their neighbour.</param>
/// <param name="Documents">Listings in which it stands.</param>
public readonly record struct SpellingSuggestion(string Word, int Slips, int Documents)
{
    /// <summary>It sounds like the word typed, and is farther from it than slips of the hand are.</summary>
    public bool ByEar { get; init; }

    /// <summary>The lower the likelier: a word in a hundred times as many listings makes up for one slip.</summary>
    public double Rank => Slips + (ByEar ? ByEarPenalty : 0) - (Math.Log10(Documents) / 2);

    private const double ByEarPenalty = 1;
}

/// <summary>Finds words of the index that are close to a word typed.</summary>
public sealed class SpellingIndex(IndexSnapshot snapshot)
{
    /// <summary>How many slips are forgiven in a word of that length: short words turn into others too easily.</summary>
    public static int SlipsForgiven(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <summary>Two words that sound the same may be this many letters farther apart.</summary>
    public const int MoreByEar = 2;

    /// <param name="word">Folded.</param>
    /// <returns>The likeliest first; never the word itself.</returns>
    public IReadOnlyList<SpellingSuggestion> Suggest(string word, int most)
    {
        var slips = word.AsSpan().ContainsAnyInRange('0', '9') ? 0 : SlipsForgiven(word.Length);
        if (slips == 0)
        {
            return [];
        }
        if (!snapshot.Suggestions.TryGet((word, most), out var suggestions))
        {
            snapshot.Suggestions.Keep((word, most), suggestions = Find(word, slips, most));
        }
        return suggestions;
    }

    /// <summary>Words one slip away that stand in many listings, for a word that stands in few. Quick enough not to be kept: only words that stand in many are looked at.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="least">In how many listings they stand at least.</param>
    /// <returns>The likeliest first.</returns>
    public IReadOnlyList<SpellingSuggestion> SuggestCommon(string word, int least)
    {
        if (SlipsForgiven(word.Length) == 0 || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }
        List<SpellingSuggestion>? found = null;
        var keys = SpellingKeys.KeysOf(word, slips: 1);
        var candidates = new HashSet<int>();
        foreach (var view in snapshot.Segments)
        {
            candidates.Clear();
            view.Segment.Spelling.AddCandidates(word, slips: 1, keys, candidates);
            foreach (var surface in candidates)
            {
                // A word in so many listings stands in its share of them in one segment at least.
                var terms = view.Segment.Terms;
                if (terms.FrequencyOf(surface) >= least / snapshot.Segments.Length && terms.Surfaces[surface] is var other && other != word
                    && found?.Exists(known => known.Word == other) is not true && EditDistance.Between(word, other, 1) == 1
                    && snapshot.SurfaceFrequency(other) is var documents && documents >= least)
                {
                    (found ??= []).Add(new SpellingSuggestion(other, Slips: 1, documents));
                }
            }
        }
        return found is null ? [] : [.. found.OrderBy(suggestion => suggestion.Rank).ThenBy(suggestion => suggestion.Word, StringComparer.Ordinal)];
    }

    private SpellingSuggestion[] Find(string word, int slips, int most)
    {
        var keys = SpellingKeys.KeysOf(word, slips);
        var sound = SoundKey.Of(word);
        var found = new Dictionary<string, SpellingSuggestion>(StringComparer.Ordinal);
        var candidates = new HashSet<int>();
        foreach (var view in snapshot.Segments)
        {
            candidates.Clear();
            view.Segment.Spelling.AddCandidates(word, slips, keys, candidates);
            foreach (var surface in candidates)
            {
                AddIfClose(view, surface, word, sound, slips, found);
            }
        }
        return [.. found.Values.Where(suggestion => suggestion.Documents > 0).OrderBy(suggestion => suggestion.Rank).ThenBy(suggestion => suggestion.Word, StringComparer.Ordinal).Take(most)];
    }

    private static void AddIfClose(SegmentView view, int surface, string word, string sound, int slips, Dictionary<string, SpellingSuggestion> found)
    {
        var terms = view.Segment.Terms;
        var other = terms.Surfaces[surface];
        if (Math.Abs(other.Length - word.Length) > slips + MoreByEar || other == word)
        {
            return;
        }
        var suggestion = found.GetValueOrDefault(other);
        if (suggestion.Word is null)
        {
            var distance = EditDistance.Between(word, other, slips + MoreByEar);
            if (distance > slips && (distance > slips + MoreByEar || sound.Length == 0 || sound != SoundKey.Of(other)))
            {
                return;
            }
            suggestion = new SpellingSuggestion(other, Math.Min(distance, slips), 0) { ByEar = distance > slips };
        }
        found[other] = suggestion with { Documents = suggestion.Documents + view.LiveFrequency(terms.GroupOf(surface), terms.VariantOf(surface), terms.FrequencyOf(surface)) };
    }
}
