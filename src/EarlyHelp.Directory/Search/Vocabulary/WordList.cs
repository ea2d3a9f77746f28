using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>
/// Words to correct typing errors by, whether or not a listing has them. Two words a slip apart differ in few letters, which tells most words apart at once; those that only
/// sound alike are kept by their sound.
/// </summary>
internal sealed class WordList
{
    private readonly string[] _words;
    private readonly uint[] _letters;
    private readonly ILookup<string, string> _bySound;

    public WordList(IEnumerable<string> words)
    {
        _words = [.. words.Where(word => word.Length >= 4 && !word.AsSpan().ContainsAnyExceptInRange('a', 'z')).Distinct().Order(StringComparer.Ordinal)];
        _letters = Array.ConvertAll(_words, LettersOf);
        _bySound = _words.ToLookup(word => SoundKey.Of(word), StringComparer.Ordinal);
    }

    /// <summary>The words at most so many slips away, and those that sound the same and are little farther; the nearest first.</summary>
    public IReadOnlyList<SpellingSuggestion> Near(string word, int slips)
    {
        var found = new List<SpellingSuggestion>();
        var letters = LettersOf(word);
        for (var i = 0; slips > 0 && i < _words.Length; i++)
        {
            if (Math.Abs(_words[i].Length - word.Length) <= slips && System.Numerics.BitOperations.PopCount(_letters[i] ^ letters) <= 2 * slips
                && EditDistance.Between(word, _words[i], slips) is var distance && distance > 0 && distance <= slips)
            {
                found.Add(new SpellingSuggestion(_words[i], distance, 1));
            }
        }

        if (slips > 0 && SoundKey.Of(word) is { Length: > 0 } sound)
        {
            found.AddRange(_bySound[sound].Where(other => EditDistance.Between(word, other, slips + SpellingIndex.MoreByEar) is var distance && distance > slips && distance <= slips + SpellingIndex.MoreByEar)
                .Select(other => new SpellingSuggestion(other, slips, 1) { ByEar = true }));
        }

        return [.. found.OrderBy(suggestion => suggestion.Rank)];
    }

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= letter is >= 'a' and <= 'z' ? 1u << (letter - 'a') : 0;
        }

        return letters;
    }
}
