using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Highlighting;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search;

public sealed partial class DirectorySearchTests : IDisposable
{
    private const string Rules = """
        food bank = larder
        emergency meal > meal bank 0.9
        wont go to school > attendance advice 0.9, topic:school-attendance 0.9
        carer | care
        caring | care
        places: scotland, kent
        towns: wigan
        therapist | rapist
        child = children
        whats on > topic:things-to-do 0.9
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Search_PlaceAfterIn_RanksAndIsShown_AndHidesNothing()
    {
        var found = Search("toddler group in vale", At(51.2, Toddlers("far")), At(51.0, Toddlers("near")), Toddlers("nowhere"));

        Assert.Equal(["near", "far", "nowhere"], Ids(found));
        Assert.Equal("Vale", found.Request.Near?.Name);
        var chip = Assert.Single(found.Recognised, filter => filter.Kind == RecognisedKind.Near);
        Assert.Equal(("Near Vale", "toddler group"), (chip.Label, chip.TextWithout));
    }

    [Fact]
    public void Search_PlaceInTheRequest_WinsOverTheWords()
    {
        var found = Bench(Toddlers("1")).Search(new SearchRequest { Text = "toddler group in vale", Near = SearchBench.PlaceAt(50, 0) });

        Assert.Equal("There", found.Request.Near?.Name);
        Assert.DoesNotContain(found.Recognised, filter => filter.Kind == RecognisedKind.Near);
    }

    [Fact]
    public void Search_AgeInTheWords_LiftsWhatFits_AndHidesNothing()
    {
        var found = Search("club for my 8 year old", Aged("teens", 13, 17), Aged("all", null, null), Aged("fits", 7, 10));

        Assert.Equal("fits", Ids(found)[0]);
        Assert.Equal(3, found.Results.Total);
        Assert.Equal("Age 8", Assert.Single(found.Recognised).Label);
    }

    [Fact]
    public void Search_OtherNames_ComeBelowTheWordsTyped()
    {
        var found = Search("food bank", Named("other", "Heathside Larder"), Named("typed", "Heathside Food Bank"), Named("none", "Heathside Choir"));

        Assert.Equal(["typed", "other"], Ids(found));
    }

    [Fact]
    public void Search_OtherNames_AreFoundInOneWordToo() =>
        Assert.Equal(["apart", "joined"], Ids(Search("no emergency meal", Named("joined", "Heathside Mealbank"), Named("apart", "Heathside Meal Bank"), Named("none", "Heathside Choir"))).Order());

    [Fact]
    public void Search_PlaceThatIsNotKnown_CountsLessThanTheNeed()
    {
        var found = Search("larder scotland", Named("place", "Abbey Scotland"), Named("need", "Heathside Larder"), Named("both", "Scotland Larder"));

        Assert.Equal(["both", "need"], Ids(found).Take(2));
    }

    [Theory]
    [InlineData("larder scotland", QueryWeights.Place)]
    [InlineData("larder wigan", QueryWeights.Town)]
    [InlineData("larder choir", 1.0)]
    [InlineData("scotland", 1.0)]
    public void Search_PlaceThatIsNotKnown_WeighsLessBesideANeed(string typed, double weight) =>
        Assert.Equal(weight, Search(typed, Named("one", "Heathside")).Query!.Clauses[^1].Weight);

    [Fact]
    public void Search_PhraseOfStopWords_IsKnownBesideANeed() =>
        Assert.Equal(QueryWeights.Known, Search("whats on choir", Named("one", "Heathside Choir")).Query!.Clauses[0].Weight);

    [Fact]
    public void Search_ChildrenAlone_IsAWordLikeAnyOther() =>
        Assert.Equal(["typed"], Ids(Search("children", Named("typed", "Heathside Children"), Named("like", "Heathside Youth"))));

    [Fact]
    public void Search_PhraseThatNoListingHas_IsStillWanted()
    {
        var found = Search("emergency meal choir", Named("choir", "Heathside Choir"));

        Assert.False(Assert.Single(found.Results.Hits).HasAllWords);
    }

    [Fact]
    public void Search_MySon_LiftsWhatIsForTheYoung()
    {
        var found = Search("choir for my daughter", Named("adults", "Heathside Choir"), Named("name", "The Daughters of Heath"), Named("young", "Heathside Children Choir"));

        Assert.Equal("young", Ids(found)[0]);
        Assert.DoesNotContain("name", Ids(found));
        Assert.Equal("Heathside Children <mark>Choir</mark>", new Highlighter(found.Query).Mark("Heathside Children Choir"));
    }

    [Fact]
    public void Search_MySonAndMyDaughter_CountOnce() =>
        Assert.Single(Search("choir for my son and my daughter", Named("one", "Heathside Choir")).Query!.Clauses, clause => clause.IsSilent);

    [Fact]
    public void Search_Problem_FindsWhatTheVocabularyLeadsTo()
    {
        var tagged = Named("tagged", "Back on track") with { Terms = [Listings.Topic("school-attendance")] };

        var found = Search("my son won't go in to school", Named("school", "Heathside School Choir"), tagged);

        Assert.Equal("tagged", Ids(found)[0]);
        Assert.Contains("school-attendance", found.Topics);
    }

    [Fact]
    public void Search_WordWithAMeaningOfItsOwn_DoesNotFindItsNeighbours() =>
        Assert.Equal(["carers"], Ids(Search("carer", Named("care", "Day care"), Named("carers", "Carers cafe"))));

    [Fact]
    public void Search_SeveralWords_ThoseWithAllComeFirst()
    {
        var found = Search("music dancing", Named("some", "Music, music and music for all"), Named("all", "A long name of a group that has music too, and dancing"));

        Assert.Equal([("all", true), ("some", false)], found.Results.Hits.Select(hit => (hit.Card.ExternalId, hit.HasAllWords)));
    }

    /// <summary>A listing may say an age in figures: without the word it still has all that was asked for.</summary>
    [Fact]
    public void Search_WordOfAge_IsNoWordThatMustBeThere()
    {
        var found = Search("chess teenager", Aged("small", 3, 6), Aged("teens", 13, 17), Named("other", "Teenagers' cooking"));

        Assert.Equal([("teens", true), ("small", true), ("other", false)], found.Results.Hits.Select(hit => (hit.Card.ExternalId, hit.HasAllWords)));
    }

    /// <summary>"Advice" says little, and is better than an empty page.</summary>
    [Fact]
    public void Search_NothingHasTheWordsThatTell_TakesThoseThatSayLittle() =>
        Assert.Equal(["advice"], Ids(Search("zither advice", Named("advice", "Money advice"), Named("other", "Choir"))));

    [Fact]
    public void Search_Quotes_MeanThePhrase() =>
        Assert.Equal(["1"], Ids(Search("\"stay and play\"", Named("1", "Stay and play"), Named("2", "Play and stay"))));

    [Fact]
    public void Search_NothingFound_OffersChangesThatFindSomething()
    {
        var near = SearchBench.PlaceAt(50, 0);
        var bench = Bench(At(50.2, Toddlers("1")) with { Level = LevelOfNeed.EarlyHelp });

        var found = bench.Search(new SearchRequest { Text = "toddlers", Near = near, WithinMiles = 1, Levels = [LevelOfNeed.EarlyHelp] });

        var rescue = Assert.Single(found.Rescues);
        Assert.Equal((RescueKind.Wider, "Within 20 miles", 1), (rescue.Kind, rescue.Label, rescue.Total));
        Assert.Equal(1, bench.Search(rescue.Request).Results.Total);
    }

    [Fact]
    public void Search_SituationAndWordsThatFindNothing_OffersToLeaveEitherOut()
    {
        var bench = Bench(Toddlers("1") with { Terms = [new ServiceTaxonomyTerm { Taxonomy = "situation", Term = "new-baby" }] });

        Assert.Equal(["Without the words"], bench.Search(new SearchRequest { Text = "zzzz", Situations = ["new-baby"] }).Rescues.Select(rescue => rescue.Label));
        Assert.Equal(["In any situation"], bench.Search(new SearchRequest { Text = "toddlers", Situations = ["no-such"] }).Rescues.Select(rescue => rescue.Label));
    }

    [Fact]
    public void Search_FilterHidesAll_OffersToLeaveItOut_AndTheNextLevel()
    {
        var bench = Bench(Toddlers("1") with { Level = LevelOfNeed.EarlyHelp });

        var found = bench.Search(new SearchRequest { Text = "toddlers", Levels = [LevelOfNeed.Universal] });

        Assert.Equal(["Level 2 help as well", "At any level of help"], found.Rescues.Select(rescue => rescue.Label));
        Assert.All(found.Rescues, rescue => Assert.Equal(rescue.Total, bench.Search(rescue.Request).Results.Total));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the of and")]
    [InlineData("\"")]
    [InlineData("AND OR NOT * ( ) ^ ~ : \\ / ' ;--")]
    [InlineData("💥 \ud800 \u0000 \u202e")]
    [InlineData("in")]
    [InlineData("under")]
    [InlineData("8")]
    public void Search_OddText_Answers(string text) => AnswerBounds.Check(Search(text, Toddlers("1")), text);

    [Fact]
    public void Search_AnyText_Answers()
    {
        var bench = Bench(Toddlers("1"), Named("2", "Choir"));
        Prop.ForAll<string?, int, int>((text, page, size) => AnswerBounds.Check(bench.Search(new SearchRequest { Text = text, Page = page, PageSize = size }), text)).QuickCheckThrowOnFailure();
    }

    private DirectoryResults Search(string text, params IEnumerable<Service> services) => Bench(services).Search(new SearchRequest { Text = text });

    private DirectorySearch Bench(params IEnumerable<Service> services)
    {
        _folder.Write("rules.txt", Rules);
        var lexicon = VocabularyFolder.Read(_folder.Path, SearchBench.Taxonomies);
        var index = new PublishedIndex();
        index.Publish(new SearchBench(services).Snapshot);
        return new DirectorySearch(index, new QueryReader(() => lexicon, FindVale), SearchBench.Taxonomies, new SettableClock());
    }

    /// <summary>Knows one place.</summary>
    private static PlaceInWords? FindVale(IReadOnlyList<string> words) => words is [.., "in", "vale"]
        ? new PlaceInWords { Start = words.Count - 2, Count = 2, IsAfterIn = true, Place = SearchBench.PlaceAt(51, 0) with { Name = "Vale" } }
        : null;

    private static string[] Ids(DirectoryResults found) => [.. found.Results.Hits.Select(hit => hit.Card.ExternalId)];

    private static Service Named(string id, string name) => Listings.Bare(id, name);

    private static Service Toddlers(string id) => Listings.Bare(id, "Toddler group");

    private static Service Aged(string id, decimal? from, decimal? to) => Listings.Bare(id, "Chess club") with { Eligibility = new Eligibility { MinimumAge = from, MaximumAge = to } };

    private static Service At(double latitude, Service service) => service with
    {
        Locations = [new ServiceAtLocation { Location = new Location { ExternalId = "here", Latitude = latitude, Longitude = 0 } }],
    };
}
