using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Vocabulary;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>
/// Makes clauses of the words of a query. A word is met by itself, its inflections, its other names and its corrections. A phrase that the vocabulary knows is a clause of its own, and the words
/// in it count a little beside it: "won't go to school" is about school avoidance, not about school.
/// </summary>
internal sealed class ClauseBuilder(QueryWords words, IReadOnlyList<VocabularyMatch> matches, Corrections corrections, Lexicon lexicon, IndexSnapshot snapshot)
{
    private static readonly StemAlternative TheChild = new("child");

    /// <summary>How listings say that they are for the young.</summary>
    private static readonly Alternative[] SaidOfChildren =
        [TheChild, new StemAlternative("kid"), .. new[] { "young", "youth", "junior" }.Select(stem => new StemAlternative(stem) { Weight = QueryWeights.StageWords })];

    private readonly bool[] _isWord = new bool[words.Count];
    private readonly bool[] _isFiller = new bool[words.Count];

    /// <summary>There are words that say what is to be helped with.</summary>
    private bool _hasSubject;

    /// <summary>There are words that say more than an age or a day.</summary>
    private bool _hasFirm;

    /// <summary>What is told around something that the vocabulary knows.</summary>
    private readonly bool _isTold = words.Count >= QueryWeights.ShortestTold && words.Surfaces.Any(surface => FillerWords.IsPronoun(surface) || PhraseWords.IsNegation(surface)) && matches.Any(match => IsKnown([match]));

    /// <summary>With what is most likely meant in place of what no listing has.</summary>
    private readonly IReadOnlyList<Token> _meant = corrections.Apply(words);

    public List<Clause> Build()
    {
        ChooseWords();
        var phrases = matches.Where(match => match.First < match.Last && !match.IsInner && Enumerable.Range(match.First, match.Last - match.First + 1).Any(word => !words.IsTaken(word))).ToList();
        var clauses = new List<Clause>();
        clauses.AddRange(words.Quotes.Select(Quoted));
        clauses.AddRange(phrases.Select((match, i) => Phrase(match, i + 1)));
        for (var word = 0; word < words.Count; word++)
        {
            if (_isWord[word] && !(IsOfAChild(word) && clauses.Exists(clause => clause.IsSilent)) && !clauses.Exists(clause => !clause.Optional && clause.Typed is [var only] && only == _meant[word].Surface))
            {
                clauses.Add(Word(word, phrases));
            }
        }

        return clauses;
    }

    /// <summary>Stop words and fillers are left aside, unless that leaves nothing.</summary>
    private void ChooseWords()
    {
        var free = Enumerable.Range(0, words.Count).Where(word => !words.IsTaken(word) && !words.IsQuoted(word)).ToList();
        var content = free.Where(word => !words.Tokens[word].IsStopWord).ToList();
        foreach (var word in content.Count > 0 || words.Quotes.Count > 0 ? content : free)
        {
            _isWord[word] = true;
            _isFiller[word] = FillerWords.Contains(words.Surfaces[word], word > 0 ? words.Surfaces[word - 1] : "", word + 1 < words.Count ? words.Surfaces[word + 1] : "");
        }

        if (words.Quotes.Count == 0 && !free.Exists(word => _isWord[word] && !_isFiller[word]) && !matches.Any(match => !match.IsInner && match.Targets.Any(target => !target.IsEqual)))
        {
            Array.Clear(_isFiller);
        }

        _hasSubject = words.Quotes.Count > 0 || free.Exists(SaysWhat);
        _hasFirm = words.Quotes.Count > 0 || free.Exists(word => SaysWhat(word) && !words.IsSoft(word));
    }

    private Clause Quoted((int Start, int End) quote)
    {
        var tokens = words.Tokens.Skip(quote.Start).Take(quote.End - quote.Start).ToList();
        return new Clause
        {
            Typed = [.. tokens.Select(token => token.Surface)],
            Alternatives = tokens.Count == 1 ? [new SurfaceAlternative(tokens[0].Surface)] : [new PhraseAlternative([.. tokens.Select(token => token.Stem)])],
        };
    }

    private Clause Word(int word, List<VocabularyMatch> phrases)
    {
        var phrase = phrases.FindIndex(match => match.First <= word && word <= match.Last) + 1;
        if (IsOfAChild(word))
        {
            return new Clause { Typed = [TheChild.Stem], Alternatives = SaidOfChildren, Optional = true, IsSilent = true, Phrase = phrase, Weight = QueryWeights.OfAChild };
        }

        var alternatives = new AlternativeList(snapshot, lexicon, RarityOf(_meant[word].Stem));
        if (corrections.Of(word) is [{ IsUsed: true, IsCompletion: false }, ..])
        {
            // Misspelt, it has no inflections; what looks like its stem is that of another word.
            alternatives.Add(new SurfaceAlternative(words.Surfaces[word]));
        }
        else
        {
            AddWord(alternatives, words.Tokens[word], matches.Any(match => match.InCapitals && match.First == word && match.Last == word) ? QueryWeights.Capitals : 1);
        }

        foreach (var correction in corrections.Of(word).Where(correction => correction.Weight > 0))
        {
            AddWord(alternatives, words.Tokens[word] with { Surface = correction.Surface, Stem = Analyzer.Stem(correction.Surface) }, correction.Weight);
        }

        AddPrefix(alternatives, word);
        AddCompounds(alternatives, word);
        foreach (var target in matches.Where(match => match.First == word && match.Last == word).SelectMany(match => match.Targets))
        {
            alternatives.Add(target);
        }

        var isSoft = phrase == 0 && words.IsSoft(word) && _hasFirm;
        return new Clause
        {
            Typed = [_meant[word].Surface],
            Alternatives = alternatives.Strongest(),
            Optional = _isFiller[word] || (phrase > 0 && !HasParts(phrases[phrase - 1])),
            Soft = isSoft || _isTold,
            Phrase = phrase,
            Weight = Weight(word, isSoft, inPhrase: phrase > 0),
        };
    }

    /// <summary>It says only that help for the young is looked for.</summary>
    private bool IsOfAChild(int word) => _isFiller[word] && FillerWords.IsChild(words.Surfaces[word]);

    private bool SaysWhat(int word) => _isWord[word] && !_isFiller[word] && !PlainWords.SayNoNeed(words.Surfaces[word]) && !IsPlace(word);

    /// <summary>A place outside the area, or too large to be near to.</summary>
    private bool IsPlace(int word) => lexicon.IsPlace(words.Surfaces[word]);

    private double Weight(int word, bool isSoft, bool inPhrase)
    {
        var isKnown = IsKnown(matches.Where(match => match.First == word && match.Last == word));
        return _isFiller[word] ? QueryWeights.Filler
            : _isTold && !inPhrase && !isKnown && !LeadsOn(word) ? QueryWeights.Aside
            : isSoft ? QueryWeights.Soft
            : _hasSubject && !inPhrase && IsPlace(word) ? (lexicon.IsTown(words.Surfaces[word]) ? QueryWeights.Town : QueryWeights.Place)
            : inPhrase ? QueryWeights.BesidePhrase
            : isKnown ? QueryWeights.Known
            : 1;
    }

    /// <summary>To other words, as "dementia" does: it is a need even where no topic is about it.</summary>
    private bool LeadsOn(int word) => matches.Any(match => match.First == word && match.Last == word && match.Targets.Any(target => !target.IsEqual && target.Weight >= QueryWeights.SureTarget));

    /// <summary>The last word may be typed only in part: "breastf". One that is a word as it stands means itself first.</summary>
    private void AddPrefix(AlternativeList alternatives, int word)
    {
        var surface = words.Surfaces[word];
        if (word == words.Count - 1 && surface.Length >= PrefixAlternative.ShortestPrefix && !surface.AsSpan().ContainsAnyInRange('0', '9') && !lexicon.StandsApart(surface) && words.EndsOpen)
        {
            var isWord = snapshot.SurfaceFrequency(surface) > 0 || lexicon.Knows(surface);
            if (!isWord || surface.Length > PrefixAlternative.ShortestPrefix)
            {
                alternatives.Add(new PrefixAlternative(surface) { Weight = isWord ? QueryWeights.Prefix : QueryWeights.Unfinished });
            }
        }
    }

    /// <summary>"after school" for "afterschool", where no listing has it as one word, and the other way round.</summary>
    private void AddCompounds(AlternativeList alternatives, int word)
    {
        var surface = _meant[word].Surface;
        foreach (var joined in new[] { word > 0 ? _meant[word - 1].Surface + surface : "", word + 1 < words.Count ? surface + _meant[word + 1].Surface : "" })
        {
            if (joined.Length > 5 && snapshot.SurfaceFrequency(joined) > 0)
            {
                alternatives.Add(new SurfaceAlternative(joined) { Weight = QueryWeights.Compound });
            }
        }

        for (var cut = 3; cut <= surface.Length - 3 && snapshot.SurfaceFrequency(surface) == 0; cut++)
        {
            if (snapshot.SurfaceFrequency(surface[..cut]) > 0 && snapshot.SurfaceFrequency(surface[cut..]) > 0)
            {
                alternatives.Add(new PhraseAlternative([Analyzer.Stem(surface[..cut]), Analyzer.Stem(surface[cut..])]) { Weight = QueryWeights.Compound });
            }
        }
    }

    private void AddWord(AlternativeList alternatives, Token token, float weight)
    {
        alternatives.Add(new SurfaceAlternative(token.Surface) { Weight = weight });
        if (!lexicon.StandsApart(token.Surface))
        {
            alternatives.Add(new StemAlternative(token.Stem) { Weight = weight * QueryWeights.Inflection });
            return;
        }

        // Its stem has words of another meaning: only plural and singular are the same word.
        alternatives.Add(new SurfaceAlternative(WordNumber.Other(token.Surface)) { Weight = weight * QueryWeights.Inflection });
    }

    /// <summary>Words that say something of their own: "go" and "not" of "won't go to school" do not, and "school" alone is not what is meant.</summary>
    private List<int> Content(VocabularyMatch match) => [.. Enumerable.Range(match.First, match.Last - match.First + 1).Where(word => _isWord[word] && !_isFiller[word])];

    /// <summary>A listing that has all the words apart has what was asked for, where there are several.</summary>
    private bool HasParts(VocabularyMatch match) => Content(match).Count > 1;

    private Clause Phrase(VocabularyMatch match, int number)
    {
        var tokens = Enumerable.Range(match.First, match.Last - match.First + 1).Select(word => _meant[word]).Where(token => !token.IsStopWord).ToList();
        var content = Content(match).ConvertAll(word => _meant[word]);
        content = content.Count > 0 ? content : tokens;
        var alternatives = new AlternativeList(snapshot, lexicon, content.Sum(token => RarityOf(token.Stem)));
        if (Typed(match, tokens) is { Stems.Count: > 1 } typed)
        {
            alternatives.Add(typed);
        }

        foreach (var target in match.Targets)
        {
            alternatives.Add(target);
        }

        return new Clause { Typed = [.. content.Select(token => token.Surface)], Alternatives = alternatives.Strongest(), Phrase = number, IsWholePhrase = true, Soft = _isTold, Weight = Weight(match, tokens) };
    }

    private double Weight(VocabularyMatch match, List<Token> tokens) =>
        _hasSubject && ((tokens.Count > 0 && tokens.TrueForAll(token => PlainWords.SayNoNeed(token.Surface))) || (Content(match).Count == 0 && tokens.Exists(token => PlainWords.SayHowItFeels(token.Surface)))) ? QueryWeights.General
        : IsKnown([match]) ? QueryWeights.Known : 1;

    /// <summary>The phrase itself, in a listing. "Won't go to school" is found only whole: without its "won't" it says the opposite.</summary>
    private PhraseAlternative Typed(VocabularyMatch match, List<Token> tokens)
    {
        var whole = Enumerable.Range(match.First, match.Last - match.First + 1).Select(word => _meant[word]).ToList();
        return whole.Exists(token => PhraseWords.IsNegation(token.Surface))
            ? new PhraseAlternative([.. whole.Select(token => token.Stem)])
            : new PhraseAlternative([.. tokens.Select(token => token.Stem)]) { Slop = 2 };
    }

    private static bool IsKnown(IEnumerable<VocabularyMatch> found) => found.SelectMany(match => match.Targets).Any(target => target.Taxonomy is not null && target.Weight >= 0.5f);

    private float RarityOf(string stem) => snapshot.StemFrequency(stem) is > 0 and var frequency ? Similarity.Rarity(frequency, snapshot.Documents) : 0;
}
