using System.Globalization;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Ages: <c>7</c>, <c>5-11</c> or <c>pregnancy</c>.</summary>
public static partial class AgeFilter
{
    private const string Pregnancy = "pregnancy";
    private const decimal Oldest = 25;

    public static SearchFilter Make() => new()
    {
        Key = "age",
        Heading = "Age",
        Read = value => Range(value) is { } range ? Write(range) : null,
        Mend = "Enter an age from 0 to 25, like 7, or from one age to another, like 5-11, or “pregnancy”.",
        Label = value => Range(value) is { } range ? Ages.Of(range.Minimum, range.Maximum) : value,
        Apply = (request, values) => request with { Ages = [.. values.Select(Range).OfType<AgeRange>()] },
        ValuesOf = request => request.Ages.Select(Write),
        Order = [.. AgeBands.All.Select(band => band.Value)],
    };

    public static string Write(AgeRange range) => range switch
    {
        { Maximum: < 0 } => Pregnancy,
        _ when range.Minimum == range.Maximum => Number(range.Minimum),
        _ => $"{Number(Math.Max(0, range.Minimum))}-{Number(range.Maximum)}",
    };

    private static AgeRange? Range(string text)
    {
        if (text.Equals(Pregnancy, StringComparison.OrdinalIgnoreCase))
        {
            return new AgeRange(Eligibility.Pregnancy, Eligibility.Pregnancy);
        }

        if (Numbers().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var from = decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var to = match.Groups[2].Success ? decimal.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : from;
        return from <= Oldest && to <= Oldest ? new AgeRange(Math.Min(from, to), Math.Max(from, to)) : null;
    }

    private static string Number(decimal age) => age.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,2}(?:\.[0-9]{1,2})?)(?:\s*(?:-|–|to)\s*([0-9]{1,2}(?:\.[0-9]{1,2})?))?$")]
    private static partial Regex Numbers();
}
