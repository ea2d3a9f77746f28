using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Taxonomies;

/// <summary>The topics that ship: a tree that people can find their way in, and its links to the lists that others use.</summary>
public sealed partial class ShippedTaxonomyTests
{
    private static readonly TaxonomyLibrary Library = TaxonomyLibrary.Load(Repository.File("index-data", "taxonomy"));

    [Fact]
    public void Topics_AreAtMostThreeLevelsDeep_AndSayWhatTheyAre()
    {
        Assert.InRange(Library.Topics.Max(Depth), 2, 3);
        Assert.All(Library.AllTopics, topic =>
        {
            Assert.InRange(topic.Label.Length, 3, 50);
            Assert.False(string.IsNullOrWhiteSpace(topic.Description));
        });
    }

    [Fact]
    public void MostTopics_AreLinkedToTheListsThatOthersUse()
    {
        var topics = Library.AllTopics.ToList();

        Assert.InRange(topics.Count(topic => topic.Lgsl.Count > 0), topics.Count / 2, topics.Count);
        Assert.InRange(topics.Count(topic => topic.OpenEligibility.Count > 0), topics.Count / 2, topics.Count);
    }

    [Theory]
    [InlineData("speech-and-language", new[] { 1788 }, new[] { "Specialized Therapy" })]
    [InlineData("food-banks", new int[0], new[] { "Food Pantry", "Emergency Food" })]
    public void Topic_IsLinkedToWhatIsMeant(string id, int[] lgsl, string[] openEligibility)
    {
        var topic = Library.Find(TaxonomyLibrary.Topic, id);

        Assert.Equal(lgsl, topic!.Lgsl);
        Assert.Equal(openEligibility, topic.OpenEligibility);
    }

    /// <summary>What is linked stands in two files beside this test, whose every line was found in the lists as published: see the test below.</summary>
    [Fact]
    public void Links_AreNumbersAndNamesThatWereChecked()
    {
        Assert.Equal(CheckedNumbers().Order(), Library.AllTopics.SelectMany(topic => topic.Lgsl).Distinct().Order());
        Assert.Equal(Checked("open-eligibility.txt").Order(StringComparer.Ordinal), Library.AllTopics.SelectMany(topic => topic.OpenEligibility).Distinct().Order(StringComparer.Ordinal));
    }

    [SharedDataFact("taxonomies/esd/services.csv", "taxonomies/open-eligibility/taxonomy.xml")]
    public void CheckedNumbersAndNames_StandInTheListsAsPublished()
    {
        var numbers = File.ReadLines(Repository.Shared("taxonomies/esd/services.csv")).Select(line => line.Split(',')[0]).Where(text => int.TryParse(text, out _)).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToHashSet();
        var names = Title().Matches(File.ReadAllText(Repository.Shared("taxonomies/open-eligibility/taxonomy.xml"))).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToHashSet();

        Assert.All(CheckedNumbers(), number => Assert.Contains(number, numbers));
        Assert.All(Checked("open-eligibility.txt"), name => Assert.Contains(name, names));
    }

    private static IEnumerable<int> CheckedNumbers() => Checked("lgsl.txt").Select(line => int.Parse(line, CultureInfo.InvariantCulture));

    private static string[] Checked(string file) => File.ReadAllLines(Repository.File("tests", "EarlyHelp.Directory.Tests", "Taxonomies", file));

    private static int Depth(TaxonomyTerm topic) => 1 + topic.Children.Select(Depth).DefaultIfEmpty().Max();

    [GeneratedRegex("(?:title|name)=\"([^\"]+)\"")]
    private static partial Regex Title();
}
