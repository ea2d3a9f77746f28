using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>All marks of the search engine for so many listings.</summary>
internal static class SearchBenchmark
{
    private const int Queries = 500;

    public static readonly DateOnly Today = new(2026, 11, 22);

    public static int Run(int size)
    {
        var repository = FindRepository();
        var area = AreaReader.Load(Path.Combine(repository, "index-data", "areas", "surrey"));
        var taxonomies = TaxonomyLibrary.Load(Path.Combine(repository, "index-data", "taxonomy"));
        var generator = new ListingGenerator(new WordSource(repository), taxonomies, area);
        var documents = new IndexDocumentBuilder(area, taxonomies, SitePosition.AsStated);
        var queries = BenchmarkQuery.Make(Queries, size, generator, [.. area.Districts.Select(district => district.Code).Take(11)]);
        var folder = System.IO.Directory.CreateTempSubdirectory("search-benchmark-").FullName;
        var marks = new Marks();
        try
        {
            Console.WriteLine($"Search, {size:n0} listings, {Environment.ProcessorCount} processors, CPU time unless it says wall\n");
            Marks.Header();
            var snapshot = BuildAndHeap.Run(marks, size, generator, documents, folder);
            PlainQueries.Run(marks, size, generator, documents, snapshot, queries, folder);
            EverythingOn.Run(marks, size, snapshot, queries);
            TwoThreads.Run(marks, snapshot, queries);
            EditToVisible.Run(marks, size, generator, documents, folder);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
        Console.WriteLine(marks.AllMet ? "\nAll marks met." : "\nNot all marks met.");
        return marks.AllMet ? 0 : 2;
    }

    private static string FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "EarlyHelp.Directory.sln")))
            {
                return folder;
            }
        }
        throw new InvalidOperationException("Run from a checkout: no EarlyHelp.Directory.sln above the program.");
    }
}
