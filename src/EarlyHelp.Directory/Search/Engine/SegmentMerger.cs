using System.Numerics;
using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Makes one segment of several, leaving out what was removed. The parts stay as they are.</summary>
internal static class SegmentMerger
{
    public static Segment Merge(IReadOnlyList<SegmentView> parts)
    {
        var terms = new TermTable();
        var postings = new PostingsBuilder();
        var columns = new ColumnsBuilder();
        var fieldStarts = new List<ushort>();
        var hashes = new List<ulong>();
        foreach (var part in parts)
        {
            var numbers = Renumber(part, columns.Count);
            columns.Append(part.Segment.Columns, numbers);
            for (var document = 0; document < numbers.Length; document++)
            {
                if (numbers[document] >= 0)
                {
                    fieldStarts.AddRange(part.Segment.FieldStarts(document));
                    hashes.Add(part.Segment.HashOf(document));
                }
            }
            AppendPostings(part.Segment, numbers, terms, postings);
        }
        return Freezing.Freeze(terms, postings, columns, fieldStarts, hashes);
    }

    private static int[] Renumber(SegmentView part, int next)
    {
        var numbers = new int[part.Segment.Count];
        for (var document = 0; document < numbers.Length; document++)
        {
            numbers[document] = part.IsLive(document) ? next++ : -1;
        }
        return numbers;
    }

    private static void AppendPostings(Segment segment, int[] numbers, TermTable terms, PostingsBuilder postings)
    {
        var words = MapWords(segment.Terms, terms);
        var positions = new int[64];
        for (var group = 0; group < segment.Postings.Groups; group++)
        {
            for (var cursor = segment.Postings.Open(group); cursor.Document != PostingsCursor.End; cursor.Next())
            {
                var number = numbers[cursor.Document];
                if (number < 0)
                {
                    continue;
                }
                ushort variants = 0;
                var newGroup = 0;
                for (var left = cursor.Variants; left != 0; left = (ushort)(left & (left - 1)))
                {
                    foreach (var surface in words[group][BitOperations.TrailingZeroCount(left)])
                    {
                        ref var word = ref terms[surface];
                        variants |= (ushort)(1 << word.Variant);
                        newGroup = word.Group;
                        word.Frequency++;
                    }
                }
                var count = cursor.ReadPositions(ref positions);
                postings.Add(newGroup, number, cursor.Impact, variants, count);
                for (var i = 0; i < count; i++)
                {
                    postings.AddPosition(newGroup, positions[i]);
                }
            }
        }
    }

    /// <summary>By group and variant: the numbers of the words in the new table. More than one only where a group has more words than bits.</summary>
    private static List<int>[][] MapWords(TermDictionary old, TermTable terms)
    {
        var words = new List<int>[old.Stems.Length][];
        for (var surface = 0; surface < old.Surfaces.Length; surface++)
        {
            var group = old.GroupOf(surface);
            words[group] ??= new List<int>[TermTable.Variants];
            (words[group][old.VariantOf(surface)] ??= []).Add(terms.Intern(old.Surfaces[surface], old.Stems[group]));
        }
        return words;
    }
}
