using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>Makes a <see cref="Lexicon"/> of rules.</summary>
internal sealed class LexiconBuilder
{
    /// <summary>What other words for the same thing weigh beside the word typed.</summary>
    private const float EqualWeight = 0.9f;

    /// <summary>What letters weigh that are a word of their own only in capitals ("SEND"): listings are not searched by case, so some have the other word.</summary>
    private const float CapitalsWeight = 0.5f;

    /// <summary>The file whose left sides nobody should be offered.</summary>
    private const string Misspellings = "spelling.txt";

    private const int ShortestQuery = 5;
    private const float SureTerm = 0.7f;
    private const float LeastTerm = 0.5f;
    private const float SureWords = 0.8f;

    /// <summary>What a rule is worth read from its right side.</summary>
    private const float Back = 0.8f;

    private readonly PhraseNode _root = new();
    private readonly HashSet<string> _typed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spelt = new(StringComparer.Ordinal);
    private readonly List<(string, string)> _neverMerged = [];
    private readonly Dictionary<string, string> _goodQueries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Taxonomy, string Id), VocabularyTarget[]> _said = [];
    private readonly Dictionary<string, string> _meant = new(StringComparer.Ordinal);
    private readonly List<LeadsToRule> _misspellings = [];
    private readonly List<EqualRule> _equals = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _towns = new(StringComparer.Ordinal);
    private int _rules;

    public void Add(VocabularyRule rule)
    {
        _rules++;
        switch (rule)
        {
            case EqualRule equal:
                _equals.Add(equal);
                foreach (var phrase in equal.Phrases)
                {
                    AddPhrase(phrase, [.. equal.Phrases.Where(other => other != phrase).Select(other => Words(other.Text, other.InCapitals ? CapitalsWeight : EqualWeight, isEqual: true))]);
                }

                break;
            case LeadsToRule leads:
                AddLeads(leads, isMisspelt: rule.Place.StartsWith(Misspellings, StringComparison.Ordinal));
                break;
            case TermWordsRule said:
                _said[(said.Term.Taxonomy!, said.Term.Text)] = [.. _said.GetValueOrDefault((said.Term.Taxonomy!, said.Term.Text)) ?? [], .. said.Words];
                break;
            case NeverMergeRule apart:
                _neverMerged.Add((apart.One, apart.Other));
                break;
            case PlacesRule places:
                (places.AreTowns ? _towns : _places).UnionWith(places.Names);
                break;
        }
    }

    public Lexicon Build()
    {
        var apart = new NeverMerged(_neverMerged);
        // Gathered before any is added: a misspelling does not lead on from another. Single words are corrected before phrases are sought, and must not be offered as endings.
        var meant = _misspellings.SelectMany(rule => rule.Typed.Where(phrase => !_meant.ContainsKey(phrase.Text)).Select(phrase => (Phrase: phrase, Targets: rule.Targets.SelectMany(target => LedOnFrom(target, apart)).ToList()))).Where(rule => rule.Targets.Count > 0).ToList();
        var equal = _equals.SelectMany(rule => EqualsLedOn(rule, apart)).ToList();
        equal.ForEach(rule => AddPhrase(rule.Phrase, rule.Targets));
        meant.ForEach(rule => AddPhrase(rule.Phrase, rule.Targets));
        return new Lexicon(_root, apart, _typed, _spelt, _meant, _places, _towns, [.. _goodQueries.Values], _rules);
    }

    private void AddLeads(LeadsToRule leads, bool isMisspelt)
    {
        LexiconTarget[] targets = [.. leads.Targets.Select(Target), .. leads.Targets.SelectMany(SaidOf)];
        foreach (var phrase in leads.Typed)
        {
            if (isMisspelt && AddMeant(phrase, leads.Targets) is { } meant)
            {
                // The word that is meant stands in for the misspelt one and so must lead to all that the rule names.
                AddPhrase(meant, [.. targets.Where(target => target.Text != meant.Text)]);
                continue;
            }

            AddPhrase(phrase, targets);
            if (!isMisspelt && targets.Any(target => target.Taxonomy is not null && target.Weight >= SureTerm))
            {
                AddGoodQuery(phrase);
            }
        }

        if (isMisspelt)
        {
            _misspellings.Add(leads);
        }

        AddBack(leads.Targets);
    }

    /// <summary>Of several words that a rule names for a misspelt one, the one most like it is meant: "voilent" is "violent" before it is "violence".</summary>
    /// <returns><c>null</c> where either side is no single word.</returns>
    private VocabularyPhrase? AddMeant(VocabularyPhrase misspelt, IReadOnlyList<VocabularyTarget> targets)
    {
        const int anyDistance = 20;
        var words = targets.Where(target => target.Taxonomy is null && target.Weight >= SureWords && !target.Text.Contains(' ')).ToList();
        if (misspelt.Text.Contains(' ') || words.Count == 0)
        {
            return null;
        }

        var meant = words.MinBy(word => EditDistance.Between(misspelt.Text, word.Text, anyDistance)).Text;
        _meant[misspelt.Text] = meant;
        return new VocabularyPhrase(meant, InCapitals: false);
    }

    /// <summary>Words for the same thing lead on to the same: "anorexic" to what "anorexia" leads to.</summary>
    private IEnumerable<(VocabularyPhrase Phrase, IReadOnlyList<LexiconTarget> Targets)> EqualsLedOn(EqualRule rule, NeverMerged apart) =>
        from phrase in rule.Phrases
        where !phrase.InCapitals
        let targets = rule.Phrases.Where(other => other != phrase && !other.InCapitals)
            .SelectMany(other => LedOnFrom(new VocabularyTarget(other.Text, Taxonomy: null, EqualWeight), apart))
            .Where(target => !target.IsEqual).ToList()
        where targets.Count > 0
        select (phrase, (IReadOnlyList<LexiconTarget>)targets);

    /// <summary>What the words meant lead to: "alchol" is helped by all that helps "alcohol". Not what words lead to that merely share their stems: "child looks after me" beside "looked after child".</summary>
    private IEnumerable<LexiconTarget> LedOnFrom(VocabularyTarget meant, NeverMerged apart)
    {
        if (meant.Taxonomy is not null || meant.Weight < SureWords)
        {
            return [];
        }

        PhraseNode? node = _root;
        var words = PhraseWords.Needed(meant.Text);
        foreach (var token in words)
        {
            node = node?.Next(PhraseWords.KeyOf(token));
        }

        return node is null ? [] : node.Entries.Where(entry => !entry.InCapitals && !entry.Surfaces.Zip(words).Any(pair => apart.Contains(pair.First, pair.Second.Surface))).SelectMany(entry => entry.Targets).Select(target => target with { Weight = target.Weight * meant.Weight });
    }

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

    /// <summary>Of several ways to say no the first is kept.</summary>
    private void AddGoodQuery(VocabularyPhrase phrase)
    {
        if (!phrase.InCapitals && phrase.Text.Length >= ShortestQuery)
        {
            _goodQueries.TryAdd(string.Join(' ', PhraseWords.Needed(phrase.Text).Select(token => PhraseWords.KeyOf(token))), PhraseWords.WithApostrophes(phrase.Text));
        }
    }

    /// <summary>Words that a rule leads to almost surely are about the terms that it leads to: whoever types "antenatal" is helped by what "pregnant" leads to.</summary>
    private void AddBack(IReadOnlyList<VocabularyTarget> targets)
    {
        var terms = targets.Where(target => target.Taxonomy is not null && target.Weight >= SureTerm).ToList();
        var said = terms.SelectMany(SaidOf).ToList();
        foreach (var words in targets.Where(target => target.Taxonomy is null && target.Weight >= SureWords && terms.Count > 0))
        {
            AddPhrase(new VocabularyPhrase(words.Text, InCapitals: false), [.. terms.Select(term => new LexiconTarget(term.Text, [], term.Taxonomy, term.Weight * words.Weight * Back, IsEqual: false)), .. said]);
        }
    }

    /// <summary>How listings without terms say what a rule leads to; nothing for terms that it only touches.</summary>
    private IEnumerable<LexiconTarget> SaidOf(VocabularyTarget target) => target.Taxonomy is null || target.Weight < LeastTerm
        ? []
        : (_said.GetValueOrDefault((target.Taxonomy, target.Text)) ?? []).Select(word => Words(word.Text, word.Weight * target.Weight, isEqual: false));

    private LexiconTarget Target(VocabularyTarget target) =>
        target.Taxonomy is null ? Words(target.Text, target.Weight, isEqual: false) : new LexiconTarget(target.Text, [], target.Taxonomy, target.Weight, IsEqual: false);

    private LexiconTarget Words(string text, float weight, bool isEqual)
    {
        var tokens = Analyzer.Analyze(text).Where(token => !token.IsCompound).ToList();
        _spelt.UnionWith(tokens.Select(token => token.Surface));
        return new LexiconTarget(text, [.. tokens.Select(token => token.Stem)], null, weight, isEqual);
    }
}
