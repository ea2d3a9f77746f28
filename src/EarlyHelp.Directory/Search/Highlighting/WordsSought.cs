using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>What to mark for a query, and how much each word says: the words typed and their inflections, their other names and their corrections. For one page: not for several threads.</summary>
internal sealed class WordsSought
{
    /// <summary>Ways to meet a word that weigh less are too far from it to be marked.</summary>
    private const float LeastWeight = 0.35f;

    /// <summary>Words that say little ("help", "looking for") would be marked in every listing.</summary>
    private const double LeastShare = 0.3;

    private readonly WordNumbers _numbers;
    private readonly Dictionary<int, Meeting> _surfaces = [];
    private readonly Dictionary<int, Meeting> _stems = [];
    private readonly List<(string Prefix, Meeting Meeting)> _prefixes = [];

    /// <summary>By their first stem: a query may have a hundred, and few of them begin in a text.</summary>
    private readonly Dictionary<int, List<(int[] Stems, Meeting Meeting)>> _phrases = [];

    /// <summary>Tells of nearly all words of a text, by their stems alone, that they are not sought.</summary>
    private readonly NumberSet _sought = new();

    private readonly List<MetWord> _found = [];
    private AnalysedText? _last;

    public WordsSought(AnalysedQuery? query, WordNumbers numbers)
    {
        _numbers = numbers;
        var clauses = query?.Clauses ?? [];
        for (var i = 0; i < Math.Min(clauses.Count, MetClauses.MostClauses); i++)
        {
            if (clauses[i].Typed.Count > 0 && clauses[i].Weight >= LeastShare && !clauses[i].IsSilent)
            {
                Add(clauses[i], i);
            }
        }
    }

    /// <summary>The words and phrases of the query that can be marked.</summary>
    public ClausesMet Clauses { get; private set; }

    /// <summary>The words of a text that meet the query, in order; a joined word after its parts. Good until the next call.</summary>
    public List<MetWord> Find(AnalysedText text)
    {
        // What a text says is asked first, and then where it says it.
        if (text == _last)
        {
            return _found;
        }

        _last = text;
        _found.Clear();
        var stems = text.Stems;
        for (var at = 0; at < stems.Length; at++)
        {
            if (stems[at] != AnalysedText.Gap && (_sought.MayHave(stems[at]) || _prefixes.Count > 0))
            {
                Find(text, at);
            }
        }

        if (_found.Count > 1)
        {
            _found.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : other.Length.CompareTo(one.Length));
        }

        return _found;
    }

    private void Find(AnalysedText text, int at)
    {
        var word = text.Words[at];
        if (Meet(word, text.Stems[at]) is { } meeting)
        {
            _found.Add(new MetWord(word.Start, word.Length, meeting));
        }

        if (!word.IsCompound && _phrases.TryGetValue(text.Stems[at], out var phrases))
        {
            FindPhrases(text, at, phrases);
        }
    }

    private void FindPhrases(AnalysedText text, int at, List<(int[] Stems, Meeting Meeting)> phrases)
    {
        var first = text.Words[at];
        foreach (var (stems, meeting) in phrases)
        {
            var (said, last) = (1, first);
            for (var next = at + 1; next < text.Words.Length && said < stems.Length; next++)
            {
                if (text.Words[next].IsCompound)
                {
                    continue;
                }

                if (text.Stems[next] != stems[said])
                {
                    break;
                }

                said++;
                last = text.Words[next];
            }

            if (said == stems.Length)
            {
                _found.Add(new MetWord(first.Start, last.Start + last.Length - first.Start, meeting));
            }
        }
    }

    private Meeting? Meet(TextWord word, int stem)
    {
        var bySurface = _surfaces.GetValueOrDefault(word.Surface);
        var byStem = word.IsCompound ? null : _stems.GetValueOrDefault(stem);
        var best = bySurface is null || byStem?.Weight > bySurface.Weight ? byStem : bySurface;
        if (best is null && _prefixes.Count > 0)
        {
            var surface = _numbers[word.Surface].Surface;
            best = _prefixes.Find(prefix => surface.StartsWith(prefix.Prefix, StringComparison.Ordinal)).Meeting;
        }

        return best;
    }

    private void Add(Clause clause, int number)
    {
        string[]? stems = null;
        foreach (var alternative in clause.Alternatives)
        {
            if (alternative.Weight >= LeastWeight)
            {
                stems ??= [.. clause.Typed.Select(Analyzer.Stem)];
                Add(alternative, new Meeting(number, clause.Weight * alternative.Weight, IsTyped(clause, stems, alternative)));
            }
        }
    }

    private static bool IsTyped(Clause clause, string[] stems, Alternative alternative) => alternative switch
    {
        SurfaceAlternative surface => clause.Typed.Contains(surface.Surface),
        StemAlternative stem => stems.Contains(stem.Stem),
        PhraseAlternative phrase => phrase.Stems.SequenceEqual(stems),
        _ => false,
    };

    private void Add(Alternative alternative, Meeting meeting)
    {
        Clauses = Clauses.With(meeting.Clause);
        switch (alternative)
        {
            case SurfaceAlternative(var surface):
                var word = _numbers.Of(surface);
                Raise(_surfaces, word.Number, word.Stem, meeting);
                break;
            case StemAlternative(var text):
                var stem = _numbers.StemNumber(text);
                Raise(_stems, stem, stem, meeting);
                break;
            case PrefixAlternative { Prefix.Length: >= PrefixAlternative.ShortestPrefix } prefix:
                _prefixes.Add((prefix.Prefix, meeting));
                break;
            case PhraseAlternative phrase:
                AddPhrase([.. phrase.Stems.Select(_numbers.StemNumber)], meeting);
                break;
        }
    }

    private void AddPhrase(int[] stems, Meeting meeting)
    {
        if (!_phrases.TryGetValue(stems[0], out var phrases))
        {
            _phrases.Add(stems[0], phrases = []);
        }

        phrases.Add((stems, meeting));
        _sought.Add(stems[0]);
    }

    private void Raise(Dictionary<int, Meeting> meetings, int word, int stem, Meeting meeting)
    {
        _sought.Add(stem);
        if (!(meetings.GetValueOrDefault(word)?.Weight >= meeting.Weight))
        {
            meetings[word] = meeting;
        }
    }
}

/// <summary>How a word meets the query.</summary>
/// <param name="Clause">Which word or phrase of the query.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="IsTyped">It is what was typed, in any inflection; else another name for it, or a correction.</param>
internal sealed record Meeting(int Clause, double Weight, bool IsTyped);

/// <summary>A part of a text that meets the query.</summary>
internal readonly record struct MetWord(int Start, int Length, Meeting Meeting)
{
    public int End => Start + Length;
}
