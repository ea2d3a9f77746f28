using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>How much each clause of a query tells, from how rare the words typed are in the whole index.</summary>
internal static class Rarities
{
    public static float[] Of(IndexSnapshot snapshot, AnalysedQuery query) => [.. query.Clauses.Select(clause => Of(snapshot, clause))];

    /// <summary>Of a clause without words, such as a filter read out of them: as much as a word in one listing of eight.</summary>
    private const float Wordless = 2;

    /// <summary>
    /// The least that a phrase tells which has a single word to be counted by: as much as a word in one listing of fifty. "Won't go to school" is what a query is about, however
    /// many listings have "school".
    /// </summary>
    private const float PhraseOfOneWord = 4;

    /// <summary>The part of the best weight from which on a way to meet a clause says what is meant.</summary>
    private const float NearlyTheSame = 0.8f;

    private static float Of(IndexSnapshot snapshot, Clause clause)
    {
        if (clause.Typed.Count == 0)
        {
            return Wordless;
        }
        var rarity = 0f;
        foreach (var word in clause.Typed)
        {
            var frequency = snapshot.StemFrequency(Analysis.Analyzer.Stem(word));
            rarity += frequency == 0 ? 0 : Similarity.Rarity(frequency, snapshot.Documents);
        }
        if (rarity > 0)
        {
            return clause is { IsWholePhrase: true, Typed.Count: 1 } ? Math.Max(rarity, PhraseOfOneWord) : rarity;
        }
        return OfMeant(snapshot, clause);
    }

    /// <summary>Of letters and words that no listing has but the vocabulary knows ("PMLD"): what they mean tells as much as if it had been typed. What they only touch says nothing of that.</summary>
    private static float OfMeant(IndexSnapshot snapshot, Clause clause)
    {
        var found = clause.Alternatives.Select(alternative => (alternative.Weight, Frequency: FrequencyOf(snapshot, alternative))).Where(way => way.Frequency > 0).ToList();
        if (found.Count == 0)
        {
            // What no listing has can tell none from another, and must not decide how much of the rest is enough.
            return 0;
        }
        var nearly = found.Max(way => way.Weight) * NearlyTheSame;
        var commonest = found.Where(way => way.Weight >= nearly).Max(way => way.Frequency);
        return Similarity.Rarity(commonest, Math.Max(snapshot.Documents, commonest));
    }

    private static int FrequencyOf(IndexSnapshot snapshot, Alternative alternative) => alternative switch
    {
        PhraseAlternative phrase => snapshot.Segments.Sum(view => view.Segment.FindPhrase(phrase).Documents.Count(view.IsLive)),
        ColumnAlternative column => snapshot.Segments.Sum(view => view.Segment.Columns.Find(column.Column, column.Value)?.Count ?? 0),
        TermAlternative(var taxonomy, var id) => snapshot.Segments.Sum(view => view.Segment.Columns.Find(TermColumns.Of(taxonomy), id)?.Count ?? 0),
        PrefixAlternative prefix => snapshot.SurfacesWithPrefix(prefix.Prefix, most: 20).Sum(word => word.Frequency),
        SurfaceAlternative(var surface) => snapshot.StemFrequency(Analysis.Analyzer.Stem(surface)),
        StemAlternative(var stem) => snapshot.StemFrequency(stem),
        _ => 0,
    };
}
