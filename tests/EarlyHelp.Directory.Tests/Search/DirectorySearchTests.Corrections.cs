using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search;

/// <summary>What was typed and what was meant.</summary>
public sealed partial class DirectorySearchTests
{
    [Fact]
    public void Search_WordThatAListingMisspells_FindsTheRightWordToo()
    {
        var rights = Enumerable.Range(1, 40).Select(i => Named($"right{i}", "Heathside Larder")).ToArray();

        var found = Search("lardder", [Named("wrong", "Heathside Lardder"), .. rights]);

        Assert.Equal("wrong", Ids(found)[0]);
        Assert.Equal(41, found.Results.Total);
        Assert.Equal(("larder", false), (found.DidYouMean!.Text, found.DidYouMean.WasSearched));
    }

    /// <summary>"Careing" has the stem of "care", which every third listing has.</summary>
    [Fact]
    public void Search_EndingWronglyPutOn_IsCorrected()
    {
        var found = Search("careing", Named("care", "Heathside Care"), Named("caring", "Heathside Caring Choir"));

        Assert.Equal("caring", Ids(found)[0]);
        Assert.Equal(("caring", true), (found.DidYouMean?.Text, found.DidYouMean?.WasSearched));
    }

    /// <summary>The vocabulary has "larder"; listings have "ladders".</summary>
    [Fact]
    public void Search_PluralOfAWordOfTheVocabulary_IsNotCorrected()
    {
        var ladders = Enumerable.Range(1, 10).Select(i => Named($"ladders{i}", "Heathside Ladders")).ToArray();

        Assert.Null(Search("larders", [Named("club", "Heathside Club"), .. ladders]).DidYouMean);
    }

    [Theory]
    [InlineData("wont go to skool")]
    [InlineData("wont go to scool")]
    [InlineData("wont go to shcool")]
    public void Search_ProblemWithAMisspeltWord_FindsWhatTheVocabularyLeadsTo(string typed)
    {
        var tagged = Named("tagged", "Back on track") with { Terms = [Listings.Topic("school-attendance")] };

        var found = Search(typed, Named("school", "Heathside School Choir"), tagged);

        Assert.Equal("tagged", Ids(found)[0]);
        Assert.Equal("wont go to school", found.DidYouMean?.Text);
    }

    [Fact]
    public void Search_Misspelling_IsCorrected_AndSaidSo()
    {
        var found = Search("counseling for berevement", Named("1", "Bereavement counselling"), Named("2", "Choir"));

        Assert.Equal(["1"], Ids(found));
        Assert.Equal(("counseling for bereavement", true), (found.DidYouMean?.Text, found.DidYouMean?.WasSearched));
    }

    [Fact]
    public void Search_RareWordBesideACommonOne_IsSearchedAsTyped_AndTheOtherOffered()
    {
        var found = Search("chair", [Named("chair", "Chair repair"), .. Enumerable.Range(0, 60).Select(i => Named($"{i}", "Choir"))]);

        Assert.Equal(["chair"], Ids(found));
        Assert.Equal(("choir", false), (found.DidYouMean?.Text, found.DidYouMean?.WasSearched));
    }

    [Fact]
    public void Search_Exactly_CorrectsNothingAndReadsNoFilter()
    {
        var bench = Bench(Named("1", "Bereavement group"));

        Assert.Equal(0, bench.Search(new SearchRequest { Text = "berevement", Exactly = true }).Results.Total);
        Assert.Empty(bench.Search(new SearchRequest { Text = "8 year old", Exactly = true }).Recognised);
    }

    [Fact]
    public void Search_WordsThatMustNotMerge_AreNotCorrectedToEachOther() => Assert.Empty(Ids(Search("rapist", Named("1", "Therapist"))));

    [Theory]
    [InlineData("pot")]
    [InlineData("wednesday pott")]
    public void Search_LastWordTypedInPart_FindsItsWords_AndCorrectsNothing(string text)
    {
        var found = Search(text, Named("1", "Pottery and clay"), Named("2", "Choir"));

        Assert.Equal(["1"], Ids(found));
        Assert.Null(found.DidYouMean);
    }
}
