namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// Numbers the words met while a segment is built, and groups them by stem. A group has one list of postings; which of its words stand in a listing is one bit for each,
/// those after the sixteenth sharing the last.
/// </summary>
internal sealed class TermTable
{
    public const int Variants = 16;

    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<ulong> _stemHashes = [];
    private readonly List<int> _variantCounts = [];
    private Word[] _words = new Word[1024];

    /// <summary>Hash above, number of the word plus one below; 0 for free.</summary>
    private ulong[] _slots = new ulong[4096];

    public int SurfaceCount { get; private set; }

    public int GroupCount => _stems.Count;

    /// <summary>The word of that number: its count may be changed.</summary>
    public ref Word this[int surface] => ref _words[surface];

    public string Stem(int group) => _stems[group];

    /// <summary>What <see cref="ContentHash"/> makes of the stem.</summary>
    public ulong StemHash(int group) => _stemHashes[group];

    public int VariantCount(int group) => _variantCounts[group];

    /// <summary>The number of a folded word: a new one for a new word.</summary>
    public int Intern(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var found = Find(word, hash);
        if (found >= 0)
        {
            return found;
        }
        var surface = word.ToString();
        return Add(surface, Analysis.Analyzer.Stem(surface), hash);
    }

    /// <summary>The same for a word whose stem is known.</summary>
    public int Intern(string surface, string stem)
    {
        var hash = Hash(surface);
        var found = Find(surface, hash);
        return found >= 0 ? found : Add(surface, stem, hash);
    }

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        var mask = (uint)_slots.Length - 1;
        for (var slot = hash & mask; _slots[slot] is var found && found != 0; slot = (slot + 1) & mask)
        {
            if ((uint)(found >> 32) == hash && word.SequenceEqual(_words[(int)(uint)found - 1].Surface))
            {
                return (int)(uint)found - 1;
            }
        }
        return -1;
    }

    private int Add(string surface, string stem, uint hash)
    {
        if (SurfaceCount == _words.Length)
        {
            Array.Resize(ref _words, SurfaceCount * 2);
        }
        if (!_groups.TryGetValue(stem, out var group))
        {
            group = _stems.Count;
            _groups.Add(stem, group);
            _stems.Add(stem);
            _stemHashes.Add(ContentHash.Of(stem));
            _variantCounts.Add(0);
        }
        _words[SurfaceCount] = new Word { Surface = surface, Group = group, Variant = (byte)Math.Min(_variantCounts[group], Variants - 1), LastDocument = -1 };
        _variantCounts[group]++;
        SurfaceCount++;
        Place(hash, SurfaceCount);
        if (SurfaceCount * 2 > _slots.Length)
        {
            Grow();
        }
        return SurfaceCount - 1;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry != 0)
            {
                Place((uint)(entry >> 32), (int)(uint)entry);
            }
        }
    }

    private void Place(uint hash, int number)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = hash & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }
        _slots[slot] = ((ulong)hash << 32) | (uint)number;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 16777619u;
        }
        return hash ^ (hash >> 15);
    }

    internal struct Word
    {
        public string Surface;
        public int Group;

        /// <summary>In how many documents it stands.</summary>
        public int Frequency;

        /// <summary>The last of them; negative for none.</summary>
        public int LastDocument;
        public byte Variant;
    }
}
