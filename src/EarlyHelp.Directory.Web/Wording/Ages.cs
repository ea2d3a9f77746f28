using System.Globalization;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Ages as people say them.</summary>
public static partial class Ages
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

    /// <summary>With the source's own words, nothing said twice: words that name both ends stand alone, and bare numbers say no more than we do.</summary>
    public static string InFull(Eligibility eligibility)
    {
        var ages = Of(eligibility);
        var (least, most) = (eligibility.MinimumAge, eligibility.MaximumAge);
        return eligibility.AgeText?.Trim().TrimEnd('.') switch
        {
            null or "" => ages,
            var words when least is null && most is null => words,
            var words when !Says(words, least, isMaximum: false) || !Says(words, most, isMaximum: true) => $"{ages}. {words}",
            var words when OnlyNumbers().IsMatch(words) => ages,
            var words => words,
        };
    }

    /// <summary>Whether words name an end of the range; one that is open needs no name.</summary>
    private static bool Says(string words, decimal? age, bool isMaximum)
    {
        if (age is not { } years)
        {
            return true;
        }

        // "Under 19" is up to 18.
        return (years < 0 && Unborn().IsMatch(words))
            || (years == 0 && Newborn().IsMatch(words))
            || Numbers().Matches(words).Any(found => decimal.Parse(found.Value, CultureInfo.InvariantCulture) is var said
                && (said == years || said == years * 12 || (isMaximum && said == years + 1 && Under().IsMatch(words))));
    }

    [GeneratedRegex(@"\d{1,3}(\.\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex("pregnan|expect", RegexOptions.IgnoreCase)]
    private static partial Regex Unborn();

    [GeneratedRegex("birth|bab(y|ies)|newborn", RegexOptions.IgnoreCase)]
    private static partial Regex Newborn();

    [GeneratedRegex("under", RegexOptions.IgnoreCase)]
    private static partial Regex Under();

    [GeneratedRegex(@"^(ages?|aged|to|and|years?|olds?|old|yrs?|\d+|[\s\-–,])*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyNumbers();

    private static bool IsMonths(decimal age) => age != decimal.Truncate(age);

    /// <summary>Whole years as a number, others in months: 18 months.</summary>
    private static string Years(decimal age) => IsMonths(age)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(age * 12):0} months")
        : age.ToString("0", CultureInfo.InvariantCulture);
}
