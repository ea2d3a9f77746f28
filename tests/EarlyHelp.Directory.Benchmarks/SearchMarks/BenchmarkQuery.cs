using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>A query with at most one filter.</summary>
internal sealed record BenchmarkQuery(string Text, string? District, int? Age)
{
    public SearchRequest Request => new()
    {
        Text = Text,
        Districts = District is null ? [] : [District],
        Ages = Age is { } age ? [new AgeRange(age, age)] : [],
    };

    /// <summary>One to four words that stand together in some listing, half of them with a district or an age.</summary>
    public static List<BenchmarkQuery> Make(int count, int listings, ListingGenerator generator, string[] districts)
    {
        var random = new Random(20261122);
        return [.. Enumerable.Range(0, count).Select(_ => One())];

        BenchmarkQuery One()
        {
            var service = generator.Make(random.Next(listings)).Service;
            var tokens = Analyzer.WithoutStopWords(Analyzer.Analyze($"{service.Name} {service.Summary} {service.Description}"));
            var start = random.Next(tokens.Count);
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => tokens[Math.Min(tokens.Count - 1, start + random.Next(12))].Surface).Distinct());
            return random.Next(4) switch
            {
                0 => new BenchmarkQuery(text, districts[random.Next(districts.Length)], null),
                1 => new BenchmarkQuery(text, null, random.Next(19)),
                _ => new BenchmarkQuery(text, null, null),
            };
        }
    }
}
