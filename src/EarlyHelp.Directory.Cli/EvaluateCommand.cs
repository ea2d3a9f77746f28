using System.CommandLine;
using System.Globalization;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Evaluation;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Ranking;
using EarlyHelp.Directory.Search.Vocabulary;

namespace EarlyHelp.Directory.Cli;

/// <summary><c>evaluate</c>: how well the search answers judged queries over the catalogue of the data path.</summary>
internal static class EvaluateCommand
{
    /// <summary>A change smaller than this is not worth a line.</summary>
    private const double Noticeable = 0.005;

    public static Command Make()
    {
        var queries = new Option<string>("--queries") { Description = "Queries: tab-separated, with a header qid, text", Required = true };
        var judgements = new Option<string>("--qrels") { Description = "Judgements: tab-separated, with a header qid, listing_id, grade (0 to 3); listing_id is the external id", Required = true };
        var verbose = new Option<bool>("--verbose") { Description = "Say it for each query, the worst first" };
        var explain = new Option<bool>("--explain") { Description = "Say for each query how it was read and why the first ten stand where they do" };
        var json = new Option<bool>("--json") { Description = "Write one JSON object" };
        var compare = new Option<string?>("--compare") { Description = "What an earlier run wrote with --json: say what changed" };
        var command = new Command("evaluate", "Measure the search by judged queries.") { queries, judgements, verbose, explain, json, compare };
        command.SetAction(parsed => CliContext.Run(context =>
            Run(context, parsed.GetValue(queries)!, parsed.GetValue(judgements)!, parsed.GetValue(verbose), parsed.GetValue(explain), parsed.GetValue(json), parsed.GetValue(compare))));
        return command;
    }

    private static int Run(CliContext context, string queries, string judgements, bool verbose, bool explain, bool json, string? compare)
    {
        var set = JudgedSet.Load(queries, judgements);
        var before = compare is null ? null : EvaluationReport.Load(compare);
        using var vocabulary = new LiveVocabulary(context.Settings.VocabularyPath, context.Taxonomy, TimeProvider.System);
        var (search, listings) = Open(context, vocabulary);
        var report = Evaluator.Run(set, text => [.. search.Search(new SearchRequest { Text = text, PageSize = Evaluator.Depth }).Results.Hits.Select(hit => hit.Card.ExternalId)]);
        var unknown = set.Listings.Count(id => !listings.Contains(id));
        if (unknown > 0)
        {
            Console.Error.WriteLine($"{unknown} of {set.Listings.Count} listings judged above 0 are not open in this catalogue. Import the listings that were judged, or set Directory__DataPath to where they are.");
        }

        if (json)
        {
            Console.WriteLine(report.ToJson());
            return ExitCode.Done;
        }

        Print(report, verbose);
        if (explain)
        {
            set.Queries.ToList().ForEach(query => ExplainQuery(search, set, query));
        }

        if (before is not null)
        {
            PrintChanges(before, report);
        }

        return ExitCode.Done;
    }

    private static (DirectorySearch Search, HashSet<string> Listings) Open(CliContext context, LiveVocabulary vocabulary)
    {
        var index = new PublishedIndex();
        var listings = new HashSet<string>(StringComparer.Ordinal);
        using var catalogue = context.Reader.ReadAll();
        new IndexWriter(new IndexDocumentBuilder(context.Area, context.Taxonomy, context.Locate), index).Rebuild(
            catalogue.Services().Select(stored =>
            {
                listings.Add(stored.Service.ExternalId);
                return stored;
            }),
            catalogue.Sequence);
        var places = PlaceFinder.Load(context.Settings.AreaPath, context.Area, context.Postcodes, TimeProvider.System);
        return (new DirectorySearch(index, vocabulary, places, context.Taxonomy, TimeProvider.System), listings);
    }

    private static void Print(EvaluationReport report, bool verbose)
    {
        Write($"queries           {report.Queries}");
        Write($"nDCG@10           {report.Ndcg10:0.000}");
        Write($"MRR               {report.Mrr:0.000}");
        Write($"recall@50         {report.Recall50:0.000}");
        Write($"success@3         {report.Success3:0.000}");
        Write($"useful in ten     {report.Useful10:0.000}");
        Write($"zero-result rate  {report.ZeroResultRate:0.000}");
        foreach (var score in verbose ? report.PerQuery.OrderBy(score => score.Ndcg10).ThenBy(score => score.Id, StringComparer.Ordinal) : Enumerable.Empty<QueryScore>())
        {
            Write($"{score.Id}\t{score.Ndcg10:0.000}\t{score.Text}\t{string.Join(' ', score.Top)}");
        }
    }

    private static void ExplainQuery(DirectorySearch search, JudgedSet set, JudgedQuery query)
    {
        const int explained = 10;
        var request = new SearchRequest { Text = query.Text, PageSize = explained };
        var found = search.Search(request);
        var chips = string.Concat(found.Recognised.Select(filter => $" [{filter.Label}]"));
        var spelling = found.DidYouMean is { } other ? $" ({(other.WasSearched ? "searched as" : "did you mean")}: {other.Text})" : "";
        Write($"\n{query.Id}\t{query.Text}{chips}{spelling}: {found.Results.Total} listings");
        var place = 0;
        foreach (var (hit, why) in search.Explain(found))
        {
            Write($"{++place}. {hit.Card.Name} ({hit.Card.ExternalId}, grade {set.GradesOf(query.Id).GetValueOrDefault(hit.Card.ExternalId)})");
            foreach (var line in ExplanationText.Lines(why))
            {
                Write($"   {line}");
            }
        }
    }

    private static void PrintChanges(EvaluationReport before, EvaluationReport now)
    {
        Write($"nDCG@10 was {before.Ndcg10:0.000}, MRR {before.Mrr:0.000}, recall@50 {before.Recall50:0.000}, success@3 {before.Success3:0.000}, zero-result rate {before.ZeroResultRate:0.000}");
        var earlier = before.PerQuery.ToDictionary(score => score.Id);
        foreach (var score in now.PerQuery.Where(score => earlier.ContainsKey(score.Id)).OrderBy(score => score.Ndcg10 - earlier[score.Id].Ndcg10))
        {
            var change = score.Ndcg10 - earlier[score.Id].Ndcg10;
            if (Math.Abs(change) >= Noticeable)
            {
                Write($"{score.Id}\t{change:+0.000;-0.000}\t{earlier[score.Id].Ndcg10:0.000} -> {score.Ndcg10:0.000}\t{score.Text}");
            }
        }
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
