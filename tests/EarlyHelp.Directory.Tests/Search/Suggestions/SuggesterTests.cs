using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Suggestions;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Suggestions;

/// <summary>Over the real taxonomy, vocabulary, content and places of Surrey.</summary>
public sealed class SuggesterTests : IDisposable
{
    private static readonly LiveVocabulary Vocabulary = new(Repository.File("index-data", "vocabulary"), SearchBench.Taxonomies, TimeProvider.System);
    private static readonly ContentLibrary Content = new(Repository.File("content"), ContentTokens.Of(AreaReader.Load(Repository.Surrey)));
    private static readonly IReadOnlyList<GazetteerEntry> Places = GazetteerEntry.Load(Path.Combine(Repository.Surrey, "places.csv"));

    private readonly TemporaryFolder _data = new();
    private readonly PublishedIndex _index = new();
    private readonly SettableClock _clock = new();
    private readonly Suggester _suggester;

    public SuggesterTests() =>
        _suggester = new Suggester(_index, Vocabulary, SearchBench.Taxonomies, Content, Places, new PostcodeLookup(_data.Path, TimeProvider.System, Assert.Fail), _clock);

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("guildf", SuggestionKind.Place, "Guildford", "Guildford")]
    [InlineData("gilford", SuggestionKind.Place, "Guildford", "Guildford")]
    [InlineData("autis", SuggestionKind.Advice, "Getting checked for autism or ADHD", "autism-and-adhd-assessment")]
    [InlineData("wont go to sch", SuggestionKind.Situation, "My child won't go to school", "will-not-go-to-school")]
    [InlineData("cant pay", SuggestionKind.Situation, "We can't pay our bills", "in-debt")]
    [InlineData("childmind", SuggestionKind.Topic, "Childminders", "childminders")]
    [InlineData("hits me", SuggestionKind.Situation, "My child hits me", "child-hits-me")]
    public void Suggest_OffersWhatIsThere(string typed, SuggestionKind kind, string text, string key)
    {
        _suggester.Refresh();

        var found = Assert.Single(_suggester.Suggest(typed), suggestion => suggestion.Kind == kind && suggestion.Text == text);
        Assert.Equal(key, found.Key);
    }

    [Theory]
    [InlineData("camhs")]
    [InlineData("foodbank")]
    [InlineData("ehcp")]
    public void Suggest_OffersTopicsThatTheWordsAreAbout(string typed)
    {
        _suggester.Refresh();

        Assert.Contains(_suggester.Suggest(typed), suggestion => suggestion.Kind is SuggestionKind.Topic or SuggestionKind.Situation);
    }

    [Fact]
    public void Suggest_FollowsTheIndex()
    {
        Assert.True(_suggester.Refresh());
        Assert.False(_suggester.Refresh());
        Assert.Empty(_suggester.Suggest("Turnip and Thyme"));

        var writer = new IndexWriter(SearchBench.Documents, _index);
        var larder = SearchBench.Stored(Listings.Bare(name: "Turnip and Thyme larder"), 1, new Organisation { Source = "test", ExternalId = "o", Name = "Turnip Trust" });
        writer.Rebuild([larder, SearchBench.Stored(Listings.Bare("2", "Reading club"), 2), SearchBench.Stored(Listings.Bare("3", "Reading club"), 3)], 1);

        Assert.True(_suggester.Refresh());
        Assert.Equal(
            [new Suggestion("Turnip Trust", SuggestionKind.Organisation, "org"), new Suggestion("Turnip and Thyme larder", SuggestionKind.Service, "s-1")],
            _suggester.Suggest("turnip"));
        Assert.Null(Assert.Single(_suggester.Suggest("reading club")).Key);
    }

    [Fact]
    public void Suggest_LeavesOutWhatHasEnded_FromTheDayAfterItsLast()
    {
        var today = LocalTime.Today(_clock);
        new IndexWriter(SearchBench.Documents, _index).Rebuild([SearchBench.Stored(Listings.Bare(name: "Turnip larder") with { ClosesOn = today }, 1)], 1);
        _suggester.Refresh();
        Assert.Equal("Turnip larder", Assert.Single(_suggester.Suggest("turnip", SuggestionKind.Service)).Text);

        _clock.Now += TimeSpan.FromDays(1);

        Assert.True(_suggester.Refresh());
        Assert.Empty(_suggester.Suggest("turnip", SuggestionKind.Service));
    }

    [Fact]
    public void Suggest_OffersWhatOthersSearchedOften_InWordsOfTheVocabulary()
    {
        _suggester.Refresh();
        Assert.DoesNotContain(_suggester.Suggest("toddler speech"), suggestion => suggestion.Kind == SuggestionKind.Search);

        _suggester.Learn(["toddler speech group", "toddler speech of gwendolyn prattle"]);

        Assert.True(_suggester.Refresh());
        Assert.Equal(["toddler speech group"], _suggester.Suggest("toddler speech").Where(suggestion => suggestion.Kind == SuggestionKind.Search).Select(suggestion => suggestion.Key));
        _suggester.Learn(["toddler speech group", "toddler speech of gwendolyn prattle"]);
        Assert.False(_suggester.Refresh());
    }

    [Fact]
    public void Suggest_SaysNothingTwice()
    {
        _suggester.Refresh();
        foreach (var typed in new[] { "a", "ch", "sch", "child", "help", "my", "woking", "food" })
        {
            var found = _suggester.Suggest(typed);

            Assert.NotEmpty(found);
            Assert.Equal(found.Count, found.Select(suggestion => (suggestion.Text.ToUpperInvariant(), suggestion.Kind)).Distinct().Count());
        }
    }
}
