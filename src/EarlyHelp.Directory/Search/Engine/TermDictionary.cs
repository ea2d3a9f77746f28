namespace EarlyHelp.Directory.Search.Engine;

/// <summary>The words of a segment in order, with the group (stem) that each belongs to. Frozen.</summary>
internal sealed class TermDictionary(string[] surfaces, int[] groupOf, byte[] variantOf, int[] surfaceFrequency, string[] stems)
{
    private readonly WordSlots _surfaces = new(surfaces);
    private readonly WordSlots _stems = new(stems);

    /// <summary>Sorted by code unit.</summary>
    public ReadOnlySpan<string> Surfaces => surfaces;

    /// <summary>Sorted by code unit: a group's number is its place.</summary>
    public ReadOnlySpan<string> Stems => stems;

    public int GroupOf(int surface) => groupOf[surface];

    public byte VariantOf(int surface) => variantOf[surface];

    /// <summary>Listings in which the word stands, those since removed included.</summary>
    public int FrequencyOf(int surface) => surfaceFrequency[surface];

    /// <returns>Negative where it is not there.</returns>
    public int FindSurface(string surface) => _surfaces.Find(surface);

    /// <returns>Negative where it is not there.</returns>
    public int FindGroup(string stem) => _stems.Find(stem);

    /// <summary>The words that begin so: from the first up to, not including, the last.</summary>
    public (int From, int To) WithPrefix(string prefix)
    {
        var found = Array.BinarySearch(surfaces, prefix, StringComparer.Ordinal);
        var from = found < 0 ? ~found : found;
        var to = from;
        while (to < surfaces.Length && surfaces[to].StartsWith(prefix, StringComparison.Ordinal))
        {
            to++;
        }
        return (from, to);
    }
}
