namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Finds the documents of a segment in which a word stands in certain fields.</summary>
internal static class FieldFinder
{
    /// <param name="variant">The word of the group that the document must have; negative for any.</param>
    public static ScoredList Find(Segment segment, int group, int variant, SearchFields fields)
    {
        var documents = new List<int>();
        var impacts = new List<byte>();
        var positions = new int[16];
        for (var cursor = segment.Postings.Open(group); cursor.Document != PostingsCursor.End; cursor.Next())
        {
            if (variant >= 0 && (cursor.Variants & (1 << variant)) == 0)
            {
                continue;
            }
            var count = cursor.ReadPositions(ref positions);
            for (var i = 0; i < count; i++)
            {
                if (fields.HasFlag((SearchFields)(1 << (int)segment.FieldAt(cursor.Document, positions[i]))))
                {
                    documents.Add(cursor.Document);
                    impacts.Add(cursor.Impact);
                    break;
                }
            }
        }
        return new ScoredList([.. documents], [.. impacts]);
    }
}
