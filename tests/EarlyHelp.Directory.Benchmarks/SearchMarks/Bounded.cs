using System.Text;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>No text, however odd, holds up the site: random bytes of all lengths, and real searches where a file of them is given. The slowest single search counts.</summary>
internal static class Bounded
{
    private const int RandomTexts = 10_000;
    private const int LongestRandom = 2_000;
    private const int MostMilliseconds = 50;

    /// <summary>The mark is for a county's listings, not for a million.</summary>
    private const int MostDocuments = 100_000;

    /// <summary>A pause of the collector may fall on any search: the slowest are asked again.</summary>
    private const int AskedAgain = 20;

    /// <param name="terms">A CSV file with a heading, whose first column is what people searched; <c>null</c> for none.</param>
    public static void Run(Marks marks, BenchmarkSetting setting, string? terms)
    {
        var search = EverythingOn.Search(setting);
        var hasMark = setting.Snapshot.Documents <= MostDocuments;
        Run(marks, search, "random bytes", [.. RandomBytes()], hasMark);
        if (terms is not null)
        {
            Run(marks, search, Path.GetFileName(terms), [.. File.ReadLines(terms).Skip(1).Select(line => line.Split(',')[0].Trim('"'))], hasMark);
        }
    }

    private static void Run(Marks marks, Func<BenchmarkQuery, int> search, string what, List<string> texts, bool hasMark)
    {
        var taken = texts.Select(text => (Text: text, Milliseconds: Time(search, text))).OrderByDescending(one => one.Milliseconds).ToList();
        var slowest = taken.Take(AskedAgain).Select(one => one with { Milliseconds = Math.Min(one.Milliseconds, Time(search, one.Text)) }).MaxBy(one => one.Milliseconds);
        var (name, note) = ($"slowest of {texts.Count:n0} searches, {what}", $"mean {taken.Average(one => one.Milliseconds):0.00} ms; {slowest.Text.Length} characters");
        if (hasMark)
        {
            marks.AtMost(name, slowest.Milliseconds, MostMilliseconds, "ms", note);
        }
        else
        {
            Marks.Note(name, slowest.Milliseconds, "ms", note);
        }
    }

    private static double Time(Func<BenchmarkQuery, int> search, string text)
    {
        var start = ThreadClock.Milliseconds;
        search(new BenchmarkQuery(text, null, null));
        return ThreadClock.Milliseconds - start;
    }

    private static IEnumerable<string> RandomBytes()
    {
        var random = new Random(20261122);
        for (var i = 0; i < RandomTexts; i++)
        {
            var bytes = new byte[random.Next(1, i % 10 == 0 ? LongestRandom : 60)];
            random.NextBytes(bytes);
            yield return i % 2 == 0 ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
        }
    }
}
