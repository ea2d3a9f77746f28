namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Gathers postings in order of document, a growing buffer for each group, and freezes them into <see cref="Postings"/>.</summary>
internal sealed class PostingsBuilder
{
    /// <summary>The most that a number takes.</summary>
    private const int NumberBytes = 5;

    private TermBuffer[] _terms = new TermBuffer[1024];

    /// <summary>Begins the posting of a document: its positions follow by <see cref="AddPosition"/>, in the order met.</summary>
    public void Add(int group, int document, byte impact, ushort variants, int occurrences)
    {
        if (group >= _terms.Length)
        {
            Array.Resize(ref _terms, Math.Max(group + 1, _terms.Length * 2));
        }
        ref var term = ref _terms[group];
        Reserve(ref term, (NumberBytes * (occurrences + 2)) + 3);
        var at = WriteNumber(term.Bytes, term.Length, (uint)(document - term.LastDocument));
        term.Bytes[at++] = impact;
        term.Bytes[at++] = (byte)variants;
        term.Bytes[at++] = (byte)(variants >> 8);
        term.Length = occurrences == 1 ? at : WriteNumber(term.Bytes, at, (uint)(occurrences << 1) | 1);
        term.IsSingle = occurrences == 1;
        term.LastDocument = document;
        term.LastPosition = 0;
        term.Count++;
    }

    public void AddPosition(int group, int position)
    {
        ref var term = ref _terms[group];
        term.Length = WriteNumber(term.Bytes, term.Length, (uint)(term.IsSingle ? position << 1 : position - term.LastPosition));
        term.LastPosition = position;
    }

    public int DocumentFrequency(int group) => group < _terms.Length ? _terms[group].Count : 0;

    /// <param name="order">Groups in the order that they shall have.</param>
    /// <param name="variantsOf">How many words belong to the group of that number.</param>
    public Postings Freeze(int[] order, Func<int, int> variantsOf)
    {
        var postings = 0;
        var blocks = 0;
        var variants = 0;
        long bytes = 0;
        foreach (var group in order)
        {
            ref var term = ref _terms[group];
            postings += term.Count;
            blocks += (term.Count + Postings.BlockSize - 1) / Postings.BlockSize;
            variants += Postings.VariantBytes(variantsOf(group)) * term.Count;
            bytes += term.Length;
        }
        var frozen = new PostingsFreezer(order.Length, postings, blocks, variants, bytes);
        for (var i = 0; i < order.Length; i++)
        {
            frozen.Append(i, _terms[order[i]], variantsOf(order[i]));
            _terms[order[i]] = default;
        }
        return frozen.Seal();
    }

    private static void Reserve(ref TermBuffer term, int more)
    {
        if (term.Bytes is null)
        {
            term.Bytes = new byte[Math.Max(16, more)];
        }
        else if (term.Bytes.Length < term.Length + more)
        {
            Array.Resize(ref term.Bytes, Math.Max(term.Length + more, term.Bytes.Length * 2));
        }
    }

    internal static int WriteNumber(byte[] buffer, int at, uint number)
    {
        while (number > 127)
        {
            buffer[at++] = (byte)(number | 128);
            number >>= 7;
        }
        buffer[at++] = (byte)number;
        return at;
    }

    internal struct TermBuffer
    {
        /// <summary>For each document: its distance from the one before, impact, variants (two bytes), then its positions: a single one doubled, or
        /// their number doubled and one more, and each one's distance from the one before.</summary>
        public byte[] Bytes;
        public int Length;
        public int LastDocument;
        public int LastPosition;
        public int Count;
        public bool IsSingle;
    }
}
