using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>Looks for the phrases that begin at a word of a query.</summary>
internal sealed class PhraseSearch
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly string[] _keys;
    private readonly bool[] _capitals;
    private readonly NeverMerged _neverMerged;
    private readonly int _mostBetween;
    private readonly List<int> _said = [];
    private int _last;
    private bool _inCapitals;
    private List<LexiconTarget> _targets = [];

    public PhraseSearch(IReadOnlyList<Token> tokens, string text, NeverMerged neverMerged, int mostBetween)
    {
        _tokens = tokens;
        _keys = [.. tokens.Select(token => PhraseWords.KeyOf(token))];
        _capitals = [.. tokens.Select(token => tokens.Count == 1 || IsInCapitals(text.AsSpan(token.Start, token.Length)))];
        _neverMerged = neverMerged;
        _mostBetween = mostBetween;
    }

    /// <summary>Adds the longest phrase that begins at the word, if there is one.</summary>
    public void From(int first, PhraseNode root, List<VocabularyMatch> found)
    {
        _last = -1;
        _inCapitals = false;
        _targets = [];
        _said.Clear();
        Step(first, root);
        if (_last >= 0)
        {
            found.Add(new VocabularyMatch(first, _last, Strongest(_targets)) { InCapitals = _inCapitals });
        }
    }

    private void Step(int at, PhraseNode node)
    {
        for (var next = at; next < _tokens.Count && next - at <= _mostBetween; next++)
        {
            if (node.Next(_keys[next]) is { } said)
            {
                _said.Add(next);
                Take(next, said);
                Step(next + 1, said);
                _said.RemoveAt(_said.Count - 1);
            }

            if (next + 1 < _tokens.Count && node.Next(Analyzer.Stem(_tokens[next].Surface + _tokens[next + 1].Surface)) is { } joined)
            {
                _said.Add(-1);
                Take(next + 1, joined);
                Step(next + 2, joined);
                _said.RemoveAt(_said.Count - 1);
            }

            if (_said.Count == 0 || !PhraseWords.MayStandBetween(_tokens[next]))
            {
                return;
            }
        }
    }

    private void Take(int last, PhraseNode node)
    {
        var entries = node.Entries.Where(Means).ToList();
        if (entries.Count == 0 || last < _last)
        {
            return;
        }

        if (last > _last)
        {
            _last = last;
            _inCapitals = false;
            _targets = [];
        }

        _inCapitals |= entries.Exists(entry => entry.InCapitals);
        _targets.AddRange(entries.SelectMany(entry => entry.Targets));
    }

    /// <summary>The words of the rule are those typed, and not ones that merely share their stems.</summary>
    private bool Means(PhraseEntry entry)
    {
        for (var i = 0; i < _said.Count; i++)
        {
            var token = _said[i];
            if (token >= 0 && ((entry.InCapitals && !_capitals[token]) || (i < entry.Surfaces.Count && _neverMerged.Contains(_tokens[token].Surface, entry.Surfaces[i]))))
            {
                return false;
            }
        }

        return true;
    }

    private static List<LexiconTarget> Strongest(List<LexiconTarget> targets) =>
        [.. targets.GroupBy(target => (target.Taxonomy, target.Text)).Select(same => same.MaxBy(target => target.Weight)!).OrderByDescending(target => target.Weight)];

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var letter in word)
        {
            if (char.IsLower(letter))
            {
                return false;
            }

            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return capitals > 1;
    }
}
