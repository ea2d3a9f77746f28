namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>All marks of the search engine for so many listings.</summary>
internal static class SearchBenchmark
{
    private const int Queries = 500;

    public static readonly DateOnly Today = new(2026, 11, 22);

    public static int Run(int size, string? terms)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("search-benchmark-").FullName;
        var marks = new Marks();
        try
        {
            var setting = new BenchmarkSetting(folder);
            var queries = BenchmarkQuery.Make(Queries, size, setting.Generator, [.. setting.Area.Districts.Select(district => district.Code).Take(11)]);
            Console.WriteLine($"Search, {size:n0} listings, {Environment.ProcessorCount} processors, CPU time unless it says wall\n");
            Marks.Header();
            BuildAndHeap.Run(marks, size, setting);
            PlainQueries.Run(marks, size, setting, queries);
            EverythingOn.Run(marks, size, setting, queries);
            TwoThreads.Run(marks, setting.Snapshot, queries);
            Bounded.Run(marks, setting, terms);
            EditToVisible.Run(marks, size, setting);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
        Console.WriteLine(marks.AllMet ? "\nAll marks met." : "\nNot all marks met.");
        return marks.AllMet ? 0 : 2;
    }
}
