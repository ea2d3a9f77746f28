namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Gathers postings in order of document, a growing buffer for each group, and freezes them into <see cref="Postings"/>.</summary>
internal sealed class PostingsBuilder
{
    private TermBuffer[] _terms = new TermBuffer[1024];

    /// <summary>Begins the posting of a document: its positions follow by <see cref="AddPosition"/>, in ascending order.</summary>
    public void Add(int group, int document, byte impact, ushort variants, int occurrences)
    {
        if (group >= _terms.Length)
        {
            Array.Resize(ref _terms, Math.Max(group + 1, _terms.Length * 2));
        }
        ref var term = ref _terms[group];
        Reserve(ref term.Documents, term.DocumentsLength + 8);
        var delta = document - term.LastDocument;
        term.DocumentsLength = WriteNumber(term.Documents, term.DocumentsLength, (uint)delta);
        term.Documents[term.DocumentsLength++] = impact;
        term.Documents[term.DocumentsLength++] = (byte)variants;
        term.Documents[term.DocumentsLength++] = (byte)(variants >> 8);
        term.LastDocument = document;
        term.Count++;
        Reserve(ref term.Positions, term.PositionsLength + (5 * (occurrences + 1)));
        term.PositionsLength = WriteNumber(term.Positions, term.PositionsLength, (uint)occurrences);
        term.LastPosition = 0;
    }

    public void AddPosition(int group, int position)
    {
        ref var term = ref _terms[group];
        term.PositionsLength = WriteNumber(term.Positions, term.PositionsLength, (uint)(position - term.LastPosition));
        term.LastPosition = position;
    }

    /// <param name="order">Groups in the order that they shall have.</param>
    /// <param name="variantsOf">How many words belong to the group of that number.</param>
    public Postings Freeze(int[] order, Func<int, int> variantsOf)
    {
        var total = 0;
        var blocks = 0;
        var variants = 0;
        long positionBytes = 0;
        foreach (var group in order)
        {
            var term = _terms[group];
            total += term.Count;
            blocks += (term.Count + Postings.BlockSize - 1) / Postings.BlockSize;
            variants += Postings.VariantBytes(variantsOf(group)) * term.Count;
            positionBytes += term.PositionsLength;
        }
        var frozen = new Postings(order.Length, total, blocks, variants, positionBytes);
        for (var i = 0; i < order.Length; i++)
        {
            frozen.Append(i, _terms[order[i]], Postings.VariantBytes(variantsOf(order[i])));
            _terms[order[i]] = default;
        }
        frozen.Seal();
        return frozen;
    }

    public int DocumentFrequency(int group) => group < _terms.Length ? _terms[group].Count : 0;

    private static void Reserve(ref byte[] buffer, int length)
    {
        if (buffer is null)
        {
            buffer = new byte[Math.Max(16, length)];
        }
        else if (buffer.Length < length)
        {
            Array.Resize(ref buffer, Math.Max(length, buffer.Length * 2));
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
        /// <summary>For each document: its distance from the one before, impact, variants.</summary>
        public byte[] Documents;

        /// <summary>For each document: how many, then each position's distance from the one before.</summary>
        public byte[] Positions;
        public int DocumentsLength;
        public int PositionsLength;
        public int LastDocument;
        public int LastPosition;
        public int Count;
    }
}
