using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Vocabulary;

public sealed class VocabularyFolderTests : IDisposable
{
    private static readonly TaxonomyLibrary Taxonomy = TaxonomyLibrary.Load(Repository.File("index-data", "taxonomy"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_TheFilesOfTheDirectory_AreWithoutFault()
    {
        var lexicon = VocabularyFolder.Read(Repository.File("index-data", "vocabulary"), Taxonomy);

        Assert.InRange(lexicon.Rules, 700, int.MaxValue);
    }

    [Theory]
    [InlineData("food bank", "words.txt, line 2: there is no =, >, ~ or | in this line.")]
    [InlineData("a = b > c 0.5", "words.txt, line 2: this line has more than one of =, >, ~ and |.")]
    [InlineData("food bank > larder", "words.txt, line 2: \"larder\" has no weight.")]
    [InlineData("food bank > larder 1.5", "words.txt, line 2: \"larder 1.5\" has no weight.")]
    [InlineData("food bank > 0.5", "words.txt, line 2: \"0.5\" has no weight.")]
    [InlineData("food bank > topic:no-such-topic 0.5", "words.txt, line 2: \"topic:no-such-topic\" is not in index-data/taxonomy.")]
    [InlineData("food bank > lgsl:190 0.5", "words.txt, line 2: \"lgsl:190\": there is no taxonomy \"lgsl\".")]
    [InlineData("food ~ larder 0.5", "words.txt, line 2: ~ stands between a term")]
    [InlineData("topic:food ~ topic:money 0.5", "words.txt, line 2: ~ stands between a term")]
    [InlineData("topic:no-such-topic ~ larder 0.5", "words.txt, line 2: \"topic:no-such-topic\" is not in index-data/taxonomy.")]
    [InlineData("topic:food > larder 0.5", "words.txt, line 2: \"topic:food\" has a colon.")]
    [InlineData("food bank = ", "words.txt, line 2: there are no words between two signs.")]
    [InlineData("food = Food", "words.txt, line 2: the same words stand here twice.")]
    [InlineData("case:TWO WORDS = b", "words.txt, line 2: \"case:TWO WORDS\" is more than one word.")]
    [InlineData("places: kent, milton keynes", "words.txt, line 2: places: and towns: stand before single words, parted by commas.")]
    [InlineData("towns: wigan,", "words.txt, line 2: there are no words between two signs.")]
    [InlineData("places:", "words.txt, line 2: there are no words between two signs.")]
    [InlineData("play group | prayer", "words.txt, line 2: | stands between two single words.")]
    public void Read_LineThatCannotBeUsed_NamesFileLineAndWhatToDo(string line, string message)
    {
        _folder.Write("words.txt", "# a comment\n" + line + "\n");

        var error = Assert.Throws<InvalidDataException>(() => VocabularyFolder.Read(_folder.Path, Taxonomy));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralProblems_SaysAllAtOnce()
    {
        _folder.Write("a.txt", "one\ntwo");
        _folder.Write("b.txt", "x = y # fine\nthree");

        var error = Assert.Throws<InvalidDataException>(() => VocabularyFolder.Read(_folder.Path, Taxonomy));

        Assert.Equal(4, error.Message.Split('\n').Length);
    }

    [Fact]
    public void Read_TheWordsThatMustNotMerge_AreKeptApartByTheIndexOrTheVocabulary()
    {
        var lexicon = VocabularyFolder.Read(Repository.File("index-data", "vocabulary"), Taxonomy);

        // What the index keeps together although the meanings differ must at least be known to stand apart.
        Assert.Equal(Analyzer.Stem("carer"), Analyzer.Stem("care"));
        Assert.True(lexicon.AreNeverMerged("carers", "care"));
        Assert.True(lexicon.StandsApart("carers"));
        Assert.False(lexicon.AreNeverMerged("carer", "carers"));
    }

    [Fact]
    public void Look_AfterAChange_TakesTheNewFiles_AndKeepsTheLastGoodOnes()
    {
        var path = _folder.Write("words.txt", "larder = pantry");
        var reports = new List<string>();
        using var vocabulary = new LiveVocabulary(_folder.Path, Taxonomy, TimeProvider.System, reports.Add);
        var first = vocabulary.Current;

        vocabulary.Look();
        Assert.Same(first, vocabulary.Current);

        File.WriteAllText(path, "larder = pantry\nfood bank = larder");
        vocabulary.Look();
        var second = vocabulary.Current;
        Assert.Equal(2, second.Rules);

        File.WriteAllText(path, "larder pantry");
        vocabulary.Look();
        vocabulary.Look();
        Assert.Same(second, vocabulary.Current);
        Assert.Contains("words.txt, line 1", vocabulary.Problem, StringComparison.Ordinal);
        Assert.Equal(2, reports.Count);

        File.WriteAllText(path, "larder = pantry");
        vocabulary.Look();
        Assert.Null(vocabulary.Problem);
        Assert.Equal(1, vocabulary.Current.Rules);
    }
}
