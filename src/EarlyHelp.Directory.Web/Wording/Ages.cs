using System.Globalization;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Ages as people say them.</summary>
public static class Ages
{
    private const decimal Oldest = 25;

    /// <returns>"Ages 5 to 11", "From pregnancy to 5", "Up to 18", "Ages not stated".</returns>
    public static string Of(decimal? minimum, decimal? maximum) => (minimum, maximum) switch
    {
        (null, null) => "Ages not stated",
        (null, { } most) => most <= 0 ? "Pregnancy" : $"Up to {Years(most)}",
        ({ } least, null) => least < 0 ? "From pregnancy on" : least == 0 ? "All ages" : $"{Years(least)} and over",
        ( < 0, <= 0) => "Pregnancy",
        ( < 0, { } most) => $"Pregnancy to {Years(most)}",
        (0, >= Oldest) => "All ages to 25",
        ({ } least, { } most) when least == most => $"Age {Years(least)}",
        ({ } least, { } most) => IsMonths(least) || IsMonths(most) ? $"{Years(least)} to {Years(most)}" : $"Ages {Years(least)} to {Years(most)}",
    };

    public static string Of(Eligibility eligibility) => Of(eligibility.MinimumAge, eligibility.MaximumAge);

    private static bool IsMonths(decimal age) => age != decimal.Truncate(age);

    /// <summary>Whole years as a number, others in months: 18 months.</summary>
    private static string Years(decimal age) => IsMonths(age)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(age * 12):0} months")
        : age.ToString("0", CultureInfo.InvariantCulture);
}
