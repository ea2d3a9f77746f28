using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>The ways to meet a clause while they are gathered: each once, with its highest weight.</summary>
internal sealed class AlternativeList(IndexSnapshot snapshot, Lexicon lexicon, float rarity)
{
    /// <summary>Letters from which on two words that make one mean the same as one.</summary>
    private const int ShortestJoined = 7;

    private readonly List<Alternative> _alternatives = [];

    public void Add(Alternative alternative)
    {
        if (alternative.Weight < QueryWeights.LeastAlternative)
        {
            return;
        }

        var same = 0;
        while (same < _alternatives.Count && !IsSame(_alternatives[same], alternative))
        {
            same++;
        }

        if (same == _alternatives.Count)
        {
            _alternatives.Add(alternative);
        }
        else if (_alternatives[same].Weight < alternative.Weight)
        {
            _alternatives[same] = alternative;
        }
    }

    public void Add(LexiconTarget target)
    {
        var weight = target.Weight * QueryWeights.Vocabulary * Commonness(target);
        if (target is { Taxonomy: null, Stems: [var first, var second] } && first.Length + second.Length >= ShortestJoined && snapshot.StemFrequency(first + second) > 0)
        {
            // Some listings write "food bank" in one word.
            Add(new StemAlternative(first + second) { Weight = weight });
        }

        if (target is { Taxonomy: null, Stems: [_] } && lexicon.StandsApart(target.Text))
        {
            // Its stem has words of another meaning, as "carers" has that of "care".
            Add(new SurfaceAlternative(target.Text) { Weight = weight });
            Add(new SurfaceAlternative(WordNumber.Other(target.Text)) { Weight = weight * QueryWeights.Inflection });
            return;
        }

        Add(target switch
        {
            { Taxonomy: { } taxonomy } => new TermAlternative(taxonomy, target.Text) { Weight = taxonomy == TaxonomyLibrary.Situation ? weight * QueryWeights.Situation : weight },
            { Stems: [var only] } => new StemAlternative(only) { Weight = weight },
            _ => new PhraseAlternative(target.Stems) { Slop = target.Stems.Count > 2 ? 1 : 0, Weight = weight },
        });
    }

    public IReadOnlyList<Alternative> Strongest() => [.. _alternatives.OrderByDescending(alternative => alternative.Weight).Take(QueryWeights.MostAlternatives)];

    /// <summary>A word that half of all listings have says less than the rare one that was typed, and counts less.</summary>
    private float Commonness(LexiconTarget target)
    {
        if (target.Taxonomy is not null || rarity <= 0)
        {
            return 1;
        }

        var rarest = target.Stems.Max(stem => snapshot.StemFrequency(stem) is > 0 and var frequency ? Similarity.Rarity(frequency, snapshot.Documents) : 0);
        return rarest == 0 ? 1 : MathF.Sqrt(Math.Min(1, rarest / rarity));
    }

    /// <summary>Whatever they weigh.</summary>
    private static bool IsSame(Alternative one, Alternative other) => (one, other) switch
    {
        (SurfaceAlternative surface, SurfaceAlternative same) => surface.Surface == same.Surface,
        (StemAlternative stem, StemAlternative same) => stem.Stem == same.Stem,
        (PrefixAlternative prefix, PrefixAlternative same) => prefix.Prefix == same.Prefix,
        (PhraseAlternative phrase, PhraseAlternative same) => phrase.Stems.SequenceEqual(same.Stems),
        (TermAlternative term, TermAlternative same) => term.Id == same.Id && term.Taxonomy == same.Taxonomy,
        _ => one == other,
    };
}
