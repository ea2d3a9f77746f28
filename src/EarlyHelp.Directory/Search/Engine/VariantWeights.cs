namespace EarlyHelp.Directory.Search.Engine;

/// <summary>What each word of a group is worth to a clause, looked up by the words that a listing has: the best of them counts.</summary>
internal sealed class VariantWeights
{
    private readonly float[] _byVariant = new float[TermTable.Variants];

    /// <summary>Of a group with a single word.</summary>
    public float Single => _byVariant[0];

    /// <summary>By the bits of the first eight words.</summary>
    public float[] Low { get; } = new float[256];

    /// <summary>By the bits of the others.</summary>
    public float[] High { get; } = new float[256];

    public float Most => _byVariant.Max();

    public void Raise(int variant, float weight)
    {
        if (_byVariant[variant] >= weight)
        {
            return;
        }
        _byVariant[variant] = weight;
        var table = variant < 8 ? Low : High;
        var bit = 1 << (variant % 8);
        for (var bits = 1; bits < table.Length; bits++)
        {
            if ((bits & bit) != 0)
            {
                table[bits] = Math.Max(table[bits], weight);
            }
        }
    }

    public void RaiseAll(float weight)
    {
        for (var variant = 0; variant < TermTable.Variants; variant++)
        {
            _byVariant[variant] = Math.Max(_byVariant[variant], weight);
        }
        for (var bits = 1; bits < Low.Length; bits++)
        {
            Low[bits] = Math.Max(Low[bits], weight);
            High[bits] = Math.Max(High[bits], weight);
        }
    }

    public float Of(ushort variants) => Math.Max(Low[variants & 255], High[variants >> 8]);
}
