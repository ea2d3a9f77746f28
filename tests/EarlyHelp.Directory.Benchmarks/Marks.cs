namespace EarlyHelp.Directory.Benchmarks;

/// <summary>Prints a line for each mark and remembers whether all were met.</summary>
internal sealed class Marks
{
    public bool AllMet { get; private set; } = true;

    /// <summary>A figure that must not be above its mark.</summary>
    public void AtMost(string what, double measured, double mark, string unit, string note = "") => Print(what, measured, $"<= {mark:0.###}", unit, measured <= mark, note);

    /// <summary>A figure that must not be below its mark.</summary>
    public void AtLeast(string what, double measured, double mark, string unit, string note = "") => Print(what, measured, $">= {mark:0.###}", unit, measured >= mark, note);

    /// <summary>A figure without a mark.</summary>
    public static void Note(string what, double measured, string unit, string note = "") => Console.WriteLine($"{what,-58} {measured,10:0.000} {unit,-4} {"",-12} {"",-8} {note}".TrimEnd());

    public static void Header() => Console.WriteLine($"{"what",-58} {"measured",10} {"",-4} {"mark",-12} {"",-8} beside it");

    private void Print(string what, double measured, string mark, string unit, bool met, string note)
    {
        AllMet &= met;
        Console.WriteLine($"{what,-58} {measured,10:0.000} {unit,-4} {mark,-12} {(met ? "met" : "NOT MET"),-8} {note}".TrimEnd());
    }
}

/// <summary>Many measurements of one thing.</summary>
internal sealed class Samples(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public double Mean => _sorted.Average();

    public double Percentile(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)(_sorted.Length * share))];
}
