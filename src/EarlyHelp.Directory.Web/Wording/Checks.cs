using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>When a listing was checked, and how. Never when it was changed.</summary>
public static class Checks
{
    /// <returns>"Checked 2 November 2026 by phone".</returns>
    public static string Of(DateOnly on, AssuranceMethod? how) => "Checked " + Brief(on, how);

    /// <summary>The same where it stands under that word.</summary>
    public static string Brief(DateOnly? on, AssuranceMethod? how) => on is { } day ? Dates.InFull(day) + (how is { } method ? " " + By(method) : "") : "not yet";

    public static string By(AssuranceMethod how) => how switch
    {
        AssuranceMethod.Phone => "by phone",
        AssuranceMethod.Visit => "by a visit",
        AssuranceMethod.Provider => "by those who run it",
        AssuranceMethod.Website => "against its website",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };
}
