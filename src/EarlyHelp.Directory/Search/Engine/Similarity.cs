namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// BM25F with fixed middle lengths: how much a listing is about a word, from how often and in which fields it stands, and how long those fields are. Because no
/// average over all listings comes in, the figure belongs to the listing alone and is kept in one byte beside it (the impact); only the rarity of the word is
/// worked out when it is asked for.
/// </summary>
public static class Similarity
{
    public const int FieldCount = 8;

    /// <summary>The least and the most that one byte holds.</summary>
    public const byte MostImpact = 255;

    /// <summary>How soon repetition stops to count.</summary>
    private const float Saturation = 1.2f;

    private static readonly FieldWeight[] Fields =
    [
        new(SearchField.Name, 4.5f, 5, 0.5f),
        new(SearchField.Organisation, 1.2f, 4, 0.3f),
        new(SearchField.Summary, 2.2f, 18, 0.5f),
        new(SearchField.Topics, 2.0f, 8, 0.5f),
        new(SearchField.Eligibility, 1.0f, 15, 0.5f),
        new(SearchField.Description, 0.7f, 120, 0.6f),
        new(SearchField.Places, 0.8f, 12, 0.3f),
        new(SearchField.Other, 0.5f, 30, 0.4f),
    ];

    /// <param name="lengths">Words in each field.</param>
    /// <param name="factors">What one occurrence in each field counts.</param>
    public static void FieldFactors(ReadOnlySpan<int> lengths, Span<float> factors)
    {
        for (var i = 0; i < FieldCount; i++)
        {
            var field = Fields[i];
            factors[i] = field.Weight / (1 - field.LengthEffect + (field.LengthEffect * lengths[i] / field.MiddleLength));
        }
    }

    /// <param name="occurrences">The sum of the factors of all occurrences.</param>
    public static byte Impact(float occurrences) => (byte)Math.Clamp((int)MathF.Round(occurrences / (occurrences + Saturation) * MostImpact), 1, MostImpact);

    /// <summary>How much a word tells that stands in so many of all listings.</summary>
    public static float Rarity(int documentFrequency, int documents) => Rarity(documentFrequency, (float)Math.Max(documents, LeastDocuments));

    /// <summary>Of fewer listings nobody can tell what is rare: words weigh nearly the same.</summary>
    private const int LeastDocuments = 200;

    private static float Rarity(int documentFrequency, float documents) => MathF.Log(1 + ((documents - documentFrequency + 0.5f) / (documentFrequency + 0.5f)));

    /// <param name="Weight">What an occurrence in a field of middle length counts.</param>
    /// <param name="MiddleLength">Words.</param>
    /// <param name="LengthEffect">0: length is nothing; 1: twice the length, half the weight.</param>
    private sealed record FieldWeight(SearchField Field, float Weight, int MiddleLength, float LengthEffect);
}
