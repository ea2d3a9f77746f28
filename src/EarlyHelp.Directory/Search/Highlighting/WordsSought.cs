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
    private readonly NumberMap<Meeting> _surfaces = new();
    private readonly NumberMap<Meeting> _stems = new();
    private readonly List<(string Prefix, Meeting Meeting)> _prefixes = [];

    /// <summary>By their first stem: a query may have a hundred, and few of them begin in a text.</summary>
    private readonly NumberMap<List<(int[] Stems, Meeting Meeting)>> _phrases = new();

    private readonly List<MetWord> _found = [];

    public WordsSought(AnalysedQuery? query, WordNumbers numbers)
    {
        _numbers = numbers;
        var clauses = query?.Clauses ?? [];
        for (var i = 0; i < Math.Min(clauses.Count, MetClauses.MostClauses); i++)
        {
            if (clauses[i].Typed.Count > 0 && clauses[i].Weight >= LeastShare)
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
        _found.Clear();
        var words = text.Words;
        for (var at = 0; at < words.Length; at++)
        {
            if (Meet(words[at]) is { } meeting)
            {
                _found.Add(new MetWord(words[at].Start, words[at].Length, meeting));
            }

            if (!words[at].IsCompound && _phrases.Find(words[at].Stem) is { } phrases)
            {
                FindPhrases(words[at..], phrases);
            }
        }

        if (_found.Count > 1)
        {
            _found.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : other.Length.CompareTo(one.Length));
        }

        return _found;
    }

    private void FindPhrases(ReadOnlySpan<TextWord> words, List<(int[] Stems, Meeting Meeting)> phrases)
    {
        foreach (var (stems, meeting) in phrases)
        {
            var (said, last) = (1, words[0]);
            for (var next = 1; next < words.Length && said < stems.Length; next++)
            {
                if (words[next].IsCompound)
                {
                    continue;
                }

                if (words[next].Stem != stems[said])
                {
                    break;
                }

                said++;
                last = words[next];
            }

            if (said == stems.Length)
            {
                _found.Add(new MetWord(words[0].Start, last.Start + last.Length - words[0].Start, meeting));
            }
        }
    }

    private Meeting? Meet(TextWord word)
    {
        var bySurface = _surfaces.Find(word.Surface);
        var byStem = word.IsCompound ? null : _stems.Find(word.Stem);
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
                Raise(_surfaces, _numbers.Of(surface).Number, meeting);
                break;
            case StemAlternative(var stem):
                Raise(_stems, _numbers.StemNumber(stem), meeting);
                break;
            case PrefixAlternative { Prefix.Length: >= PrefixAlternative.ShortestPrefix } prefix:
                _prefixes.Add((prefix.Prefix, meeting));
                break;
            case PhraseAlternative phrase:
                int[] stems = [.. phrase.Stems.Select(_numbers.StemNumber)];
                _phrases.GetOrAdd(stems[0]).Add((stems, meeting));
                break;
        }
    }

    private static void Raise(NumberMap<Meeting> meetings, int word, Meeting meeting)
    {
        if (!(meetings.Find(word)?.Weight >= meeting.Weight))
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
