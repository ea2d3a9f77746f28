namespace EarlyHelp.Directory.Search.Engine;

/// <summary>The words of one document by group, in the order met, until their postings are written.</summary>
internal sealed class Occurrences
{
    private readonly List<int> _groups = [];
    private (int First, int Last, int Count, ushort Variants)[] _byGroup = new (int, int, int, ushort)[1024];
    private (int Position, byte Field, int Next)[] _tokens = new (int, byte, int)[1024];
    private int _count;

    public void Clear()
    {
        foreach (var group in _groups)
        {
            _byGroup[group] = default;
        }
        _groups.Clear();
        _count = 0;
    }

    public void Add(int group, byte variant, int position, int field)
    {
        if (group >= _byGroup.Length)
        {
            Array.Resize(ref _byGroup, Math.Max(group + 1, _byGroup.Length * 2));
        }
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }
        ref var met = ref _byGroup[group];
        if (met.Count == 0)
        {
            _groups.Add(group);
            met.First = _count;
        }
        else
        {
            _tokens[met.Last].Next = _count;
        }
        met.Last = _count;
        met.Count++;
        met.Variants |= (ushort)(1 << variant);
        _tokens[_count++] = (position, (byte)field, -1);
    }

    /// <param name="factors">By field: what one occurrence counts.</param>
    public void WriteTo(PostingsBuilder postings, int document, ReadOnlySpan<float> factors)
    {
        foreach (var group in _groups)
        {
            var (first, _, count, variants) = _byGroup[group];
            var occurrences = 0f;
            for (var token = first; token >= 0; token = _tokens[token].Next)
            {
                occurrences += factors[_tokens[token].Field];
            }
            postings.Add(group, document, Similarity.Impact(occurrences), variants, count);
            for (var token = first; token >= 0; token = _tokens[token].Next)
            {
                postings.AddPosition(group, _tokens[token].Position);
            }
        }
    }
}
