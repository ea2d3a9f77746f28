namespace EarlyHelp.Directory.Search.Engine;

/// <summary>What each word of a group is worth to a clause, looked up by the words that a listing has: the best of them counts.</summary>
internal sealed class VariantWeights
{
    private const int InLow = 8;

    private readonly int _words;

    /// <param name="words">How many belong to the group.</param>
    public VariantWeights(int words)
    {
        _words = Math.Clamp(words, 1, TermTable.Variants);
        Low = new float[1 << Math.Min(_words, InLow)];
        High = _words > InLow ? new float[1 << (_words - InLow)] : [];
    }

    /// <summary>Of a group with a single word.</summary>
    public float Single => Low[1];

    /// <summary>By the bits of the first eight words.</summary>
    public float[] Low { get; }

    /// <summary>By the bits of the others.</summary>
    public float[] High { get; }

    public void Raise(int variant, float weight)
    {
        var table = variant < InLow ? Low : High;
        var bit = 1 << (variant % InLow);
        for (var bits = bit; bits < table.Length; bits++)
        {
            if ((bits & bit) != 0)
            {
                table[bits] = Math.Max(table[bits], weight);
            }
        }
    }

    public void RaiseAll(float weight)
    {
        for (var bits = 1; bits < Low.Length; bits++)
        {
            Low[bits] = Math.Max(Low[bits], weight);
        }
        for (var bits = 1; bits < High.Length; bits++)
        {
            High[bits] = Math.Max(High[bits], weight);
        }
    }

    public float Of(ushort variants) => High.Length == 0 ? Low[variants] : Math.Max(Low[variants & 255], High[variants >> InLow]);
}
