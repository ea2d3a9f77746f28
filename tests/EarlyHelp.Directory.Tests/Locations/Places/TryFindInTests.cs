using Xunit;

namespace EarlyHelp.Directory.Tests.Locations.Places;

public sealed class TryFindInTests(SurreyPlaces surrey) : IClassFixture<SurreyPlaces>
{
    [Theory]
    [InlineData("toddler group in woking", "Woking", "in woking")]
    [InlineData("woking toddler group", "Woking", "woking")]
    [InlineData("near gu21 6ej", "GU21 6EJ", "near gu21 6ej")]
    [InlineData("food bank gu216ej open today", "GU21 6EJ", "gu216ej")]
    [InlineData("baby clinic close to kt22", "KT22", "close to kt22")]
    [InlineData("childminder gu22 7", "GU22 7", "gu22 7")]
    [InlineData("club gu22 6 year old", "GU22", "gu22")]
    [InlineData("speech therapy walton on thames", "Walton-on-Thames", "walton on thames")]
    [InlineData("play scheme in walton on the hill", "Walton-on-the-Hill", "in walton on the hill")]
    [InlineData("counselling in reigate and banstead", "Reigate and Banstead", "in reigate and banstead")]
    [InlineData("west byfleet nursery", "West Byfleet", "west byfleet")]
    [InlineData("help in surrey heath for teenagers", "Surrey Heath", "in surrey heath")]
    [InlineData("woking mind in guildford", "Guildford", "in guildford")]
    [InlineData("stay and play st john s woking", "Woking", "woking")]
    [InlineData("holiday club around epsom surrey", "Epsom", "around epsom surrey")]
    [InlineData("parent group ashford kent", "Ashford", "ashford kent")]
    [InlineData("walk on boxhill", "Box Hill", "boxhill")]
    [InlineData("help in ash", "Ash", "in ash")]
    [InlineData("courses in the bourne", "The Bourne", "in the bourne")]
    [InlineData("baby group in guilford", "Guildford", "in guilford")]
    [InlineData("baby group in wokng surrey", "Woking", "in wokng")]
    [InlineData("something for us in croydon", "Croydon", "in croydon")]
    public void A_place_among_words(string search, string name, string span)
    {
        var words = search.Split(' ');

        var found = surrey.Finder.TryFindIn(words);

        Assert.NotNull(found);
        Assert.Equal((name, span), (found.Place.Name, string.Join(' ', words.Skip(found.Start).Take(found.Count))));
    }

    [Theory]
    [InlineData("help with send")]
    [InlineData("support in send")]
    [InlineData("send advice")]
    [InlineData("help with reading")]
    [InlineData("behind in reading at school")]
    [InlineData("ash tree allergy")]
    [InlineData("help in school")]
    [InlineData("in working families")]
    [InlineData("going to court")]
    [InlineData("help in court")]
    [InlineData("in care")]
    [InlineData("in crisis at night")]
    [InlineData("in debt and behind with rent")]
    [InlineData("toddler in hospital")]
    [InlineData("child in pain")]
    [InlineData("not sleeping in bed")]
    [InlineData("as the cot is too small")]
    [InlineData("vitamin b12")]
    [InlineData("near the m25")]
    [InlineData("year 7 not coping")]
    [InlineData("services in surrey")]
    [InlineData("autism assessment")]
    [InlineData("ehcp")]
    [InlineData("m1 1aa")]
    [InlineData("")]
    [InlineData("in")]
    public void Words_that_are_no_place_stay_words(string search) =>
        Assert.Null(surrey.Finder.TryFindIn(search.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void One_name_of_two_places_offers_the_other()
    {
        var found = surrey.Finder.TryFindIn(["parent", "group", "ashford"]);

        Assert.Equal("Spelthorne", found!.Place.Qualifier);
        Assert.Equal("Kent", Assert.Single(found.Alternatives).Qualifier);
    }

    [Fact]
    public void It_says_what_it_mended_and_what_led_to_the_place()
    {
        Assert.True(surrey.Finder.TryFindIn(["in", "guilford"]) is { IsAfterIn: true, IsCorrected: true });
        Assert.True(surrey.Finder.TryFindIn(["guildford", "playgroup"]) is { IsAfterIn: false, IsCorrected: false });
        Assert.Null(surrey.Finder.TryFindIn(["guilford", "playgroup"]));
    }

    [Fact]
    public void Any_words_at_all_are_looked_through()
    {
        var letters = "abgu21 6ej'-é東 in".ToCharArray();
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var words = Enumerable.Range(0, random.Next(60)).Select(_ => new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => letters[random.Next(letters.Length)])])).ToArray();
            if (surrey.Finder.TryFindIn(words) is { } found)
            {
                Assert.InRange(found.Start, 0, words.Length - 1);
                Assert.InRange(found.Start + found.Count, 1, words.Length);
            }
        }
    }
}
