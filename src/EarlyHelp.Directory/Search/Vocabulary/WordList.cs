using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>Words to correct typing errors by, whether or not a listing has them. Two words a slip apart differ in few letters, which tells most words apart at once.</summary>
internal sealed class WordList
{
    private readonly string[] _words;
    private readonly uint[] _letters;

    public WordList(IEnumerable<string> words)
    {
        _words = [.. words.Where(word => word.Length >= 4 && !word.AsSpan().ContainsAnyExceptInRange('a', 'z')).Distinct().Order(StringComparer.Ordinal)];
        _letters = Array.ConvertAll(_words, LettersOf);
    }

    /// <summary>The words at most so many slips away; the nearest first.</summary>
    public IReadOnlyList<(string Word, int Slips)> Near(string word, int slips)
    {
        var found = new List<(string Word, int Slips)>();
        var letters = LettersOf(word);
        for (var i = 0; slips > 0 && i < _words.Length; i++)
        {
            if (Math.Abs(_words[i].Length - word.Length) <= slips && System.Numerics.BitOperations.PopCount(_letters[i] ^ letters) <= 2 * slips
                && EditDistance.Between(word, _words[i], slips) is var distance && distance > 0 && distance <= slips)
            {
                found.Add((_words[i], distance));
            }
        }

        found.Sort((one, other) => one.Slips.CompareTo(other.Slips));
        return found;
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
