using System.Globalization;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Distances in miles.</summary>
public static class Distances
{
    /// <returns>"less than half a mile", "1.2 miles", "12 miles".</returns>
    public static string Of(double miles) => miles switch
    {
        < 0.5 => "less than half a mile",
        < 0.95 => string.Create(CultureInfo.InvariantCulture, $"{miles:0.0} miles"),
        < 1.05 => "1 mile",
        < 9.95 => string.Create(CultureInfo.InvariantCulture, $"{miles:0.#} miles"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{miles:0} miles"),
    };
}
