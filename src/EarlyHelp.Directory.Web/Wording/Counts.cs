using System.Globalization;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Numbers of things as people read them.</summary>
public static class Counts
{
    /// <summary>1,204</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>(1,204)</summary>
    public static string InBrackets(int count) => $"({Number(count)})";

    /// <summary>1 service, 12 services, no services.</summary>
    /// <param name="many">The plural; the singular and an s by default.</param>
    public static string Of(int count, string one, string? many = null) => count switch
    {
        0 => $"no {many ?? one + "s"}",
        1 => $"1 {one}",
        _ => $"{Number(count)} {many ?? one + "s"}",
    };

    /// <summary>At the start of a sentence: No services.</summary>
    public static string Starting(int count, string one) => count == 0 ? $"No {one}s" : Of(count, one);

    /// <summary>Behind "See": the service, all 12 services.</summary>
    public static string All(int count, string one) => count == 1 ? "the " + one : "all " + Of(count, one);
}
