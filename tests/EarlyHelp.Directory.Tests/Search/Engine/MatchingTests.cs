using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Engine;

public sealed class MatchingTests
{
    [Fact]
    public void ExactWord_BeforeItsInflection()
    {
        var bench = new SearchBench(Listings.Bare("inflected", "Care group"), Listings.Bare("exact", "Carers group"));

        Assert.Equal(["exact", "inflected"], bench.Ids("carers"));
    }

    [Fact]
    public void Name_BeforeSummary_BeforeDescription()
    {
        var bench = new SearchBench(
            Listings.Bare("description", "First") with { Description = "We help with sleep." },
            Listings.Bare("summary", "Second") with { Summary = "We help with sleep." },
            Listings.Bare("name", "Sleep help"));

        Assert.Equal(["name", "summary", "description"], bench.Ids("sleep"));
    }

    [Fact]
    public void WordsSideBySide_BeforeWordsTheOtherWayRound_BeforeWordsApart()
    {
        var bench = new SearchBench(
            Listings.Bare("apart", "One") with { Description = "Therapy of every kind and much more that one could wish for, in plain speech and otherwise too." },
            Listings.Bare("reversed", "Two") with { Description = "Of therapy speech is a part and much more that one could wish for, in kind and otherwise too." },
            Listings.Bare("together", "Three") with { Description = "Of speech therapy and much more that one could wish for, every kind, plain and otherwise too." });

        Assert.Equal(["together", "reversed", "apart"], bench.Ids("speech therapy"));
    }

    [Fact]
    public void Phrase_NeedsItsWordsSideBySideInOneValue()
    {
        var bench = new SearchBench(
            Listings.Bare("yes", "Stay and play mornings"),
            Listings.Bare("hyphened", "Stay-and-play"),
            Listings.Bare("apart", "Stay here and then play"),
            Listings.Bare("fields", "You can stay") with { Summary = "And play" });

        Assert.Equal(["hyphened", "yes"], Find(bench, PhraseAlternative.Of("stay and play")!).Order());
        Assert.Equal(["apart", "hyphened", "yes"], Find(bench, PhraseAlternative.Of("stay and play")! with { Slop = 2 }).Order());
    }

    [Fact]
    public void Fields_LimitWhereAWordCounts()
    {
        var bench = new SearchBench(Listings.Bare("name", "Dads club"), Listings.Bare("text", "Club") with { Description = "For dads." });

        Assert.Equal(["name"], Find(bench, new StemAlternative("dad") { Fields = SearchFields.Name }));
        Assert.Equal(["text"], Find(bench, new SurfaceAlternative("dads") { Fields = SearchFields.Description | SearchFields.Summary }));
        Assert.Empty(Find(bench, new PhraseAlternative(["for", "dad"]) { Fields = SearchFields.Name }));
        Assert.Equal(["text"], Find(bench, new PhraseAlternative(["for", "dad"]) { Fields = SearchFields.Description }));
    }

    [Theory]
    [InlineData("communica", "communication")]
    [InlineData("com", "communication community")]
    [InlineData("co", "")]
    [InlineData("communication", "communication")]
    public void Prefix_MeetsWordsAsWritten(string prefix, string expected)
    {
        var bench = new SearchBench(Listings.Bare("communication", "Communication"), Listings.Bare("community", "Community"));

        Assert.Equal(expected, string.Join(' ', Find(bench, new PrefixAlternative(prefix)).Order()));
    }

    [Fact]
    public void RareSynonym_DoesNotOutrankTheWordTyped()
    {
        var many = Enumerable.Range(0, 30).Select(i => Listings.Bare($"other{i}", $"Sleep advice number {i}"));
        var bench = new SearchBench([.. many, Listings.Bare("synonym", "Snoozing"), Listings.Bare("typed", "Sleep")]);
        var query = new AnalysedQuery
        {
            Clauses = [new Clause { Typed = ["sleep"], Alternatives = [new StemAlternative("sleep"), new StemAlternative(Analyzer.Stem("snoozing")) { Weight = 0.6f }] }],
        };

        var ids = bench.Ids(new SearchRequest { PageSize = 100 }, query);

        Assert.Equal(32, ids.Length);
        Assert.Equal(("typed", "synonym"), (ids[0], ids[^1]));
    }

    [Fact]
    public void AllElseSome_FallsBackAndSaysSo()
    {
        var bench = new SearchBench(Listings.Bare("autism", "Autism group"), Listings.Bare("swimming", "Swimming lessons"));

        var both = bench.Search("autism swimming");
        var one = bench.Search("autism group");

        Assert.Equal((2, true), (both.Total, both.SomeWordsOnly));
        Assert.Equal((1, false), (one.Total, one.SomeWordsOnly));
        Assert.Equal(0, bench.Search(new SearchRequest(), AnalysedQuery.Plain("autism swimming", WordsWanted.All)).Total);
        Assert.Equal((0, true), (bench.Search("xylophone zebra").Total, bench.Search("xylophone zebra").SomeWordsOnly));
    }

    [Fact]
    public void Some_ListingsWithAllWordsStandAboveOneThatIsAllAboutOneOfThem()
    {
        var bench = new SearchBench(
            Listings.Bare("all", "Help") with { Description = string.Join(' ', Enumerable.Repeat("and so on", 15)) + " autism and also swimming" },
            Listings.Bare("one", "Autism autism autism"));

        var hits = bench.Search(new SearchRequest(), AnalysedQuery.Plain("autism swimming", WordsWanted.Some)).Hits;

        Assert.Equal([("all", true), ("one", false)], hits.Select(hit => (hit.Card.ExternalId, hit.HasAllWords)));
    }

    [Fact]
    public void OptionalClause_RaisesAndHidesNothing()
    {
        var bench = new SearchBench(Listings.Bare("plain", "Autism"), Listings.Bare("both", "Autism saturday"));
        var query = new AnalysedQuery { Clauses = [Clause.Word("autism"), Clause.Word("saturday") with { Optional = true }], Words = WordsWanted.All };

        Assert.Equal(["both", "plain"], bench.Ids(new SearchRequest(), query));
    }

    [Fact]
    public void Term_MeetsListingsThatCarryItOrAChildOfIt()
    {
        var bench = new SearchBench(
            Listings.Bare("child", "A") with { Terms = [Listings.Topic("food-banks")] },
            Listings.Bare("none", "B"));

        Assert.Equal(["child"], Find(bench, new TermAlternative("topic", "food")));
    }

    private static string[] Find(SearchBench bench, Alternative alternative) =>
        bench.Ids(new SearchRequest(), new AnalysedQuery { Clauses = [new Clause { Typed = ["x"], Alternatives = [alternative] }], Words = WordsWanted.All });
}
