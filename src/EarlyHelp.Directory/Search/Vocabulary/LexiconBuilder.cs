using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>Makes a <see cref="Lexicon"/> of rules.</summary>
internal sealed class LexiconBuilder
{
    /// <summary>What other words for the same thing weigh beside the word typed.</summary>
    private const float EqualWeight = 0.9f;

    /// <summary>What letters weigh that are a word of their own only in capitals ("SEND"): listings are not searched by case, so some have the other word.</summary>
    private const float CapitalsWeight = 0.5f;

    private readonly PhraseNode _root = new();
    private readonly HashSet<string> _typed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spelt = new(StringComparer.Ordinal);
    private readonly List<(string, string)> _neverMerged = [];
    private int _rules;

    public void Add(VocabularyRule rule)
    {
        _rules++;
        switch (rule)
        {
            case EqualRule equal:
                foreach (var phrase in equal.Phrases)
                {
                    AddPhrase(phrase, [.. equal.Phrases.Where(other => other != phrase).Select(other => Words(other.Text, other.InCapitals ? CapitalsWeight : EqualWeight, isEqual: true))]);
                }

                break;
            case LeadsToRule leads:
                LexiconTarget[] targets = [.. leads.Targets.Select(Target)];
                foreach (var phrase in leads.Typed)
                {
                    AddPhrase(phrase, targets);
                }

                break;
            case NeverMergeRule apart:
                _neverMerged.Add((apart.One, apart.Other));
                break;
        }
    }

    public Lexicon Build() => new(_root, new NeverMerged(_neverMerged), _typed, _spelt, _rules);

    private void AddPhrase(VocabularyPhrase phrase, IReadOnlyList<LexiconTarget> targets)
    {
        var needed = PhraseWords.Needed(phrase.Text);
        var node = _root;
        foreach (var token in needed)
        {
            node = node.GetOrAdd(PhraseWords.KeyOf(token));
        }

        string[] surfaces = [.. needed.Select(token => token.Surface)];
        _typed.UnionWith(surfaces);
        node.Add(new PhraseEntry(surfaces, phrase.InCapitals, targets));
        if (surfaces.Length == 2 && !PhraseWords.IsNegation(surfaces[0]))
        {
            // "play group" is typed as "playgroup" too.
            _root.GetOrAdd(Analyzer.Stem(surfaces[0] + surfaces[1])).Add(new PhraseEntry([surfaces[0] + surfaces[1]], phrase.InCapitals, targets));
        }
    }

    private LexiconTarget Target(VocabularyTarget target) =>
        target.Taxonomy is null ? Words(target.Text, target.Weight, isEqual: false) : new LexiconTarget(target.Text, [], target.Taxonomy, target.Weight, IsEqual: false);

    private LexiconTarget Words(string text, float weight, bool isEqual)
    {
        var tokens = Analyzer.Analyze(text).Where(token => !token.IsCompound).ToList();
        _spelt.UnionWith(tokens.Select(token => token.Surface));
        return new LexiconTarget(text, [.. tokens.Select(token => token.Stem)], null, weight, isEqual);
    }
}
