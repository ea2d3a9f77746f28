using System.Diagnostics;
using EarlyHelp.Directory.Benchmarks.SearchMarks;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Intake.Importing;

namespace EarlyHelp.Directory.Benchmarks.ImportMarks;

/// <summary>
/// An import from CSV, everything in it: reading, looking up what is there, slugs, versions, the run's report. Beside it the raw write of the very rows that it made,
/// prebuilt, in one transaction. The mark is a multiple of that, and memory that does not grow with the file.
/// </summary>
internal static class ImportBenchmark
{
    private const int Runs = 5;
    private const double MostTimesTheRawWrite = 3;
    private const double MostGrowth = 8;

    public static int Run(int listings)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("earlyhelp-benchmark-").FullName;
        try
        {
            return Run(new BenchmarkSetting(folder), listings);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static int Run(BenchmarkSetting setting, int listings)
    {
        var marks = new Marks();
        Console.WriteLine($"Import of {listings} listings from CSV");
        Marks.Header();
        var small = Sheet(setting, listings);
        var warm = Import(setting, Sheet(setting, Math.Min(listings, 1_000)), "warm");
        _ = new RawWriteControl(warm.DataPath).Write(Path.Combine(setting.Folder, "warm-raw"));

        var imports = new List<Measurement>();
        var raws = new List<Measurement>();
        for (var run = 0; run < Runs; run++)
        {
            var import = Import(setting, small, $"import-{run}");
            imports.Add(import);
            var control = new RawWriteControl(import.DataPath);
            raws.Add(Measure(() => control.Write(Path.Combine(setting.Folder, $"raw-{run}"))));
        }

        Marks.Note("raw write, CPU", raws.Min(run => run.Cpu.TotalSeconds), "s");
        Marks.Note("raw write, clock", raws.Min(run => run.Wall.TotalSeconds), "s");
        Marks.Note("import, clock", imports.Min(run => run.Wall.TotalSeconds), "s", $"{listings / imports.Min(run => run.Wall.TotalSeconds):0} listings a second");
        marks.AtMost("import, CPU, times the raw write", imports.Min(run => run.Cpu.TotalSeconds) / raws.Min(run => run.Cpu.TotalSeconds), MostTimesTheRawWrite, "x", $"{imports.Min(run => run.Cpu.TotalSeconds):0.00} s");
        marks.AtMost("import, clock, times the raw write", imports.Min(run => run.Wall.TotalSeconds) / raws.Min(run => run.Wall.TotalSeconds), MostTimesTheRawWrite, "x");

        var again = Import(setting, small, "import-0");
        Marks.Note("the same file again, clock", again.Wall.TotalSeconds, "s");
        Memory(setting, marks, listings, small);
        return marks.AllMet ? 0 : 1;
    }

    /// <summary>What is alive in the middle of an import, for a file and for one four times as long.</summary>
    private static void Memory(BenchmarkSetting setting, Marks marks, int listings, string small)
    {
        var little = Import(setting, small, "memory-small", watchMemory: true);
        var much = Import(setting, Sheet(setting, listings * 4), "memory-large", watchMemory: true);
        Marks.Note($"most memory alive, {listings} listings", little.MegabytesAlive, "MB");
        marks.AtMost($"growth for {listings * 4} listings", much.MegabytesAlive - little.MegabytesAlive, MostGrowth, "MB", $"{much.MegabytesAlive:0.0} MB alive");
    }

    private static Measurement Import(BenchmarkSetting setting, string sheet, string name, bool watchMemory = false)
    {
        var dataPath = Path.Combine(setting.Folder, name);
        var database = new CatalogueDatabase(dataPath);
        var importer = new Importer(new CatalogueWriter(database, TimeProvider.System), new CatalogueReader(database), new RunLog(database, TimeProvider.System), setting.Area, setting.Taxonomies);
        var alive = 0L;
        var progress = 0;
        var request = new ImportRequest
        {
            Input = sheet,
            Source = "generated",
            OnProgress = watchMemory ? _ => alive = ++progress % 5 == 0 ? Math.Max(alive, GC.GetTotalMemory(forceFullCollection: true)) : alive : null,
        };
        var measured = Measure(() =>
        {
            var report = importer.Run(request, CancellationToken.None).GetAwaiter().GetResult();
            if (report.Refused > 0 || report.WarningCount > 0)
            {
                throw new InvalidOperationException($"The generated sheet should come in whole: {report.Refused} refused, {report.WarningCount} warnings.");
            }
        });
        return measured with { DataPath = dataPath, MegabytesAlive = alive / 1024d / 1024d };
    }

    private static Measurement Measure(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        work();
        var wall = watch.Elapsed;
        process.Refresh();
        return new Measurement { Wall = wall, Cpu = process.TotalProcessorTime - before };
    }

    private static string Sheet(BenchmarkSetting setting, int listings)
    {
        var path = Path.Combine(setting.Folder, $"listings-{listings}.csv");
        if (!File.Exists(path))
        {
            GeneratedSheet.Write(path, setting.Generator, listings);
        }

        return path;
    }

    private sealed record Measurement
    {
        public required TimeSpan Wall { get; init; }

        /// <summary>Of all threads of the process.</summary>
        public required TimeSpan Cpu { get; init; }

        public string DataPath { get; init; } = "";

        public double MegabytesAlive { get; init; }
    }
}
