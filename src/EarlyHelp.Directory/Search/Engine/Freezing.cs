using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Puts the words in order and packs what a builder gathered into a segment. Words that stand in no document are left out.</summary>
internal static class Freezing
{
    public static Segment Freeze(TermTable terms, PostingsBuilder postings, ColumnsBuilder columns, List<ushort> fieldStarts, List<ulong> hashes)
    {
        var groups = Enumerable.Range(0, terms.GroupCount).Where(group => postings.DocumentFrequency(group) > 0).ToArray();
        var stems = Array.ConvertAll(groups, terms.Stem);
        Array.Sort(stems, groups, StringComparer.Ordinal);
        var places = new int[terms.GroupCount];
        for (var i = 0; i < groups.Length; i++)
        {
            places[groups[i]] = i;
        }
        var numbers = Enumerable.Range(0, terms.SurfaceCount).Where(surface => terms[surface].Frequency > 0).ToArray();
        var surfaces = Array.ConvertAll(numbers, surface => terms[surface].Surface);
        Array.Sort(surfaces, numbers, StringComparer.Ordinal);
        var dictionary = new TermDictionary(
            surfaces,
            Array.ConvertAll(numbers, surface => places[terms[surface].Group]),
            Array.ConvertAll(numbers, surface => terms[surface].Variant),
            Array.ConvertAll(numbers, surface => terms[surface].Frequency),
            stems);
        return new Segment(dictionary, postings.Freeze(groups, terms.VariantCount), columns.Freeze(), [.. fieldStarts], [.. hashes]);
    }
}
