using System.Runtime.InteropServices;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>The words of one document by group, in the order met, until their postings are written. Small enough to stay in the processor's cache.</summary>
internal sealed class Occurrences
{
    private readonly List<GroupMet> _groups = [];
    private readonly List<(int Position, byte Field, int Next)> _tokens = [];

    /// <summary>By a hash of the group's number: its place among those met plus one; 0 for free.</summary>
    private int[] _slots = new int[1024];

    public void Clear()
    {
        foreach (var group in _groups)
        {
            _slots[group.Slot] = 0;
        }
        _groups.Clear();
        _tokens.Clear();
    }

    public void Add(int group, byte variant, int position, int field)
    {
        var token = _tokens.Count;
        ref var met = ref Find(group, token);
        if (met.Count > 0)
        {
            CollectionsMarshal.AsSpan(_tokens)[met.Last].Next = token;
        }
        met.Last = token;
        met.Count++;
        met.Variants |= (ushort)(1 << variant);
        _tokens.Add((position, (byte)field, -1));
    }

    /// <param name="factors">By field: what one occurrence counts.</param>
    /// <returns>What <see cref="ContentHash"/> makes of all words.</returns>
    public ulong WriteTo(PostingsBuilder postings, TermTable terms, int document, ReadOnlySpan<float> factors)
    {
        var hash = 0UL;
        var tokens = CollectionsMarshal.AsSpan(_tokens);
        foreach (ref readonly var met in CollectionsMarshal.AsSpan(_groups))
        {
            var weight = 0f;
            var places = 0UL;
            for (var token = met.First; token >= 0; token = tokens[token].Next)
            {
                weight += factors[tokens[token].Field];
                places += ContentHash.OfPlace((SearchField)tokens[token].Field, tokens[token].Position);
            }
            hash += ContentHash.Mix(terms.StemHash(met.Group), places);
            postings.Add(met.Group, document, Similarity.Impact(weight), met.Variants, met.Count);
            for (var token = met.First; token >= 0; token = tokens[token].Next)
            {
                postings.AddPosition(met.Group, tokens[token].Position);
            }
        }
        return hash;
    }

    private ref GroupMet Find(int group, int token)
    {
        if (_groups.Count * 2 > _slots.Length)
        {
            Grow();
        }
        var slot = FreeOrSame(group);
        if (_slots[slot] == 0)
        {
            _groups.Add(new GroupMet { Group = group, Slot = slot, First = token });
            _slots[slot] = _groups.Count;
        }
        return ref CollectionsMarshal.AsSpan(_groups)[_slots[slot] - 1];
    }

    private int FreeOrSame(int group)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(((uint)group * 2654435769u) >> 12) & mask;
        while (_slots[slot] != 0 && _groups[_slots[slot] - 1].Group != group)
        {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var groups = CollectionsMarshal.AsSpan(_groups);
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i].Slot = FreeOrSame(groups[i].Group);
            _slots[groups[i].Slot] = i + 1;
        }
    }

    private struct GroupMet
    {
        public int Group;
        public int Slot;
        public int First;
        public int Last;
        public int Count;
        public ushort Variants;
    }
}
