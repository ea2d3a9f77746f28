using System.Numerics;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// Finds the words of a segment that are a slip or two away from a word, by symmetric deletes: two words that close share a form once letters are left out of both. Only the
/// first letters are keyed, which loses nothing and keeps the keys few. One more key is how the whole word sounds.
/// </summary>
internal sealed class SpellingKeys
{
    /// <summary>Letters from the start that are keyed.</summary>
    private const int Keyed = 6;

    private const int ShortestWord = 3;

    /// <summary>A word this long may be looked for with two slips.</summary>
    private const int ShortestForTwo = 6;

    /// <summary>Keys that share a beginning, on average.</summary>
    private const int PerBeginning = 4;

    /// <summary>Sorted.</summary>
    private readonly uint[] _keys;

    /// <summary>By their first bits, where the keys begin.</summary>
    private readonly int[] _starts;
    private readonly int _shift;
    private readonly int[] _surfaces;

    /// <summary>Of every word, a bit for each letter in it.</summary>
    private readonly uint[] _letters;

    public SpellingKeys(TermDictionary terms)
    {
        var entries = new List<ulong>();
        var keys = new HashSet<uint>();
        for (var surface = 0; surface < terms.Surfaces.Length; surface++)
        {
            var word = terms.Surfaces[surface];
            if (word.Length < ShortestWord || !word.AsSpan().ContainsAnyExceptInRange('0', '9') || word.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }
            keys.Clear();
            AddKeys(word, word.Length < ShortestForTwo ? 1 : 2, keys);
            foreach (var key in keys)
            {
                entries.Add(((ulong)key << 32) | (uint)surface);
            }
        }
        var sorted = entries.ToArray();
        Array.Sort(sorted);
        _keys = Array.ConvertAll(sorted, entry => (uint)(entry >> 32));
        _surfaces = Array.ConvertAll(sorted, entry => (int)(uint)entry);
        _shift = 32 - Math.Max(1, BitOperations.Log2((uint)(_keys.Length / PerBeginning) | 1));
        _starts = new int[(1 << (32 - _shift)) + 1];
        foreach (var key in _keys)
        {
            _starts[(key >> _shift) + 1]++;
        }
        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }
        _letters = Array.ConvertAll(terms.Surfaces.ToArray(), word => LettersOf(word));
    }

    public long Bytes => (_keys.Length * 8L) + ((_letters.Length + _starts.Length) * 4L);

    /// <summary>The keys of a word that is looked for.</summary>
    public static HashSet<uint> KeysOf(string word, int slips)
    {
        var keys = new HashSet<uint>();
        AddKeys(word, slips, keys);
        return keys;
    }

    /// <summary>Words that may be meant: those that share a key, and nearly all letters unless they sound the same.</summary>
    /// <param name="slips">Each changes one letter into another at most.</param>
    public void AddCandidates(string word, int slips, HashSet<uint> keys, HashSet<int> surfaces)
    {
        var letters = LettersOf(word);
        var sound = KeyOfSound(word);
        foreach (var key in keys)
        {
            var end = _starts[(key >> _shift) + 1];
            for (var at = _starts[key >> _shift]; at < end && _keys[at] <= key; at++)
            {
                if (_keys[at] != key)
                {
                    continue;
                }
                if (key == sound || BitOperations.PopCount(_letters[_surfaces[at]] ^ letters) <= 2 * slips)
                {
                    surfaces.Add(_surfaces[at]);
                }
            }
        }
    }

    private static uint? KeyOfSound(string word) => SoundKey.Of(word) is { Length: > 0 } sound ? ~Hash(sound) : null;

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter & 31);
        }
        return letters;
    }

    private static void AddKeys(string word, int slips, HashSet<uint> keys)
    {
        var first = word.AsSpan(0, Math.Min(word.Length, Keyed));
        Span<char> buffer = stackalloc char[Keyed];
        Span<char> shorter = stackalloc char[Keyed];
        keys.Add(Hash(first));
        if (KeyOfSound(word) is { } sound)
        {
            keys.Add(sound);
        }
        for (var i = 0; i < first.Length && slips > 0; i++)
        {
            var once = Without(first, i, buffer);
            keys.Add(Hash(once));
            for (var j = i; j < once.Length && slips > 1; j++)
            {
                keys.Add(Hash(Without(once, j, shorter)));
            }
        }
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, int at, Span<char> into)
    {
        word[..at].CopyTo(into);
        word[(at + 1)..].CopyTo(into[at..]);
        return into[..(word.Length - 1)];
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 16777619u;
        }
        return hash;
    }
}
