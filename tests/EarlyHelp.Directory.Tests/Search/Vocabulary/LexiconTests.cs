using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Vocabulary;

public sealed class LexiconTests : IDisposable
{
    private static readonly TaxonomyLibrary Taxonomy = TaxonomyLibrary.Load(Repository.File("index-data", "taxonomy"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("wont go to school > ebsa 0.9", "my son won't go in to the school", "won't go in to the school: ebsa 0.9")]
    [InlineData("wont go to school > ebsa 0.9", "She doesn't want to go to school", "doesn't want to go to school: ebsa 0.9")]
    [InlineData("wont go to school > ebsa 0.9", "refuses going to schools", "refuses going to schools: ebsa 0.9")]
    [InlineData("wont go to school > ebsa 0.9", "where do boys go to school", "")]
    [InlineData("wont go to school > ebsa 0.9", "wont go swimming at school", "")]
    [InlineData("in care > looked after 0.9", "child in care", "in care: looked after 0.9")]
    [InlineData("in care > looked after 0.9", "day care", "")]
    [InlineData("foodbank = food bank", "food bank", "food bank: foodbank 0.9, food bank 0.9")]
    [InlineData("play group = toddler group", "playgroup", "playgroup: toddler group 0.9")]
    [InlineData("playgroup = toddler group", "play groups", "play groups: toddler group 0.9")]
    [InlineData("childcare > nursery 0.9", "child care", "child care: nursery 0.9")]
    [InlineData("playgroup = toddler group", "play group", "play group: toddler group 0.9")]
    [InlineData("case:SALT > speech 0.9", "SALT for my son", "SALT: speech 0.9")]
    [InlineData("case:SALT > speech 0.9", "salt", "salt: speech 0.9")]
    [InlineData("case:SALT > speech 0.9", "salt therapy", "")]
    [InlineData("carer > respite 0.9\ncarer | care", "care for a carer", "carer: respite 0.9")]
    [InlineData("carer > respite 0.9\ncarer | care", "young carers", "carers: respite 0.9")]
    [InlineData("carer = caregiver\nfoster carer > fostering 0.8", "foster carer", "foster carer: fostering 0.8 | inner carer: caregiver 0.9")]
    [InlineData("speech therapy > slt 0.9\ntherapy waiting list > delay 0.5", "speech therapy waiting list", "speech therapy: slt 0.9 | therapy waiting list: delay 0.5")]
    [InlineData("debt > money 0.5, topic:debt 0.9\ndebts > money 0.8", "debt", "debt: topic debt 0.9, money 0.8")]
    [InlineData("a = b = c", "b", "b: a 0.9, c 0.9")]
    [InlineData("anorexia = anorexic\nanorexia > eating disorder 0.8", "anorexic", "anorexic: anorexia 0.9, eating disorder 0.7")]
    [InlineData("lac = child looked after\nchild looks after me > young carers 0.9\nlook | looked", "lac", "lac: child looked after 0.9")]
    [InlineData("case:EBD = challenging behaviour\ncase:EBD > therapy 0.8", "challenging behaviour", "challenging behaviour: EBD 0.5")]
    [InlineData("broke > topic:debt 0.8\ntopic:debt ~ hardship 0.5", "broke", "broke: topic debt 0.8, hardship 0.4")]
    [InlineData("broke > topic:debt 0.4\ntopic:debt ~ hardship 0.5", "broke", "broke: topic debt 0.4")]
    public void Match_FindsWhatIsMeant(string rules, string query, string expected)
    {
        _folder.Write("rules.txt", rules);
        var tokens = Analyzer.Analyze(query).Where(token => !token.IsCompound).ToList();

        var matches = VocabularyFolder.Read(_folder.Path, Taxonomy).Match(tokens, query);

        Assert.Equal(expected, string.Join(" | ", matches.Select(match =>
            $"{(match.IsInner ? "inner " : "")}{query[tokens[match.First].Start..(tokens[match.Last].Start + tokens[match.Last].Length)]}: "
            + string.Join(", ", match.Targets.Select(target => $"{(target.Taxonomy is { } taxonomy ? taxonomy + " " : "")}{target.Text} {target.Weight:0.0}")))));
    }

    [Fact]
    public void Match_FindsAPhraseAsOftenAsItIsSaid()
    {
        var lexicon = VocabularyFolder.Read(Repository.File("index-data", "vocabulary"), Taxonomy);
        var query = string.Join(' ', Enumerable.Repeat("wont go to school", 8));
        var tokens = Analyzer.Analyze(query).ToList();

        var matches = lexicon.Match(tokens, query).Where(match => match.Last - match.First == 3);

        Assert.Equal(Enumerable.Range(0, 8).Select(said => (said * 4, (said * 4) + 3)), matches.Select(match => (match.First, match.Last)));
    }

    [Fact]
    public void Misspelling_LeadsToAllThatTheRightWordLeadsTo()
    {
        _folder.Write("money.txt", "debt advice > arrears 0.8, topic:debt 0.9");
        _folder.Write("spelling.txt", "det advise > debt advice 0.9");

        var match = Assert.Single(Match("det advise"));

        Assert.Equal(["debt advice", "debt", "arrears"], match.Targets.Select(target => target.Text));
    }

    [Fact]
    public void MisspeltWord_IsTheWordMostLikeIt_WhichLeadsToAllThatTheRuleNames()
    {
        _folder.Write("spelling.txt", "voilent, vilence > violence 0.9, violent 0.9, abuse 0.8");
        var lexicon = VocabularyFolder.Read(_folder.Path, Taxonomy);

        Assert.Equal(("violent", "violence", null), (lexicon.MeantBy("voilent"), lexicon.MeantBy("vilence"), lexicon.MeantBy("violent")));
        Assert.Equal((null, "violent"), (lexicon.Complete("voil"), lexicon.Complete("violent")));
        Assert.Contains(Assert.Single(Match("violent")).Targets, target => target is { Text: "abuse", Weight: 0.8f });
    }

    private IReadOnlyList<VocabularyMatch> Match(string text) => VocabularyFolder.Read(_folder.Path, Taxonomy).Match([.. Analyzer.Analyze(text)], text);
}
