using System.Globalization;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.TestSupport;
using Markdig;
using Xunit;
using Xunit.Abstractions;

namespace EarlyHelp.Directory.Tests.Content;

/// <summary>Every page in English reads at the age of 11 or below; the output lists them.</summary>
public sealed partial class ReadingAgeTests(ITestOutputHelper output)
{
    private const double OldestReadingAge = 11;

    [Fact]
    public void Pages_AreReadableAtEleven()
    {
        var tooHard = new List<string>();
        foreach (var path in Pages())
        {
            var result = Readability.Measure(Body(path));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path),-45} reading age {result.ReadingAge:0.0}"));
            if (result.ReadingAge > OldestReadingAge)
            {
                tooHard.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: reading age {result.ReadingAge:0.0}. Mend: {string.Join(" | ", result.HardestSentences)}"));
            }
        }

        Assert.Empty(tooHard);
    }

    private static IEnumerable<string> Pages() =>
        System.IO.Directory.EnumerateFiles(Repository.File("content"), "*.md")
            .Concat(System.IO.Directory.EnumerateFiles(Repository.File("content", "about"), "*.md"))
            .Order(StringComparer.Ordinal);

    private static string Body(string path) => Markdown.ToPlainText(FrontMatter().Replace(File.ReadAllText(path), ""), new MarkdownPipelineBuilder().UsePipeTables().Build());

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();
}
