using System.Globalization;
using EarlyHelp.Directory.Benchmarks.ImportMarks;
using EarlyHelp.Directory.Benchmarks.LoadMarks;
using EarlyHelp.Directory.Benchmarks.PlaceMarks;
using EarlyHelp.Directory.Benchmarks.SearchMarks;
using EarlyHelp.Directory.Benchmarks.SuggestMarks;
using EarlyHelp.Directory.Benchmarks.WebMarks;
using EarlyHelp.Directory.Settings;

// One line a mark, measured beside its control in the same run. Figures are CPU time of the thread that works, since other work may share the machine; wall time stands beside it.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["search", "--size", var size] when int.TryParse(size, out var listings) && listings > 0 => SearchBenchmark.Run(listings, terms: null),
    ["search", "--size", var size, "--terms", var terms] when int.TryParse(size, out var listings) && listings > 0 => SearchBenchmark.Run(listings, terms),
    ["search"] => SearchBenchmark.Run(10_000, terms: null),
    ["import", "--size", var size] when int.TryParse(size, out var listings) && listings > 0 => ImportBenchmark.Run(listings),
    ["import"] => ImportBenchmark.Run(10_000),
    ["suggest"] => SuggestBenchmark.Run(),
    ["places"] => PlaceBenchmark.Run(DirectorySettings.FromEnvironment(demoByDefault: false).AreaPath),
    ["web"] => WebBenchmark.Run(10_000),
    ["load", "--seconds", var length] when int.TryParse(length, out var seconds) && seconds > 0 => LoadBenchmark.Run(seconds),
    ["load"] => LoadBenchmark.Run(60),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: search [--size 10000|100000|1000000 [--terms FILE.csv]] | import [--size 10000] | suggest | places | web | load [--seconds 60]");
    return 1;
}
