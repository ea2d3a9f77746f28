using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Ranking;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search;

public sealed class ExplainerTests
{
    [Fact]
    public void Explain_AnyListingFound_ComesToItsScore() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new RandomListings(seed);
            var bench = new SearchBench(random.Many(40));
            var request = random.Request() with { Sort = SearchSort.Best };
            var query = seed % 4 == 0 ? null : AnalysedQuery.Plain(random.Query(), WordsWanted.Some);
            return bench.Search(request, query).Hits.All(hit =>
                Explainer.Explain(bench.Snapshot, request, query, SearchBench.Today, hit.ServiceId) is { } explanation
                && Math.Abs(explanation.Score - hit.Score) < 1e-5 && explanation.HasAllWords == hit.HasAllWords && explanation.DistanceMiles == hit.DistanceMiles);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Explain_SaysWhatMetTheWord()
    {
        var bench = new SearchBench(TestSupport.Builders.Listings.Bare("1", "Swimming club"));

        var explanation = Explainer.Explain(bench.Snapshot, new SearchRequest(), AnalysedQuery.Plain("swim pony"), SearchBench.Today, 1)!;

        Assert.Equal([("swim", new StemAlternative("swim") { Weight = Clause.StemWeight }), ("pony", (Alternative?)null)], explanation.Clauses.Select(clause => (clause.Typed, clause.MetBy)));
        Assert.Null(Explainer.Explain(bench.Snapshot, new SearchRequest(), null, SearchBench.Today, 99));
    }

    [Fact]
    public void Lines_SayWhatEachPartGives()
    {
        var bench = new SearchBench(TestSupport.Builders.Listings.Bare("1", "Swimming club"));

        var lines = ExplanationText.Lines(Explainer.Explain(bench.Snapshot, new SearchRequest(), AnalysedQuery.Plain("swim pony", WordsWanted.Some), SearchBench.Today, 1)!).ToList();

        Assert.StartsWith("score 0.", lines[0], StringComparison.Ordinal);
        Assert.Contains("(some words)", lines[0], StringComparison.Ordinal);
        Assert.Contains("for \"swim\": a form of swim (counts 0.90)", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("for \"pony\": not met", lines[2], StringComparison.Ordinal);
        Assert.Contains("local 0.12", lines[3], StringComparison.Ordinal);
    }
}
