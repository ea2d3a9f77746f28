namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// For each group of words the listings that have one of them, in order of document, with their impacts, which of the words they are, and where they stand. Documents are
/// kept as distances of one or two bytes, in blocks that can be passed over.
/// </summary>
internal sealed class Postings
{
    public const int BlockSize = 128;

    private readonly int[] _firstBlock;
    private readonly int[] _firstPosting;
    private readonly int[] _firstVariant;
    private readonly byte[] _variantBytes;
    private readonly int[] _blockLast;
    private readonly int[] _blockDocuments;
    private readonly long[] _blockPositions;
    private readonly byte[] _blockMostImpact;
    private byte[] _documents;
    private readonly byte[] _impacts;
    private readonly byte[] _variants;
    private readonly byte[] _positions;
    private int _documentsLength;
    private int _posting;
    private int _variant;
    private int _block;
    private long _positionsLength;

    internal Postings(int groups, int postings, int blocks, int variants, long positionBytes)
    {
        _firstBlock = new int[groups + 1];
        _firstPosting = new int[groups + 1];
        _firstVariant = new int[groups];
        _variantBytes = new byte[groups];
        _blockLast = new int[blocks];
        _blockDocuments = new int[blocks];
        _blockPositions = new long[blocks];
        _blockMostImpact = new byte[blocks];
        _documents = new byte[postings + (postings / 4) + 16];
        _impacts = new byte[postings];
        _variants = new byte[variants];
        _positions = new byte[positionBytes];
    }

    public int Groups => _firstPosting.Length - 1;

    public int DocumentFrequency(int group) => _firstPosting[group + 1] - _firstPosting[group];

    /// <summary>The highest impact that any listing has for the group.</summary>
    public byte MostImpact(int group)
    {
        byte most = 0;
        for (var block = _firstBlock[group]; block < _firstBlock[group + 1]; block++)
        {
            most = Math.Max(most, _blockMostImpact[block]);
        }
        return most;
    }

    public PostingsCursor Open(int group) => new(this, group);

    internal int FirstBlock(int group) => _firstBlock[group];

    internal int EndBlock(int group) => _firstBlock[group + 1];

    internal int FirstPosting(int group) => _firstPosting[group];

    internal int EndPosting(int group) => _firstPosting[group + 1];

    internal int FirstVariant(int group) => _firstVariant[group];

    /// <summary>Of each posting: none where the group has but one word.</summary>
    internal int VariantBytesOf(int group) => _variantBytes[group];

    internal static int VariantBytes(int words) => words switch { < 2 => 0, <= 8 => 1, _ => 2 };

    internal int BlockLast(int block) => _blockLast[block];

    internal int BlockDocuments(int block) => _blockDocuments[block];

    internal long BlockPositions(int block) => _blockPositions[block];

    internal byte[] Documents => _documents;

    internal byte[] Impacts => _impacts;

    internal byte[] Variants => _variants;

    internal byte[] Positions => _positions;

    internal void Append(int group, in PostingsBuilder.TermBuffer term, int variantBytes)
    {
        _firstBlock[group] = _block;
        _firstPosting[group] = _posting;
        _firstVariant[group] = _variant;
        _variantBytes[group] = (byte)variantBytes;
        var at = 0;
        var positionsAt = 0;
        var document = 0;
        for (var i = 0; i < term.Count; i++)
        {
            var delta = ReadNumber(term.Documents, ref at);
            var impact = term.Documents[at++];
            var (variants, moreVariants) = (term.Documents[at++], term.Documents[at++]);
            if (i % BlockSize == 0)
            {
                _blockDocuments[_block] = _documentsLength;
                _blockPositions[_block] = _positionsLength + positionsAt;
                _block++;
            }
            document += (int)delta;
            WriteDocument(delta);
            _blockLast[_block - 1] = document;
            _blockMostImpact[_block - 1] = Math.Max(_blockMostImpact[_block - 1], impact);
            _impacts[_posting++] = impact;
            if (variantBytes > 0)
            {
                _variants[_variant++] = variants;
            }
            if (variantBytes > 1)
            {
                _variants[_variant++] = moreVariants;
            }
            for (var left = ReadNumber(term.Positions, ref positionsAt); left > 0; left--)
            {
                ReadNumber(term.Positions, ref positionsAt);
            }
        }
        term.Positions.AsSpan(0, term.PositionsLength).CopyTo(_positions.AsSpan((int)_positionsLength));
        _positionsLength += term.PositionsLength;
    }

    internal void Seal()
    {
        _firstBlock[^1] = _block;
        _firstPosting[^1] = _posting;
        Array.Resize(ref _documents, _documentsLength);
    }

    private void WriteDocument(uint delta)
    {
        if (_documentsLength + 5 > _documents.Length)
        {
            Array.Resize(ref _documents, _documents.Length + (_documents.Length / 4) + 16);
        }
        _documentsLength = PostingsBuilder.WriteNumber(_documents, _documentsLength, delta);
    }

    internal static uint ReadNumber(byte[] buffer, ref int at)
    {
        uint value = buffer[at++];
        if (value < 128)
        {
            return value;
        }
        value &= 127;
        for (var shift = 7; ; shift += 7)
        {
            uint next = buffer[at++];
            value |= (next & 127) << shift;
            if (next < 128)
            {
                return value;
            }
        }
    }

    internal static int ReadNumber(byte[] buffer, ref long at)
    {
        var index = (int)at;
        var value = (int)ReadNumber(buffer, ref index);
        at = index;
        return value;
    }
}
