namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Where each word stands in a list, found in one step. Smaller than a dictionary: the words themselves stand in the list.</summary>
internal sealed class WordSlots
{
    private readonly string[] _words;

    /// <summary>By hash: a word's place plus one; 0 for free. At most half are taken.</summary>
    private readonly int[] _slots;

    /// <param name="words">Each once.</param>
    public WordSlots(string[] words)
    {
        _words = words;
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, words.Length) * 2)];
        for (var i = 0; i < words.Length; i++)
        {
            var slot = First(words[i]);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }
            _slots[slot] = i + 1;
        }
    }

    /// <returns>-1 where it is not there.</returns>
    public int Find(string word)
    {
        for (var slot = First(word); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_words[_slots[slot] - 1] == word)
            {
                return _slots[slot] - 1;
            }
        }
        return -1;
    }

    private int First(string word) => word.GetHashCode(StringComparison.Ordinal) & (_slots.Length - 1);
}
