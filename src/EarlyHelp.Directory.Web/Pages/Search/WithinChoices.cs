using System.Globalization;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>The distances that the form offers.</summary>
public static class WithinChoices
{
    private static readonly double[] Offered = [1, 3, 5, 10, 20];

    /// <param name="chosen">Stands among them even where it is none of those offered.</param>
    public static IEnumerable<(string Value, string Label)> Of(double? chosen) =>
        Offered.Union(chosen is { } miles ? [miles] : []).Order().Select(distance => (Write(distance), Label(Write(distance)))).Prepend(("", "Any distance"));

    /// <param name="miles">As <see cref="Write"/> gives it.</param>
    public static string Label(string miles) => miles == "1" ? "Within 1 mile" : $"Within {miles} miles";

    public static string Write(double? miles) => miles?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
