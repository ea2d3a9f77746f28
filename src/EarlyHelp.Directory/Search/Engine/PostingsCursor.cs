namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Walks the listings of a group in order of document.</summary>
internal struct PostingsCursor
{
    public const int End = int.MaxValue;

    private readonly Postings _postings;
    private readonly Postings.ListStarts _lists;
    private readonly int _firstPosting;
    private readonly int _endPosting;
    private readonly int _firstBlock;
    private readonly int _endBlock;
    private readonly int _firstVariant;
    private readonly int _variantBytes;
    private int _block;
    private int _posting;
    private int _at;
    private int _positionsAt;
    private int _positionsPosting;

    public PostingsCursor(Postings postings, int group)
    {
        _postings = postings;
        _lists = postings.Lists;
        _firstPosting = _lists.FirstPosting[group];
        _endPosting = _lists.FirstPosting[group + 1];
        _firstBlock = _lists.FirstBlock[group];
        _endBlock = _lists.FirstBlock[group + 1];
        _firstVariant = _lists.FirstVariant[group];
        _variantBytes = Postings.VariantBytes(_lists.Words[group]);
        _block = _firstBlock;
        _posting = _firstPosting - 1;
        _at = _lists.BlockDocuments[_firstBlock];
        _positionsAt = _lists.BlockPositions[_firstBlock];
        _positionsPosting = _firstPosting;
        Document = 0;
        Next();
    }

    /// <summary><see cref="End"/> after the last.</summary>
    public int Document { get; private set; }

    public readonly byte Impact => _postings.Impacts[_posting];

    /// <summary>Which of the group's words stand in the document, a bit for each; 1 where the group has but one word.</summary>
    public readonly ushort Variants
    {
        get
        {
            var at = _firstVariant + ((_posting - _firstPosting) * _variantBytes);
            return _variantBytes switch
            {
                0 => 1,
                1 => _postings.Variants[at],
                _ => (ushort)(_postings.Variants[at] | (_postings.Variants[at + 1] << 8)),
            };
        }
    }

    public bool Next()
    {
        if (++_posting >= _endPosting)
        {
            Document = End;
            return false;
        }
        Document += (int)Postings.ReadNumber(_postings.Documents, ref _at);
        _block = _firstBlock + ((_posting - _firstPosting) / Postings.BlockSize);
        return true;
    }

    /// <summary>Goes to the first document not before the one given.</summary>
    public bool SkipTo(int document)
    {
        if (Document >= document)
        {
            return Document != End;
        }
        if (_lists.BlockLast[_block] < document)
        {
            do
            {
                if (++_block >= _endBlock)
                {
                    _posting = _endPosting;
                    Document = End;
                    return false;
                }
            }
            while (_lists.BlockLast[_block] < document);
            _posting = _firstPosting + ((_block - _firstBlock) * Postings.BlockSize);
            _at = _lists.BlockDocuments[_block];
            Document = _lists.BlockLast[_block - 1] + (int)Postings.ReadNumber(_postings.Documents, ref _at);
        }
        while (Document < document)
        {
            Document += (int)Postings.ReadNumber(_postings.Documents, ref _at);
            _posting++;
        }
        return true;
    }

    /// <summary>Reads on to the end of a window: for each document the score of its best word, put together with what stands there.</summary>
    /// <param name="weights">What the words are worth for one step of impact.</param>
    public void Scatter(int windowStart, int windowEnd, Span<float> scores, VariantWeights weights)
    {
        if (!SkipTo(windowStart))
        {
            return;
        }
        var documents = _postings.Documents;
        var impacts = _postings.Impacts;
        var variants = _postings.Variants;
        var document = Document;
        var posting = _posting;
        var at = _at;
        while (document < windowEnd)
        {
            var variantAt = _firstVariant + ((posting - _firstPosting) * _variantBytes);
            var weight = _variantBytes switch
            {
                0 => weights.Single,
                1 => weights.Low[variants[variantAt]],
                _ => Math.Max(weights.Low[variants[variantAt]], weights.High[variants[variantAt + 1]]),
            };
            ref var score = ref scores[document - windowStart];
            score = AlternativeScore.Add(score, weight * impacts[posting]);
            if (++posting >= _endPosting)
            {
                document = End;
                break;
            }
            document += (int)Postings.ReadNumber(documents, ref at);
        }
        Document = document;
        _posting = posting;
        _at = at;
        _block = posting < _endPosting ? _firstBlock + ((posting - _firstPosting) / Postings.BlockSize) : _endBlock - 1;
    }

    /// <summary>The same for a few documents.</summary>
    /// <param name="documents">Ascending.</param>
    public void ScoreAt(ReadOnlySpan<int> documents, Span<float> scores, VariantWeights weights)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            if (!SkipTo(documents[i]))
            {
                return;
            }
            if (Document == documents[i])
            {
                scores[i] = AlternativeScore.Add(scores[i], weights.Of(Variants) * Impact);
            }
        }
    }

    /// <summary>Where the group's words stand in the current document.</summary>
    public int ReadPositions(ref int[] positions)
    {
        var buffer = _postings.Positions;
        var blockStart = _firstPosting + ((_block - _firstBlock) * Postings.BlockSize);
        if (_positionsPosting > _posting || _positionsPosting < blockStart)
        {
            _positionsAt = _lists.BlockPositions[_block];
            _positionsPosting = blockStart;
        }
        for (; _positionsPosting < _posting; _positionsPosting++)
        {
            Postings.SkipPositions(buffer, ref _positionsAt);
        }
        var at = _positionsAt;
        var first = (int)Postings.ReadNumber(buffer, ref at);
        var count = first >> 1;
        if ((first & 1) == 0)
        {
            positions[0] = count;
            return 1;
        }
        if (positions.Length < count)
        {
            positions = new int[Math.Max(count, positions.Length * 2)];
        }
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            position += (int)Postings.ReadNumber(buffer, ref at);
            positions[i] = position;
        }
        return count;
    }
}
