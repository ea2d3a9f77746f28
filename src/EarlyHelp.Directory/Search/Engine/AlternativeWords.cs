namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Which words of a segment an alternative of words means.</summary>
internal static class AlternativeWords
{
    /// <returns>Groups of words, each with one of their words, or negative for any.</returns>
    public static IEnumerable<(int Group, int Variant)> Of(TermDictionary terms, Alternative alternative)
    {
        switch (alternative)
        {
            case StemAlternative(var stem):
                var group = terms.FindGroup(stem);
                return group < 0 ? [] : [(group, -1)];
            case SurfaceAlternative(var word):
                return Of(terms, word);
            case PrefixAlternative { Prefix.Length: < PrefixAlternative.ShortestPrefix } prefix:
                return Of(terms, prefix.Prefix);
            case PrefixAlternative prefix:
                var (from, to) = terms.WithPrefix(prefix.Prefix);
                return Enumerable.Range(from, to - from).Select(surface => (terms.GroupOf(surface), (int)terms.VariantOf(surface)));
            default:
                throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Not an alternative of words.");
        }
    }

    private static IEnumerable<(int Group, int Variant)> Of(TermDictionary terms, string word)
    {
        var surface = terms.FindSurface(word);
        return surface < 0 ? [] : [(terms.GroupOf(surface), terms.VariantOf(surface))];
    }
}
