using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Reads a whole segment and works out anew what <see cref="ContentHash"/> made of each document when it came in.</summary>
internal static class ContentCheck
{
    public static bool IsSound(Segment segment)
    {
        var hashes = new ulong[segment.Count];
        for (var document = 0; document < hashes.Length; document++)
        {
            hashes[document] = ContentHash.Of(segment.Columns.Cards.Bytes(document)) + ContentHash.Of(segment.Columns.Facts(document));
            var sites = segment.Columns.Sites(document);
            for (var i = 0; i < sites.Length; i++)
            {
                hashes[document] += ContentHash.OfSite(sites[i], segment.Columns.SitePlaces(document)[i]);
            }
        }
        foreach (var column in Enum.GetValues<ColumnName>())
        {
            foreach (var (value, documents) in segment.Columns.Values(column))
            {
                foreach (var document in documents.Documents())
                {
                    hashes[document] += ContentHash.OfValue(column, value);
                }
            }
        }
        AddWords(segment, hashes);
        return Enumerable.Range(0, hashes.Length).All(document => hashes[document] == segment.HashOf(document));
    }

    private static void AddWords(Segment segment, ulong[] hashes)
    {
        var positions = new int[64];
        for (var group = 0; group < segment.Postings.Groups; group++)
        {
            var stem = ContentHash.Of(segment.Terms.Stems[group]);
            for (var cursor = segment.Postings.Open(group); cursor.Document != PostingsCursor.End; cursor.Next())
            {
                var count = cursor.ReadPositions(ref positions);
                var places = 0UL;
                for (var i = 0; i < count; i++)
                {
                    places += ContentHash.OfPlace(segment.FieldAt(cursor.Document, positions[i]), positions[i]);
                }
                hashes[cursor.Document] += ContentHash.Mix(stem, places);
            }
        }
    }
}
