namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Finds the documents of a segment in which stems stand one after the other.</summary>
internal static class PhraseFinder
{
    /// <summary>The impact of a phrase is that of its weakest word.</summary>
    public static ScoredList Find(Segment segment, PhraseAlternative phrase)
    {
        var documents = new List<int>();
        var impacts = new List<byte>();
        var groups = phrase.Stems.Select(stem => segment.Terms.FindGroup(stem)).ToArray();
        if (groups.Any(group => group < 0))
        {
            return new ScoredList([], []);
        }
        var cursors = groups.Select(group => segment.Postings.Open(group)).ToArray();
        var positions = groups.Select(_ => new int[16]).ToArray();
        var counts = new int[groups.Length];
        var rarest = Enumerable.Range(0, groups.Length).MinBy(i => segment.Postings.DocumentFrequency(groups[i]));
        while (cursors[rarest].Document != PostingsCursor.End)
        {
            var document = cursors[rarest].Document;
            if (!Meet(cursors, document, out var next))
            {
                cursors[rarest].SkipTo(next);
                continue;
            }
            byte impact = Similarity.MostImpact;
            for (var i = 0; i < cursors.Length; i++)
            {
                counts[i] = cursors[i].ReadPositions(ref positions[i]);
                impact = Math.Min(impact, cursors[i].Impact);
            }
            if (StandsIn(segment, document, positions, counts, phrase))
            {
                documents.Add(document);
                impacts.Add(impact);
            }
            cursors[rarest].Next();
        }
        return new ScoredList([.. documents], [.. impacts]);
    }

    /// <param name="next">Where they could meet at the earliest.</param>
    private static bool Meet(PostingsCursor[] cursors, int document, out int next)
    {
        for (var i = 0; i < cursors.Length; i++)
        {
            cursors[i].SkipTo(document);
            if (cursors[i].Document != document)
            {
                next = cursors[i].Document;
                return false;
            }
        }
        next = document;
        return true;
    }

    private static bool StandsIn(Segment segment, int document, int[][] positions, int[] counts, PhraseAlternative phrase)
    {
        for (var first = 0; first < counts[0]; first++)
        {
            var start = positions[0][first];
            if (Follows(positions, counts, 1, start, phrase.Slop)
                && (phrase.Fields == SearchFields.All || phrase.Fields.HasFlag((SearchFields)(1 << (int)segment.FieldAt(document, start)))))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the words from the one given stand after the position, with no more than so many others among them.</summary>
    private static bool Follows(int[][] positions, int[] counts, int word, int after, int slop)
    {
        if (word == positions.Length)
        {
            return true;
        }
        var at = Array.BinarySearch(positions[word], 0, counts[word], after + 1);
        for (at = at < 0 ? ~at : at; at < counts[word] && positions[word][at] <= after + 1 + slop; at++)
        {
            if (Follows(positions, counts, word + 1, positions[word][at], slop - (positions[word][at] - after - 1)))
            {
                return true;
            }
        }
        return false;
    }
}
