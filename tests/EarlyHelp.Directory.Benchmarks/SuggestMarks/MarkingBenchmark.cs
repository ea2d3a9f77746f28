using EarlyHelp.Directory.Benchmarks.SearchMarks;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Highlighting;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Vocabulary;

namespace EarlyHelp.Directory.Benchmarks.SuggestMarks;

/// <summary>Marking the words looked for in a page of twenty results: their names and summaries, and the best sentence of every description. Reading the descriptions is not in it.</summary>
internal static class MarkingBenchmark
{
    private const int Rounds = 50;

    public static void Run(Marks marks, BenchmarkSetting setting, PublishedIndex index, LiveVocabulary vocabulary)
    {
        var search = new DirectorySearch(index, new QueryReader(() => vocabulary.Current, places: null), setting.Taxonomies, TimeProvider.System);
        foreach (var text in new[] { "food", "speech therapy for my autistic toddler", "wont go to school and hits me after camhs waiting list" })
        {
            var found = search.Search(new SearchRequest { Text = text });
            var texts = found.Results.Hits.Select(hit => (hit.Card, setting.Generator.Make((int)hit.ServiceId - 1).Service.Description!)).ToList();
            var samples = new Samples(Enumerable.Range(0, Rounds * 2).Select(_ => Measure(found, texts)).Skip(Rounds).ToList());
            marks.AtMost($"marks of {texts.Count} results, \"{text[..Math.Min(28, text.Length)]}\"", samples.Percentile(0.5), 3, "ms", $"p99 {samples.Percentile(0.99):0.000} ms");
        }
    }

    private static double Measure(DirectoryResults found, List<(ListingCard Card, string Description)> texts)
    {
        var start = ThreadClock.Milliseconds;
        var highlighter = new Highlighter(found.Query);
        foreach (var (card, description) in texts)
        {
            var met = highlighter.Met(card.Name, card.OrganisationName, card.Summary);
            GC.KeepAlive(highlighter.Mark(card.Summary!));
            GC.KeepAlive(highlighter.HasMoreThan(met) ? highlighter.BestSentence(description, met) : null);
        }

        return ThreadClock.Milliseconds - start;
    }
}
