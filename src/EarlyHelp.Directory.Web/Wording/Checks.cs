using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>When a listing was checked, and how. Never when it was changed.</summary>
public static class Checks
{
    public const string Never = "Not checked yet";

    public static string Of(DateOnly? on, AssuranceMethod? how) => on is { } day ? $"Checked {Dates.InFull(day)}{(how is { } method ? " " + By(method) : "")}" : Never;

    public static string By(AssuranceMethod how) => how switch
    {
        AssuranceMethod.Phone => "by phone",
        AssuranceMethod.Visit => "by a visit",
        AssuranceMethod.Provider => "by those who run it",
        AssuranceMethod.Website => "against its website",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };
}
