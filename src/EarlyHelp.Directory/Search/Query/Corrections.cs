using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Vocabulary;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>
/// What words of a query may be a misspelling of. A word that no listing and no vocabulary rule has is corrected; one that is rare beside a much more common neighbour is
/// only offered the neighbour, and found by it as well where the vocabulary has it. Numbers, postcodes and short words never are.
/// </summary>
internal sealed class Corrections
{
    /// <summary>A neighbour stands in this many times as many listings before a word that is there is doubted.</summary>
    private const int MuchCommoner = 30;

    /// <summary>The same where the neighbour is a word of the vocabulary and the word is none.</summary>
    private const int Commoner = 5;

    /// <summary>Shorter words are too like one another.</summary>
    private const int ShortestMisspelt = 6;

    private const int MostForAWord = 3;

    /// <summary>Letters from which on the beginning of a word tells which is meant.</summary>
    private const int ShortestUnfinished = 4;

    private readonly Correction[]?[] _byWord;

    private Corrections(Correction[]?[] byWord) => _byWord = byWord;

    /// <summary>The likeliest first; empty for words that stand as they are.</summary>
    public IReadOnlyList<Correction> Of(int word) => _byWord[word] ?? [];

    /// <summary>Something else than what was typed is looked for.</summary>
    public bool AreUsed => Array.Exists(_byWord, found => found is [{ IsUsed: true }, ..]);

    /// <summary>The words with what is most likely meant; those that stand as they are unchanged.</summary>
    public IReadOnlyList<Token> Apply(QueryWords words) =>
        [.. words.Tokens.Select((token, word) => Of(word) is [{ IsUsed: true } best, ..] ? token with { Surface = best.Surface, Stem = Analyzer.Stem(best.Surface) } : token)];

    public DidYouMean? ToDidYouMean(QueryWords words)
    {
        // Of words that were corrected and words that are only doubted, only the former: what is offered must be what was searched.
        var text = words.Text;
        var wasSearched = Array.Exists(_byWord, found => found is [{ IsUsed: true, IsCompletion: false }, ..]);
        for (var word = words.Count - 1; word >= 0; word--)
        {
            if (Of(word) is [{ IsCompletion: false } best, ..] && best.IsUsed == wasSearched)
            {
                var token = words.Tokens[word];
                text = text[..token.Start] + best.Surface + text[(token.Start + token.Length)..];
            }
        }

        return text == words.Text ? null : new DidYouMean { Text = text, WasSearched = wasSearched };
    }

    public static Corrections None(QueryWords words) => new(new Correction[]?[words.Count]);

    public static Corrections Find(QueryWords words, Lexicon lexicon, IndexSnapshot snapshot)
    {
        var spelling = new SpellingIndex(snapshot);
        var found = new Correction[]?[words.Count];
        for (var word = 0; word < words.Count; word++)
        {
            var surface = words.Surfaces[word];
            if (words.IsTaken(word) || words.IsRead(word) || words.IsQuoted(word) || words.Tokens[word].IsStopWord)
            {
                continue;
            }

            if (lexicon.MeantBy(surface) is { } meant)
            {
                found[word] = [new Correction(meant, Weight(slips: 1, place: 0), IsUsed: true)];
            }
            else if (!lexicon.Knows(surface) && !lexicon.IsPlace(surface))
            {
                found[word] = Completion(words, word, lexicon, snapshot) ?? Of(surface, lexicon, snapshot, spelling);
            }
        }

        return new Corrections(found);
    }

    /// <summary>The last word may be typed only in part: "breastf" is "breastfeeding" and no misspelt "breast".</summary>
    private static Correction[]? Completion(QueryWords words, int word, Lexicon lexicon, IndexSnapshot snapshot)
    {
        var typed = words.Surfaces[word];
        if (word < words.Count - 1 || !words.EndsOpen || typed.Length < ShortestUnfinished || snapshot.SurfaceFrequency(typed) > 0)
        {
            return null;
        }

        var whole = snapshot.SurfacesWithPrefix(typed, most: 1).Select(found => found.Surface).FirstOrDefault() ?? lexicon.Complete(typed);
        return whole is null ? null : [new Correction(whole, QueryWeights.Unfinished, IsUsed: true) { IsCompletion = true }];
    }

    private static Correction[]? Of(string surface, Lexicon lexicon, IndexSnapshot snapshot, SpellingIndex spelling)
    {
        var stem = Analyzer.Stem(surface);
        if (snapshot.SurfaceFrequency(surface) == 0
            && EndingSpelling.Meant(surface).FirstOrDefault(word => (snapshot.SurfaceFrequency(word) > 0 || lexicon.Knows(word)) && (Analyzer.Stem(word) != stem || lexicon.StandsApart(word))) is { } ending)
        {
            return [new Correction(ending, Weight(slips: 1, place: 0), IsUsed: true)];
        }

        var frequency = Math.Max(snapshot.SurfaceFrequency(surface), snapshot.StemFrequency(stem));
        if (frequency * MuchCommoner > snapshot.Documents || SpellingIndex.SlipsForgiven(surface.Length) == 0)
        {
            return null;
        }

        if (frequency > 0)
        {
            var common = spelling.SuggestCommon(surface, frequency * Commoner).Where(suggestion => !lexicon.AreNeverMerged(surface, suggestion.Word)).ToList();
            return Meant(surface, common, lexicon) is { } meant ? [new Correction(meant, QueryWeights.MisspeltInListings, IsUsed: false)]
                : common.Find(candidate => candidate.Documents >= frequency * MuchCommoner) is { Word: not null } neighbour
                ? [new Correction(neighbour.Word, Weight: 0, IsUsed: false)]
                : null;
        }

        var candidates = spelling.Suggest(surface, MostForAWord).Where(suggestion => !lexicon.AreNeverMerged(surface, suggestion.Word)).ToList();
        foreach (var known in lexicon.Near(surface, SpellingIndex.SlipsForgiven(surface.Length)))
        {
            if (!candidates.Exists(candidate => candidate.Word == known.Word || (candidate.Slips <= known.Slips && (known.ByEar || !candidate.ByEar))) && !lexicon.AreNeverMerged(surface, known.Word))
            {
                candidates.Add(known);
            }
        }

        return candidates.Count == 0 ? null : [.. candidates.OrderBy(candidate => candidate.Rank).Where((candidate, i) => i == 0 || !candidate.ByEar).Take(MostForAWord).Select((candidate, i) => new Correction(candidate.Word, Weight(candidate.Slips, i), IsUsed: true))];
    }

    /// <summary>Listings are misspelt too: a few of them have "homless". A word of the vocabulary that is one slip away and commoner is meant; the word typed still comes first. Few err in the first letter.</summary>
    private static string? Meant(string surface, List<SpellingSuggestion> common, Lexicon lexicon) => surface.Length < ShortestMisspelt
        ? null
        : common.Find(candidate => candidate.Word[0] == surface[0] && lexicon.Knows(candidate.Word) && Analyzer.Stem(candidate.Word) != Analyzer.Stem(surface)).Word;

    private static float Weight(int slips, int place) => (slips == 1 ? 0.9f : 0.75f) * (place == 0 ? 1 : 0.6f);
}

/// <param name="Weight">Beside the word typed; 0 where it is only offered.</param>
/// <param name="IsUsed">It was searched in place of the word typed; else it is offered, and where it has a weight found as well, below the word typed.</param>
internal readonly record struct Correction(string Surface, float Weight, bool IsUsed)
{
    /// <summary>The end of a word typed in part: nothing was misspelt.</summary>
    public bool IsCompletion { get; init; }
}
