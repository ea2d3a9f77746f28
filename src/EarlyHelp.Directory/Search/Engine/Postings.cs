namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// For each group of words the listings that have one of them, in order of document, with their impacts, which of the words they are, and where they stand. Documents are
/// kept as distances of one or two bytes, in blocks that can be passed over.
/// </summary>
internal sealed class Postings(Postings.ListStarts groups, byte[] documents, byte[] impacts, byte[] variants, byte[] positions)
{
    public const int BlockSize = 64;

    public int Groups => groups.FirstPosting.Length - 1;

    public int DocumentFrequency(int group) => groups.FirstPosting[group + 1] - groups.FirstPosting[group];

    /// <summary>How many words the group has, at most as many as have a bit.</summary>
    public int WordsOf(int group) => groups.Words[group];

    public PostingsCursor Open(int group) => new(this, group);

    public IEnumerable<(string Part, long Bytes)> Memory() =>
        [("documents", documents.Length + (groups.BlockLast.Length * 12L) + (Groups * 13L)), ("impacts", impacts.Length), ("variants", variants.Length), ("positions", positions.Length)];

    internal ListStarts Lists => groups;

    internal byte[] Documents => documents;

    internal byte[] Impacts => impacts;

    internal byte[] Variants => variants;

    internal byte[] Positions => positions;

    /// <summary>Bytes of each posting that say which words of the group stand there: none where the group has but one.</summary>
    internal static int VariantBytes(int words) => words switch { < 2 => 0, <= 8 => 1, _ => 2 };

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

    /// <summary>Passes over the positions of one posting.</summary>
    internal static void SkipPositions(byte[] buffer, ref int at)
    {
        var first = ReadNumber(buffer, ref at);
        for (var left = (first & 1) == 0 ? 0 : first >> 1; left > 0; left--)
        {
            while (buffer[at++] > 127)
            {
            }
        }
    }

    /// <summary>Where the list of each group begins, and of each block its last document and where it begins.</summary>
    internal sealed class ListStarts(int groups, int blocks)
    {
        public int[] FirstBlock { get; } = new int[groups + 1];

        public int[] FirstPosting { get; } = new int[groups + 1];

        public int[] FirstVariant { get; } = new int[groups];

        /// <summary>How many words the group has, at most as many as have a bit.</summary>
        public byte[] Words { get; } = new byte[groups];

        public int[] BlockLast { get; } = new int[blocks];

        public int[] BlockDocuments { get; } = new int[blocks];

        public int[] BlockPositions { get; } = new int[blocks];
    }
}
