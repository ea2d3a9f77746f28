using System.Globalization;
using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>Reads a vocabulary file kept by people: a rule a line, <c>#</c> begins a comment. See <c>index-data/README.md</c>.</summary>
internal sealed class VocabularyFile(string name, Func<string, string, bool> isTerm)
{
    private const int LongestPhrase = 10;
    private const string CapitalsMark = "case:";
    private const string PlacesMark = "places:";
    private const string TownsMark = "towns:";

    private static readonly string[] Taxonomies = ["topic", "send", "situation"];

    private readonly List<VocabularyRule> _rules = [];
    private readonly List<VocabularyProblem> _problems = [];

    public IReadOnlyList<VocabularyRule> Rules => _rules;

    public IReadOnlyList<VocabularyProblem> Problems => _problems;

    public void Read(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var rule = WithoutComment(line.ToString()).Trim();
            if (rule.Length > 0)
            {
                ReadRule($"{name}, line {number}", rule);
            }
        }
    }

    private static string WithoutComment(string line)
    {
        for (var at = line.IndexOf('#', StringComparison.Ordinal); at >= 0; at = line.IndexOf('#', at + 1))
        {
            if (at == 0 || char.IsWhiteSpace(line[at - 1]))
            {
                return line[..at];
            }
        }

        return line;
    }

    private void ReadRule(string place, string rule)
    {
        var before = _problems.Count;
        var areTowns = rule.StartsWith(TownsMark, StringComparison.Ordinal);
        if (areTowns || rule.StartsWith(PlacesMark, StringComparison.Ordinal))
        {
            var places = Places(place, rule[(areTowns ? TownsMark : PlacesMark).Length..], areTowns);
            if (_problems.Count == before)
            {
                _rules.Add(places);
            }

            return;
        }

        var signs = rule.Count(letter => letter is '>' or '|' or '~') + (rule.Contains('=', StringComparison.Ordinal) ? 1 : 0);
        if (signs != 1)
        {
            Problem(place, signs == 0
                ? "there is no =, >, ~ or | in this line. Write \"a = b\" for words that mean the same, \"a > b 0.8\" for words that lead to others, or put # before a comment."
                : "this line has more than one of =, >, ~ and |. Make it one line for each.");
            return;
        }

        VocabularyRule? read = rule.Contains('>', StringComparison.Ordinal) ? LeadsTo(place, rule)
            : rule.Contains('~', StringComparison.Ordinal) ? TermWords(place, rule)
            : rule.Contains('|', StringComparison.Ordinal) ? NeverMerge(place, rule)
            : Equal(place, rule);
        if (read is not null && _problems.Count == before)
        {
            _rules.Add(read);
        }
    }

    private PlacesRule Places(string place, string rule, bool areTowns)
    {
        var names = rule.Split(',').Select(part => Words(place, part.Trim())).ToList();
        if (names.Exists(name => name.Length != 1))
        {
            Problem(place, "places: and towns: stand before single words, parted by commas. Leave out names of several words.");
        }

        return new PlacesRule(place, [.. names.SelectMany(name => name)], areTowns);
    }

    private EqualRule Equal(string place, string rule)
    {
        var phrases = rule.Split('=').Select(part => Phrase(place, part)).ToList();
        if (phrases.DistinctBy(phrase => phrase.Text, StringComparer.OrdinalIgnoreCase).Count() < phrases.Count)
        {
            Problem(place, "the same words stand here twice. Take one out.");
        }

        return new EqualRule(place, phrases);
    }

    private LeadsToRule LeadsTo(string place, string rule)
    {
        var sides = rule.Split('>');
        return new LeadsToRule(
            place,
            [.. sides[0].Split(',').Select(part => Phrase(place, part))],
            [.. sides[1].Split(',').Select(part => Target(place, part.Trim())).OfType<VocabularyTarget>()]);
    }

    private TermWordsRule? TermWords(string place, string rule)
    {
        var sides = rule.Split('~');
        var words = sides[1].Split(',').Select(part => Target(place, part.Trim())).OfType<VocabularyTarget>().ToList();
        if (!sides[0].Contains(':', StringComparison.Ordinal) || words.Exists(word => word.Taxonomy is not null))
        {
            Problem(place, "~ stands between a term and how listings without terms say it, like \"topic:food ~ relief of poverty 0.4\".");
            return null;
        }

        return Target(place, sides[0].Trim() + " 1") is { } term ? new TermWordsRule(place, term, words) : null;
    }

    private NeverMergeRule? NeverMerge(string place, string rule)
    {
        var words = rule.Split('|').Select(part => Words(place, part.Trim())).ToList();
        if (words.Exists(word => word.Length != 1))
        {
            Problem(place, "| stands between two single words. Leave out the rest.");
            return null;
        }

        return new NeverMergeRule(place, words[0][0], words[1][0]);
    }

    private VocabularyPhrase Phrase(string place, string part)
    {
        var text = part.Trim();
        var inCapitals = text.StartsWith(CapitalsMark, StringComparison.Ordinal);
        text = inCapitals ? text[CapitalsMark.Length..] : text;
        if (Words(place, text).Length > 1 && inCapitals)
        {
            Problem(place, $"\"case:{text}\" is more than one word. case: stands before single words only.");
        }

        if (text.Contains(':', StringComparison.Ordinal))
        {
            Problem(place, $"\"{text}\" has a colon. Terms such as topic:food stand on the right of > only.");
        }

        return new VocabularyPhrase(text, inCapitals);
    }

    private VocabularyTarget? Target(string place, string part)
    {
        var space = part.LastIndexOf(' ');
        if (space < 0 || !float.TryParse(part.AsSpan(space + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight is <= 0 or > 1)
        {
            Problem(place, $"\"{part}\" has no weight. Write a figure above 0 and at most 1 after it, like \"{(space < 0 || part.Length == 0 ? "food bank" : part)} 0.8\".");
            return null;
        }

        var text = part[..space].Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            Words(place, text);
            return new VocabularyTarget(text, null, weight);
        }

        var taxonomy = text[..colon];
        var id = text[(colon + 1)..];
        if (!Taxonomies.Contains(taxonomy))
        {
            Problem(place, $"\"{text}\": there is no taxonomy \"{taxonomy}\". Write topic:, send: or situation:.");
        }
        else if (!isTerm(taxonomy, id))
        {
            Problem(place, $"\"{text}\" is not in index-data/taxonomy. Correct the id or add the term there.");
        }

        return new VocabularyTarget(id, taxonomy, weight);
    }

    private string[] Words(string place, string text)
    {
        var words = Analyzer.Analyze(text).Where(token => !token.IsCompound).Select(token => token.Surface).ToArray();
        if (words.Length is 0 or > LongestPhrase)
        {
            Problem(place, words.Length == 0 ? "there are no words between two signs. Fill them in or take a sign out." : $"\"{text}\" has more than {LongestPhrase} words. Shorten it.");
        }

        return words;
    }

    private void Problem(string place, string message) => _problems.Add(new VocabularyProblem(place, message));
}
