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

    private readonly IReadOnlyList<ContentPage> _pages;

    /// <summary>By stem, the pages that have it and what it weighs there.</summary>
    private readonly Dictionary<string, List<(int Page, double Weight)>> _pagesWith = [];

    private readonly Dictionary<string, List<int>> _pagesOnTopic = [];
    private readonly Dictionary<string, List<int>> _pagesOnSituation = [];

    internal AdviceFinder(IReadOnlyList<ContentPage> pages)
    {
        _pages = pages;
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var (stem, weight) in Words(pages[page]))
            {
                if (!_pagesWith.TryGetValue(stem, out var found))
                {
                    _pagesWith.Add(stem, found = []);
                }

                found.Add((page, weight));
            }

            AddTerms(_pagesOnTopic, pages[page].About.Topics, page);
            AddTerms(_pagesOnSituation, pages[page].About.Situations, page);
        }
    }

    /// <param name="text">The words typed, if any.</param>
    /// <param name="topics">Topics looked for, with their ancestors and descendants.</param>
    /// <returns>Best first, then by title; at most <paramref name="max"/>.</returns>
    public IReadOnlyList<ContentPage> Find(string? text, IReadOnlySet<string> topics, IReadOnlySet<string> situations, int max)
    {
        var words = new double[_pages.Count];
        var terms = new int[_pages.Count];
        var best = string.IsNullOrWhiteSpace(text) ? 0 : AddWords(text, words);
        CountTerms(_pagesOnTopic, topics, terms);
        CountTerms(_pagesOnSituation, situations, terms);
        var found = new List<(ContentPage Page, double Score)>();
        for (var page = 0; page < words.Length; page++)
        {
            if ((words[page] >= best * LeastShare ? words[page] : 0) + (terms[page] * TopicWeight) is > 0 and var score)
            {
                found.Add((_pages[page], score));
            }
        }

        return [.. found.OrderByDescending(page => page.Score).ThenBy(page => page.Page.About.Title, StringComparer.Ordinal).Take(max).Select(page => page.Page)];
    }

    /// <returns>What a page would get that had all of them in its title.</returns>
    private double AddWords(string text, double[] pages)
    {
        var best = 0.0;
        foreach (var stem in Analyzer.WithoutStopWords(Analyzer.Analyze(text)).Select(token => token.Stem).Distinct())
        {
            if (_pagesWith.TryGetValue(stem, out var found))
            {
                var rarity = Rarity(found.Count);
                best += TitleWeight * rarity;
                foreach (var (page, weight) in found)
                {
                    pages[page] += weight * rarity;
                }
            }
        }

        return best;
    }

    private static void AddTerms(Dictionary<string, List<int>> pagesOn, IReadOnlyList<string> terms, int page)
    {
        foreach (var term in terms)
        {
            if (!pagesOn.TryGetValue(term, out var pages))
            {
                pagesOn.Add(term, pages = []);
            }

            pages.Add(page);
        }
    }

    private static void CountTerms(Dictionary<string, List<int>> pagesOn, IReadOnlySet<string> terms, int[] counts)
    {
        foreach (var term in terms)
        {
            foreach (var page in pagesOn.GetValueOrDefault(term, []))
            {
                counts[page]++;
            }
        }
    }

    private double Rarity(int pages) => Math.Log(1 + ((double)_pages.Count / pages));

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
}
