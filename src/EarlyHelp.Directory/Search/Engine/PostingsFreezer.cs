namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Parts what was gathered for each group into the arrays of <see cref="Postings"/>.</summary>
internal sealed class PostingsFreezer
{
    private readonly Postings.ListStarts _groups;
    private readonly byte[] _impacts;
    private readonly byte[] _variants;
    private byte[] _documents;
    private byte[] _positions;
    private int _documentsLength;
    private int _positionsLength;
    private int _posting;
    private int _variant;
    private int _block;

    /// <param name="bytes">Gathered in all.</param>
    public PostingsFreezer(int groups, int postings, int blocks, int variants, long bytes)
    {
        _groups = new Postings.ListStarts(groups, blocks);
        _impacts = new byte[postings];
        _variants = new byte[variants];
        _documents = new byte[postings + (postings / 4) + 16];
        _positions = new byte[Math.Max(0, bytes - (4L * postings)) + 16];
    }

    public void Append(int group, in PostingsBuilder.TermBuffer term, int words)
    {
        var variantBytes = Postings.VariantBytes(words);
        _groups.FirstBlock[group] = _block;
        _groups.FirstPosting[group] = _posting;
        _groups.FirstVariant[group] = _variant;
        _groups.Words[group] = (byte)Math.Min(words, TermTable.Variants);
        var at = 0;
        var document = 0;
        for (var i = 0; i < term.Count; i++)
        {
            if (i % Postings.BlockSize == 0)
            {
                _groups.BlockDocuments[_block] = _documentsLength;
                _groups.BlockPositions[_block] = _positionsLength;
                _block++;
            }
            var delta = Postings.ReadNumber(term.Bytes, ref at);
            document += (int)delta;
            _groups.BlockLast[_block - 1] = document;
            WriteDocument(delta);
            _impacts[_posting++] = term.Bytes[at++];
            for (var left = variantBytes; left > 0; left--)
            {
                _variants[_variant++] = term.Bytes[at + variantBytes - left];
            }
            at += 2;
            CopyPositions(term.Bytes, ref at);
        }
    }

    public Postings Seal()
    {
        _groups.FirstBlock[^1] = _block;
        _groups.FirstPosting[^1] = _posting;
        Array.Resize(ref _documents, _documentsLength);
        Array.Resize(ref _positions, _positionsLength);
        return new Postings(_groups, _documents, _impacts, _variants, _positions);
    }

    private void WriteDocument(uint delta)
    {
        if (_documentsLength + 5 > _documents.Length)
        {
            Array.Resize(ref _documents, _documents.Length + (_documents.Length / 4) + 16);
        }
        _documentsLength = PostingsBuilder.WriteNumber(_documents, _documentsLength, delta);
    }

    private void CopyPositions(byte[] bytes, ref int at)
    {
        var from = at;
        Postings.SkipPositions(bytes, ref at);
        if (_positionsLength + at - from > _positions.Length)
        {
            Array.Resize(ref _positions, (int)Math.Min(Array.MaxLength, (_positions.Length * 5L / 4) + at - from));
        }
        for (; from < at; from++)
        {
            _positions[_positionsLength++] = bytes[from];
        }
    }
}
