using System.Collections.Frozen;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>The ages offered in the search form, as they stand in the query string.</summary>
public static class AgeChoices
{
    public static IReadOnlyList<(string Value, string Label)> All { get; } =
    [
        ("", "Any age"),
        ("pregnancy", "Pregnancy"),
        ("0", "Under 1"),
        .. Enumerable.Range(1, 25).Select(age => ($"{age}", $"{age}")),
    ];

    private static readonly FrozenSet<string> Values = All.Select(choice => choice.Value).ToFrozenSet();

    public static bool Contains(string value) => Values.Contains(value);
}
