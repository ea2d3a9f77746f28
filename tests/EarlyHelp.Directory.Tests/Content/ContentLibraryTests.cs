using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Content;

public sealed class ContentLibraryTests : IDisposable
{
    private const string Front = "---\ntitle: Food\nsummary: Where to get food.\nreview: 2027-01-01\nupdated: 2026-11-01\ntopics: [food]\n---\n";

    private static readonly Dictionary<string, string> Tokens = new() { ["council"] = "Northmoor Council" };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Page_IsReadWithItsTokensFilled()
    {
        _folder.Write("food.md", Front + "Ask {{council}} or {{ council }}.");

        var page = new ContentLibrary(_folder.Path, Tokens).Current.Find(ContentKind.Advice, "food")!;

        Assert.Equal("Food", page.About.Title);
        Assert.Equal("<p>Ask Northmoor Council or Northmoor Council.</p>", page.Html.Trim());
    }

    [Theory]
    [InlineData("food.md", "no front matter", "front matter")]
    [InlineData("food.md", "---\ntitle: Food\n---\ntext", "is missing")]
    [InlineData("food.md", Front + "{{mayor}}", "'{{mayor}}' is not known")]
    [InlineData("food.md", Front + "# Food", "start with ##")]
    [InlineData("Food Banks.md", Front + "text", "becomes its address")]
    public void Page_ThatCannotBeShown_IsNamedWithItsReason(string name, string text, string reason)
    {
        _folder.Write(name, text);

        var error = Assert.Throws<InvalidDataException>(() => new ContentLibrary(_folder.Path, Tokens));

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refresh_TakesOverAChange_AndKeepsTheOldPagesBesideABrokenOne()
    {
        _folder.Write("food.md", Front + "old");
        var library = new ContentLibrary(_folder.Path, Tokens);
        var before = library.Current;
        Assert.False(library.Refresh());

        _folder.Write("food.md", Front + "newer");
        Assert.True(library.Refresh());
        Assert.NotEqual(before.Stamp, library.Current.Stamp);
        Assert.Contains("newer", library.Current.Find(ContentKind.Advice, "food")!.Html, StringComparison.Ordinal);

        var good = library.Current;
        _folder.Write("food.md", "broken");
        Assert.Throws<InvalidDataException>(() => library.Refresh());
        Assert.Same(good, library.Current);
        Assert.False(library.Refresh());
    }

    [Fact]
    public void Stamp_IsThatOfTheContentAlone()
    {
        using var other = new TemporaryFolder();
        _folder.Write("food.md", Front + "same");
        other.Write("food.md", Front + "same");

        Assert.Equal(new ContentLibrary(_folder.Path, Tokens).Current.Stamp, new ContentLibrary(other.Path, Tokens).Current.Stamp);
    }

    [Fact]
    public void Shipped_PagesNameOnlyTopicsSituationsAndPagesThatThereAre()
    {
        var taxonomy = TaxonomyLibrary.Load(Repository.File("index-data", "taxonomy"));
        var pages = Shipped();

        Assert.All(pages.Pages, page =>
        {
            Assert.All(page.About.Topics, id => Assert.NotNull(taxonomy.Find(TaxonomyLibrary.Topic, id)));
            Assert.All(page.About.Situations, id => Assert.NotNull(taxonomy.Find(TaxonomyLibrary.Situation, id)));
            Assert.Equal(page.About.Related.Count, pages.RelatedTo(page).Count());
        });
    }

    [Theory]
    [InlineData("my child will not go to school", "school-attendance")]
    [InlineData("ehc plan", "ehc-plan")]
    [InlineData("domestic abuse", "domestic-abuse")]
    [InlineData("help with rent and bills", "money-and-bills")]
    public void Advice_IsFoundByWords(string words, string slug) =>
        Assert.Contains(slug, Shipped().Advice.Find(words, new HashSet<string>(), new HashSet<string>(), 3).Select(page => page.Slug));

    [Fact]
    public void Advice_IsFoundByTopic_AndNotForWordsOfNoUse()
    {
        var advice = Shipped().Advice;

        Assert.Contains("bereavement", advice.Find(null, new HashSet<string> { "bereavement" }, new HashSet<string>(), 3).Select(page => page.Slug));
        Assert.Empty(advice.Find("xylophone zzyzx", new HashSet<string>(), new HashSet<string>(), 3));
        Assert.Empty(advice.Find(null, new HashSet<string>(), new HashSet<string>(), 3));
    }

    private static ContentSnapshot Shipped() =>
        new ContentLibrary(Repository.File("content"), ContentTokens.Of(AreaReader.Load(Repository.Surrey))).Current;
}
