using System.Text;
using EarlyHelp.Directory.Tests.Search;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Relevance;

/// <summary>Whatever is typed is answered, with work that is bounded: real queries of a government site, and bytes that nobody types.</summary>
public sealed class AnyTextTests
{
    [Fact]
    public void SomeRandomBytes_AreAnswered() => Answer(RandomTexts(seed: 1, count: 500));

    [Fact]
    [Trait("Category", "Long")]
    public void ManyRandomBytes_AreAnswered() => Answer(RandomTexts(seed: 2, count: 10_000));

    [Fact]
    public void OurOwnQueries_AreAnswered() =>
        Answer(File.ReadLines(Repository.File("tests", "EarlyHelp.Directory.Tests", "Relevance", "queries.tsv")).Skip(1).Select(line => line.Split('\t')[1]));

    [SharedDataFact("govuk-search/top_terms.csv")]
    public void RealQueries_AreAnswered() => Answer(File.ReadLines(Repository.Shared("govuk-search/top_terms.csv")).Skip(1).Select(line => line.Split(',')[0].Trim('"')));

    private static void Answer(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            AnswerBounds.Check(RealSearch.OverDemo.Search(text), text);
        }
    }

    /// <summary>Bytes of any value read as UTF-8 or as Latin-1; some are long, some hold words and signs that mean something to other engines.</summary>
    private static IEnumerable<string> RandomTexts(int seed, int count)
    {
        string[] seeds = ["food bank", "\"", "OR", "near", "woking", "under 5", "*", "age", "year", "(", "8", "GU21", "AND NOT", "^2", "~", "autism"];
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var bytes = new byte[random.Next(1, i % 50 == 0 ? 5_000 : 60)];
            random.NextBytes(bytes);
            var text = (i % 2 == 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
            yield return i % 3 == 0 ? $"{seeds[random.Next(seeds.Length)]} {text} {seeds[random.Next(seeds.Length)]}" : text;
        }
    }
}
