using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Puts the words in order and packs what a builder gathered into a segment.</summary>
internal static class Freezing
{
    /// <param name="frequencyOf">By surface: in how many documents it stands. Words that stand in none are left out.</param>
    public static Segment Freeze(TermTable terms, PostingsBuilder postings, ColumnsBuilder columns, List<ushort> fieldStarts, List<ulong> hashes, Func<int, int> frequencyOf)
    {
        var groups = Enumerable.Range(0, terms.GroupCount).Where(group => postings.DocumentFrequency(group) > 0).ToArray();
        var stems = Array.ConvertAll(groups, terms.Stem);
        Array.Sort(stems, groups, StringComparer.Ordinal);
        var places = new int[terms.GroupCount];
        for (var i = 0; i < groups.Length; i++)
        {
            places[groups[i]] = i;
        }
        var numbers = Enumerable.Range(0, terms.SurfaceCount).Where(surface => frequencyOf(surface) > 0).ToArray();
        var surfaces = Array.ConvertAll(numbers, terms.Surface);
        Array.Sort(surfaces, numbers, StringComparer.Ordinal);
        var dictionary = new TermDictionary(
            surfaces,
            Array.ConvertAll(numbers, surface => places[terms.GroupOf(surface)]),
            Array.ConvertAll(numbers, terms.VariantOf),
            Array.ConvertAll(numbers, surface => frequencyOf(surface)),
            stems);
        return new Segment(dictionary, postings.Freeze(groups, terms.VariantCount), columns.Freeze(), [.. fieldStarts], [.. hashes]);
    }
}
