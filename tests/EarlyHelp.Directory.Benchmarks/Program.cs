using System.Globalization;
using EarlyHelp.Directory.Benchmarks.SearchMarks;

// One line a mark, measured beside its control in the same run. Figures are CPU time of the thread that works, since other work may share the machine; wall time stands beside it.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["search", "--size", var size] when int.TryParse(size, out var listings) && listings > 0 => SearchBenchmark.Run(listings),
    ["search"] => SearchBenchmark.Run(10_000),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: search [--size 10000|100000|1000000]");
    return 1;
}
