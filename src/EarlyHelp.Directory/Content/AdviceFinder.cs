using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Content;

/// <summary>
/// Picks the advice pages to show beside listings: by the topics and situations looked for, and by the words typed. A few dozen pages, so a sum over
/// their words is all it takes.
/// </summary>
public sealed class AdviceFinder
{
    private const double TitleWeight = 5;
    private const double SummaryWeight = 3;
    private const double HeadingWeight = 2;
    private const double TopicWeight = 12;

    /// <summary>A page must hold about this share of what the words typed could give: one chance word in a long text is not enough.</summary>
    private const double LeastShare = 0.3;

    private readonly IReadOnlyList<Entry> _entries;
    private readonly Dictionary<string, int> _pagesWith = [];

    internal AdviceFinder(IReadOnlyList<ContentPage> pages)
    {
        _entries = [.. pages.Select(page => new Entry(page, Words(page)))];
        foreach (var stem in _entries.SelectMany(entry => entry.Weights.Keys))
        {
            _pagesWith[stem] = _pagesWith.GetValueOrDefault(stem) + 1;
        }
    }

    /// <param name="text">The words typed, if any.</param>
    /// <param name="topics">Topics looked for, with their ancestors and descendants.</param>
    /// <returns>Best first, then by title; at most <paramref name="max"/>.</returns>
    public IReadOnlyList<ContentPage> Find(string? text, IReadOnlySet<string> topics, IReadOnlySet<string> situations, int max)
    {
        var stems = string.IsNullOrWhiteSpace(text)
            ? []
            : Analyzer.WithoutStopWords(Analyzer.Analyze(text)).Select(token => token.Stem).Distinct().Where(_pagesWith.ContainsKey).ToList();
        var rarities = stems.ConvertAll(stem => (stem, Rarity(stem)));
        var best = rarities.Sum(stem => TitleWeight * stem.Item2);
        var found = new List<(ContentPage Page, double Score)>();
        foreach (var entry in _entries)
        {
            if (Score(entry, rarities, best, topics, situations) is > 0 and var score)
            {
                found.Add((entry.Page, score));
            }
        }

        return [.. found.OrderByDescending(page => page.Score).ThenBy(page => page.Page.About.Title, StringComparer.Ordinal).Take(max).Select(page => page.Page)];
    }

    private static double Score(Entry entry, List<(string Stem, double Rarity)> stems, double best, IReadOnlySet<string> topics, IReadOnlySet<string> situations)
    {
        var words = 0.0;
        foreach (var (stem, rarity) in stems)
        {
            words += entry.Weights.GetValueOrDefault(stem) * rarity;
        }

        var terms = (topics.Count == 0 ? 0 : entry.Page.About.Topics.Count(topics.Contains)) + (situations.Count == 0 ? 0 : entry.Page.About.Situations.Count(situations.Contains));
        return (words >= best * LeastShare ? words : 0) + (terms * TopicWeight);
    }

    private double Rarity(string stem) => Math.Log(1 + ((double)_entries.Count / _pagesWith[stem]));

    private static Dictionary<string, double> Words(ContentPage page)
    {
        var weights = new Dictionary<string, double>();
        Add(page.Text, 1);
        Add(string.Join('\n', page.Headings.Select(heading => heading.Text)), HeadingWeight);
        Add(page.About.Summary, SummaryWeight);
        Add(page.About.Title, TitleWeight);
        return weights;

        void Add(string text, double weight)
        {
            foreach (var token in Analyzer.Analyze(text).Where(token => !token.IsStopWord))
            {
                weights[token.Stem] = Math.Max(weight, weights.GetValueOrDefault(token.Stem));
            }
        }
    }

    private sealed record Entry(ContentPage Page, Dictionary<string, double> Weights);
}
