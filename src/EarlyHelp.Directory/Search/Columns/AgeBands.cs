using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>The ages that the filter offers, with their counts; other ages can be asked for and are found by their numbers.</summary>
public static class AgeBands
{
    /// <summary>In the order shown. The value stands in the query string as it is here.</summary>
    public static IReadOnlyList<(string Value, AgeRange Range)> All { get; } =
    [
        ("pregnancy", new AgeRange(Eligibility.Pregnancy, Eligibility.Pregnancy)),
        ("0-1", new AgeRange(0, 1)),
        ("2-4", new AgeRange(2, 4)),
        ("5-7", new AgeRange(5, 7)),
        ("8-10", new AgeRange(8, 10)),
        ("11-13", new AgeRange(11, 13)),
        ("14-15", new AgeRange(14, 15)),
        ("16-17", new AgeRange(16, 17)),
        ("18-25", new AgeRange(18, 25)),
    ];
}
