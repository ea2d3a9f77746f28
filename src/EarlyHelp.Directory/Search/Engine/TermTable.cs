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
    private readonly List<byte> _variantCounts = [];
    private string[] _surfaces = new string[1024];
    private uint[] _hashes = new uint[1024];
    private int[] _groupOf = new int[1024];
    private byte[] _variantOf = new byte[1024];
    private int[] _slots = new int[4096];

    public int SurfaceCount { get; private set; }

    public int GroupCount => _stems.Count;

    public string Surface(int surface) => _surfaces[surface];

    public string Stem(int group) => _stems[group];

    public int GroupOf(int surface) => _groupOf[surface];

    public byte VariantOf(int surface) => _variantOf[surface];

    public int VariantCount(int group) => _variantCounts[group];

    /// <summary>The number of a folded word: a new one for a new word.</summary>
    public int Intern(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var mask = (uint)_slots.Length - 1;
        var slot = hash & mask;
        for (; _slots[slot] is var found && found != 0; slot = (slot + 1) & mask)
        {
            if (_hashes[found - 1] == hash && word.SequenceEqual(_surfaces[found - 1]))
            {
                return found - 1;
            }
        }
        var surface = word.ToString();
        return Add(surface, Analysis.Analyzer.Stem(surface), hash);
    }

    /// <summary>The same for a word whose stem is known.</summary>
    public int Intern(string surface, string stem)
    {
        var hash = Hash(surface);
        var mask = (uint)_slots.Length - 1;
        for (var slot = hash & mask; _slots[slot] is var found && found != 0; slot = (slot + 1) & mask)
        {
            if (_hashes[found - 1] == hash && surface == _surfaces[found - 1])
            {
                return found - 1;
            }
        }
        return Add(surface, stem, hash);
    }

    private int Add(string surface, string stem, uint hash)
    {
        if (SurfaceCount == _surfaces.Length)
        {
            Array.Resize(ref _surfaces, SurfaceCount * 2);
            Array.Resize(ref _hashes, SurfaceCount * 2);
            Array.Resize(ref _groupOf, SurfaceCount * 2);
            Array.Resize(ref _variantOf, SurfaceCount * 2);
        }
        if (!_groups.TryGetValue(stem, out var group))
        {
            group = _stems.Count;
            _groups.Add(stem, group);
            _stems.Add(stem);
            _variantCounts.Add(0);
        }
        var number = SurfaceCount++;
        _surfaces[number] = surface;
        _hashes[number] = hash;
        _groupOf[number] = group;
        _variantOf[number] = Math.Min(_variantCounts[group], (byte)(Variants - 1));
        _variantCounts[group] = (byte)Math.Min(_variantCounts[group] + 1, byte.MaxValue);
        if (SurfaceCount * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            for (var i = 0; i < SurfaceCount; i++)
            {
                Place(i);
            }
        }
        else
        {
            Place(number);
        }
        return number;
    }

    private void Place(int surface)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = _hashes[surface] & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }
        _slots[slot] = surface + 1;
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
}
