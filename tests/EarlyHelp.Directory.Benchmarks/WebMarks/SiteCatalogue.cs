using EarlyHelp.Directory.Benchmarks.SearchMarks;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;

namespace EarlyHelp.Directory.Benchmarks.WebMarks;

/// <summary>A data path with generated listings in it, for a site to start on.</summary>
internal static class SiteCatalogue
{
    public static string Make(BenchmarkSetting setting, int listings)
    {
        var dataPath = Path.Combine(setting.Folder, "data");
        var writer = new CatalogueWriter(new CatalogueDatabase(dataPath), TimeProvider.System);
        foreach (var numbers in Enumerable.Range(0, listings).Chunk(CatalogueWriter.RecordsPerSession))
        {
            using var session = writer.Begin(new WriteContext { Who = "benchmark", Why = "benchmark" });
            foreach (var number in numbers)
            {
                var stored = setting.Generator.Make(number);
                session.Put(stored.Organisation!.Organisation);
                session.Put(stored.Service);
            }

            session.Commit();
        }

        return dataPath;
    }

    /// <summary>Addresses of searches, no two the same: one to four words that some listing has, half of them with a district or an age.</summary>
    public static IEnumerable<string> Searches(BenchmarkSetting setting, int count, int listings) =>
        BenchmarkQuery.Make(count * 2, listings, setting.Generator, [.. setting.Area.Districts.Select(district => district.Code).Take(11)])
            .Select(query => $"/search?q={Uri.EscapeDataString(query.Text)}" + (query.District is { } district ? $"&district={district}" : "") + (query.Age is { } age ? $"&age={age}" : ""))
            .Distinct().Take(count);
}
