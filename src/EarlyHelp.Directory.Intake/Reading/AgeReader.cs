using System.Globalization;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>
/// Ages that stand in text, in years: read only where the whole text has one certain meaning. "Teens" or "pre-school" have none and stay text.
/// </summary>
public static class AgeReader
{
    private const decimal Pregnancy = -0.75m;
    private const decimal Oldest = 120;

    /// <returns><c>null</c> where the text does not state ages for certain.</returns>
    public static AgeReading? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
        {
            return null;
        }

        var tokens = AgeTokens.Of(text);
        return tokens is null ? null : Bounded(Whole(tokens));
    }

    /// <summary>One age in a cell of its own: "5", "5.5", "18 months", "pregnancy".</summary>
    public static decimal? ReadOne(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
        {
            return null;
        }

        var age = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : AgeTokens.Of(text) is [{ Kind: AgeTokenKind.Point } point] ? point.Value : (decimal?)null;
        return age is >= Pregnancy and <= Oldest ? Shortest(age) : null;
    }

    private static AgeReading? Whole(IReadOnlyList<AgeToken> tokens)
    {
        var main = Main(tokens, out var used);
        if (main is null || used == tokens.Count)
        {
            return main;
        }

        // "0 to 19 (25 with SEND)": the wider range shows it to everyone it may be for; the words stay.
        var rest = tokens.Skip(used).Where(token => token.Kind is not (AgeTokenKind.And or AgeTokenKind.UpTo or AgeTokenKind.To)).ToList();
        if (rest is [{ Kind: AgeTokenKind.WithSend }])
        {
            return main with { SaysMore = true };
        }

        if (rest.Count != 2 || !rest.Exists(token => token.Kind == AgeTokenKind.WithSend))
        {
            return null;
        }

        var withSend = rest.Find(token => token.Kind == AgeTokenKind.Point);
        return withSend.Kind == AgeTokenKind.Point && main.Maximum < withSend.Value ? main with { Maximum = withSend.Value, SaysMore = true } : null;
    }

    private static AgeReading? Main(IReadOnlyList<AgeToken> tokens, out int used)
    {
        used = tokens.Count;
        switch (tokens)
        {
            case [{ Kind: AgeTokenKind.All }]:
                return new AgeReading { Minimum = 0, SaysMore = true };
            case [{ Kind: AgeTokenKind.Under }, { Kind: AgeTokenKind.Point } oldest, ..]:
                used = 2;
                return new AgeReading { Maximum = Below(oldest) };
            case [{ Kind: AgeTokenKind.UpTo }, { Kind: AgeTokenKind.Point } oldest, ..]:
                used = 2;
                return new AgeReading { Maximum = oldest.Last };
            case [{ Kind: AgeTokenKind.Over }, { Kind: AgeTokenKind.Point } youngest]:
                return new AgeReading { Minimum = youngest.Value };
            case [{ Kind: AgeTokenKind.Point } first, { Kind: AgeTokenKind.To or AgeTokenKind.And or AgeTokenKind.UpTo }, { Kind: AgeTokenKind.Point } last, ..]:
                used = 3;
                return Range(first, last, tokens[1].Kind);
            case [{ Kind: AgeTokenKind.Over or AgeTokenKind.To }, { Kind: AgeTokenKind.Point } first, { Kind: AgeTokenKind.To or AgeTokenKind.UpTo }, { Kind: AgeTokenKind.Point } last, ..]:
                used = 4;
                return Range(first, last, AgeTokenKind.To);
            case [{ Kind: AgeTokenKind.Point } youngest, { Kind: AgeTokenKind.OrOlder }]:
                return new AgeReading { Minimum = youngest.Value };
            case [{ Kind: AgeTokenKind.Over }, { Kind: AgeTokenKind.Point } youngest, { Kind: AgeTokenKind.OrOlder }]:
                return new AgeReading { Minimum = youngest.Value };
            case [{ Kind: AgeTokenKind.Point } oldest, { Kind: AgeTokenKind.OrYounger }]:
                return new AgeReading { Maximum = oldest.Last };
            case [{ Kind: AgeTokenKind.Point } only] when only.IsAlone || only.Unit == AgeUnit.SchoolYear:
                return new AgeReading { Minimum = only.Value, Maximum = only.Last };
            case [{ Kind: AgeTokenKind.Point, Value: Pregnancy }]:
                return new AgeReading { Minimum = Pregnancy, Maximum = 0, SaysMore = true };
            default:
                return null;
        }
    }

    private static AgeReading? Range(AgeToken first, AgeToken last, AgeTokenKind joint)
    {
        // "5 and 11" alone is two ages, not a range, unless "between" stood before it.
        if (joint == AgeTokenKind.And && !first.AfterBetween && last.Value - first.Value > 1)
        {
            return null;
        }

        // "6 to 18 months": the unit said last holds for both.
        var minimum = !first.HasUnit && last.Unit is AgeUnit.Months or AgeUnit.Weeks ? AgeTokens.InYears(first.Value, last.Unit) : first.Value;
        minimum = !first.HasUnit && last.Unit == AgeUnit.SchoolYear ? first.Value + 4 : minimum;
        var maximum = !last.HasUnit && first.Unit == AgeUnit.SchoolYear ? last.Value + 5 : last.Last;
        return new AgeReading { Minimum = minimum, Maximum = maximum };
    }

    private static decimal Below(AgeToken point) => point.Unit switch
    {
        AgeUnit.Months => AgeTokens.InYears(Math.Round(point.Value * 12) - 1, AgeUnit.Months),
        AgeUnit.Weeks => point.Value,
        _ when point.Value == decimal.Truncate(point.Value) => point.Value - 1,
        _ => point.Value,
    };

    private static AgeReading? Bounded(AgeReading? reading) =>
        reading is null
        || reading.Minimum is < Pregnancy or > Oldest
        || reading.Maximum is < 0 or > Oldest
        || reading.Minimum > reading.Maximum
            ? null
            : reading with { Minimum = Shortest(reading.Minimum), Maximum = Shortest(reading.Maximum) };

    /// <summary>5 and 5.0 are one age: the same value must always be written alike.</summary>
    private static decimal? Shortest(decimal? age) => age / 1.0000000000000000000000000000m;
}

/// <summary>Ages read from text, in years.</summary>
public sealed record AgeReading
{
    public decimal? Minimum { get; init; }

    /// <summary>Including the whole of that year.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The words say more than the numbers do.</summary>
    public bool SaysMore { get; init; }
}
