using Xunit;

namespace EarlyHelp.Directory.Tests.Relevance;

/// <summary>What parents and practitioners type, and what they must then see among the first, over the demonstration listings. One line a query, with the reason where it is not plain.</summary>
public sealed class GoldenQueriesTests
{
    [Theory]
    // A place: the nearest that is about it comes first; one across the county does not.
    [InlineData("food bank woking", 1, "turnip-and-thyme-sheerwater")]
    [InlineData("toddler group in woking", 1, "foxlight-sheerwater-stay-and-play")]
    [InlineData("baby group epsom", 1, "larksong-babies-epsom")]
    [InlineData("school uniform help epsom", 1, "peg-and-blazer-epsom")]
    [InlineData("family support worker tandridge", 1, "family-support-programme-south-east")]
    [InlineData("being evicted oxted", 1, "housing-options-south")]
    [InlineData("homeless with a baby staines", 1, "housing-options-north")]
    // Problems, as parents say them.
    [InlineData("wont go to school", 1, "county-ebsa-team")]
    [InlineData("my child hits me", 2, "safe-footing-parents")]
    [InlineData("baby wont stop crying", 2, "stillwater-night-line")]
    [InlineData("dad with a newborn feeling down", 1, "marlpit-also-dad")]
    [InlineData("husband drinks too much", 3, "clearday-parents")]
    [InlineData("fussy eater only eats 5 foods", 2, "runnerbean-picky-eaters")]
    [InlineData("bailiffs at the door", 3, "level-ground-debt")]
    [InlineData("someone sent my nudes", 1, "safe-clicks-report")]
    [InlineData("kicked out of home 17 nowhere to sleep tonight", 3, "own-front-door-tonight")]
    [InlineData("i want to die", 3, "heathfold-crisis-line")]
    // Letters: the service they stand for.
    [InlineData("EBSA", 1, "county-ebsa-team")]
    [InlineData("SALT", 1, "flintdown-salt")]
    [InlineData("salt waiting list", 2, "flintdown-salt")]
    [InlineData("CAMHS", 1, "heathfold-camhs-front-door")]
    [InlineData("EHCP", 1, "county-ehc-assessment")]
    [InlineData("DSL", 3, "early-help-hub-consultation-line")]
    [InlineData("NEET", 1, "next-rung-coaches")]
    [InlineData("IDVA", 1, "quietwater-idva")]
    [InlineData("ESOL", 1, "wordbridge-english")]
    [InlineData("DLA", 1, "pennywort-dla-forms")]
    [InlineData("PIP", 1, "pennywort-dla-forms")]
    [InlineData("VI teacher", 3, "sensory-support-sight")]
    // Ages: the words say for whom, and what is about the rest of the query stays above what is only about the age.
    [InlineData("adhd teenager", 3, "busybrook-supper-club")]
    [InlineData("autistic teenager has no friends", 2, "copperleaf-autistic-teens")]
    [InlineData("permanently excluded year 9", 1, "county-exclusion-advice")]
    [InlineData("pregnant and 17", 5, "marlpit-young-parents-to-be")]
    // Days and cost.
    [InlineData("dads group saturday", 3, "dads-ahoy-saturday-walk")]
    // Misspelt.
    [InlineData("speach therapy", 1, "flintdown-salt")]
    [InlineData("counciling for 9 year old", 1, "open-bench-little")]
    [InlineData("berevement", 3, "rowanberry-helpline")]
    [InlineData("domestik abuse", 3, "safe-doorway-line")]
    [InlineData("autisum assesment", 2, "flintdown-neurodevelopmental")]
    [InlineData("anxeity in school", 3, "heathfold-mhst")]
    // Spelt by ear.
    [InlineData("skool refusel", 2, "county-ebsa-team")]
    [InlineData("kownseling", 6, "open-bench-little")]
    // Told at night, with more words than are looked for.
    [InlineData("wont go to skool crying every morning", 3, "county-ebsa-team")]
    [InlineData("hes controling everything i do im scared", 1, "quietwater-outreach-north")]
    [InlineData("boyfriend checks my phone and wont let me see my mum", 4, "safe-doorway-line")]
    [InlineData("my son hits me and i cant cope", 4, "safe-footing-parents")]
    [InlineData("being evicted with 2 kids", 3, "housing-options-woking")]
    [InlineData("i hate my baby", 3, "greenlea-perinatal-mental-health")]
    [InlineData("grandson has come to live with us", 3, "second-branch-kinship-adviser")]
    [InlineData("my teenager smokes weed all day", 2, "clearday-young-people")]
    // The last word typed in part.
    [InlineData("breastf", 1, "latchwell-feeding-drop-ins")]
    public void Query_ShowsWhatHelps(string text, int amongFirst, string expected) =>
        Assert.Contains(expected, RealSearch.OverDemo.Ids(text, amongFirst));

    [Theory]
    [InlineData("near GU21 6EJ", "Near")]
    [InlineData("year 9", "Year 9")]
    [InlineData("free saturday", "Free, Saturday")]
    [InlineData("toddler group in woking", "Near Woking, Toddler")]
    [InlineData("8 year old club", "Age 8")]
    [InlineData("under 5s", "Under 5")]
    [InlineData("somewhere to take my autistic son on saturdays", "Saturday")]
    public void Query_IsReadAsFilters_ThatHideNothing(string text, string chips)
    {
        var found = RealSearch.OverDemo.Search(text);

        var said = string.Join(", ", found.Recognised.Select(filter => filter.Label));
        Assert.StartsWith(chips, said, StringComparison.Ordinal);
        Assert.NotEmpty(found.Results.Hits);
        Assert.Empty(found.Request.Ages);
        Assert.Empty(found.Request.Days);
        Assert.False(found.Request.FreeOnly);
    }
}
