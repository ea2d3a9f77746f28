using System.Runtime.InteropServices;
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

    private readonly Dictionary<string, Meeting> _surfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Meeting> _stems = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, Meeting Meeting)> _prefixes = [];

    /// <summary>By their first stem: a query may have a hundred, and few of them begin in a text.</summary>
    private readonly Dictionary<string, List<(IReadOnlyList<string> Stems, Meeting Meeting)>> _phrases = new(StringComparer.Ordinal);

    /// <summary>Stemming is most of the work, and the listings of a page share most of their words.</summary>
    private readonly Dictionary<string, (string Surface, string Stem)> _known = new(StringComparer.Ordinal);

    public WordsSought(AnalysedQuery? query)
    {
        var clauses = query?.Clauses ?? [];
        for (var i = 0; i < clauses.Count; i++)
        {
            foreach (var alternative in clauses[i].Alternatives.Where(alternative => clauses[i].Typed.Count > 0 && clauses[i].Weight >= LeastShare && alternative.Weight >= LeastWeight))
            {
                Add(alternative, new Meeting(i, clauses[i].Weight * alternative.Weight, IsTyped(clauses[i], alternative)));
            }
        }
    }

    /// <summary>The words and phrases of the query that can be marked.</summary>
    public HashSet<int> Clauses { get; } = [];

    public bool IsEmpty => Clauses.Count == 0;

    /// <summary>The words of a text that meet the query, in order; a joined word after its parts.</summary>
    public List<MetWord> Find(string text)
    {
        var tokens = Words(text);
        var found = new List<MetWord>();
        foreach (var token in tokens)
        {
            if (Meet(token) is { } meeting)
            {
                found.Add(new MetWord(token.Start, token.Length, meeting));
            }
        }

        if (_phrases.Count > 0)
        {
            FindPhrases(CollectionsMarshal.AsSpan(tokens.FindAll(token => !token.IsCompound)), found);
        }

        found.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : other.Length.CompareTo(one.Length));
        return found;
    }

    private List<Token> Words(string text)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(text, stackalloc char[Tokenizer.BufferLength]);
        while (tokenizer.Read())
        {
            if (!known.TryGetValue(tokenizer.Word, out var word))
            {
                var surface = tokenizer.Word.ToString();
                _known[surface] = word = (surface, Analyzer.Stem(surface));
            }

            tokens.Add(new Token(word.Surface, word.Stem, tokenizer.Position, tokenizer.Start, tokenizer.Length) { IsCompound = tokenizer.IsCompound });
        }

        return tokens;
    }

    private void FindPhrases(ReadOnlySpan<Token> tokens, List<MetWord> found)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!_phrases.TryGetValue(tokens[at].Stem, out var phrases))
            {
                continue;
            }

            foreach (var (stems, meeting) in phrases)
            {
                var length = 1;
                while (length < stems.Count && at + length < tokens.Length && tokens[at + length].Stem == stems[length])
                {
                    length++;
                }

                if (length == stems.Count)
                {
                    var last = tokens[at + length - 1];
                    found.Add(new MetWord(tokens[at].Start, last.Start + last.Length - tokens[at].Start, meeting));
                }
            }
        }
    }

    private Meeting? Meet(Token token)
    {
        var bySurface = _surfaces.GetValueOrDefault(token.Surface);
        var byStem = token.IsCompound ? null : _stems.GetValueOrDefault(token.Stem);
        var best = bySurface is null || byStem?.Weight > bySurface.Weight ? byStem : bySurface;
        foreach (var (prefix, meeting) in _prefixes)
        {
            best = best is null && token.Surface.StartsWith(prefix, StringComparison.Ordinal) ? meeting : best;
        }

        return best;
    }

    private static bool IsTyped(Clause clause, Alternative alternative) => alternative switch
    {
        SurfaceAlternative surface => clause.Typed.Contains(surface.Surface),
        StemAlternative stem => clause.Typed.Any(typed => Analyzer.Stem(typed) == stem.Stem),
        PhraseAlternative phrase => phrase.Stems.SequenceEqual(clause.Typed.Select(Analyzer.Stem)),
        _ => false,
    };

    private void Add(Alternative alternative, Meeting meeting)
    {
        Clauses.Add(meeting.Clause);
        switch (alternative)
        {
            case SurfaceAlternative(var surface):
                Raise(_surfaces, surface, meeting);
                break;
            case StemAlternative(var stem):
                Raise(_stems, stem, meeting);
                break;
            case PrefixAlternative { Prefix.Length: >= PrefixAlternative.ShortestPrefix } prefix:
                _prefixes.Add((prefix.Prefix, meeting));
                break;
            case PhraseAlternative phrase:
                (_phrases.TryGetValue(phrase.Stems[0], out var same) ? same : _phrases[phrase.Stems[0]] = []).Add((phrase.Stems, meeting));
                break;
        }
    }

    private static void Raise(Dictionary<string, Meeting> meetings, string word, Meeting meeting)
    {
        if (!meetings.TryGetValue(word, out var before) || before.Weight < meeting.Weight)
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
