using System.Globalization;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>Finds ages in the words of a query: "8 year old", "8yo", "aged 5 to 11", "year 9", "under 5s", "my 3 and 9 year olds", "toddler".</summary>
internal static class AgeFinder
{
    private static readonly string[] YearLeads = ["ks", "year", "yr", "y"];
    private static readonly string[] YearUnits = ["year", "years", "yr", "yrs", "yo", "yos", "y", "yearold", "yearolds"];
    private static readonly string[] MonthUnits = ["month", "months", "mth", "mths", "mo", "mos", "m"];
    private static readonly string[] WeekUnits = ["week", "weeks", "wk", "wks"];
    private static readonly string[] OldWords = ["old", "olds", "o"];

    /// <summary>After "8 years" or "18 months" they tell of something else than an age.</summary>
    private static readonly string[] OfSomethingElse = ["ago", "course", "wait", "waiting", "free", "experience", "later", "programme", "probation", "sober", "plan", "in", "since"];

    /// <summary>A bare number after one of these is an age: "my son 14", "I'm 17".</summary>
    private static readonly string[] OfSomeone =
        ["im", "am", "is", "hes", "shes", "son", "daughter", "boy", "girl", "child", "kid", "brother", "sister", "grandson", "granddaughter", "turned", "turning", "nearly", "almost", "only"];

    /// <summary>At the end of a query it is one too, unless one of these stands before it: "type 1", "section 21".</summary>
    private static readonly string[] OfAThing =
        ["type", "level", "stage", "step", "section", "tier", "grade", "route", "bus", "channel", "part", "phase", "band", "unit", "room", "bed", "form", "top", "covid", "article", "schedule", "within", "number", "no"];

    public static IReadOnlyList<AgeFound> Find(QueryWords words)
    {
        var found = new List<AgeFound>();
        for (var at = 0; at < words.Count;)
        {
            if ((Numbers(words, at) ?? Stage(words, at)) is { } age && words.AreFree(age.Start, age.Count))
            {
                found.Add(age);
                at += age.Count;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static AgeFound? Stage(QueryWords words, int at)
    {
        for (var count = Math.Min(AgeWords.LongestStage, words.Count - at); count > 0; count--)
        {
            if (AgeWords.Stages.TryGetValue(words.Folded(at, count), out var stage))
            {
                return new AgeFound(at, count, stage.Label, [stage.Range]) { KeepsWords = true };
            }
        }

        return null;
    }

    private static AgeFound? Numbers(QueryWords words, int at) => SchoolYear(words, at) ?? Bounded(words, at) ?? Stated(words, at) ?? Bare(words, at);

    private static AgeFound? SchoolYear(QueryWords words, int at)
    {
        var word = words.Surfaces[at];
        if (word is "ks" or "key" or "year" or "years" or "yr" or "yrs" or "y")
        {
            var number = word == "key" ? at + 2 : at + 1;
            if ((word == "key" && WordAt(words, at + 1) != "stage") || NumberAt(words, number) is not { } year)
            {
                return null;
            }

            if (word is "ks" or "key")
            {
                return AgeWords.KeyStage(year) is { } stage ? new AgeFound(at, number + 1 - at, $"Key stage {year}", [stage]) : null;
            }

            return year is < 1 or > 13 || IsUnit(WordAt(words, number + 1)) ? null : Years(words, at, number, year);
        }

        foreach (var lead in YearLeads)
        {
            if (word.StartsWith(lead, StringComparison.Ordinal) && AgeWords.Number(word.AsSpan(lead.Length)) is { } number)
            {
                return lead == "ks" ? AgeWords.KeyStage(number) is { } stage ? new AgeFound(at, 1, $"Key stage {number}", [stage]) : null
                    : number is >= 1 and <= 13 ? new AgeFound(at, 1, $"Year {number}", [AgeWords.SchoolYear(number)]) : null;
            }
        }

        return null;
    }

    private static AgeFound Years(QueryWords words, int at, int number, int first)
    {
        if (WordAt(words, number + 1) is "to" or "and" && NumberAt(words, number + 2) is { } last && last > first && last <= 13 && !IsUnit(WordAt(words, number + 3)))
        {
            return new AgeFound(at, number + 3 - at, $"Years {first} to {last}", [new AgeRange(AgeWords.SchoolYear(first).Minimum, AgeWords.SchoolYear(last).Maximum)]);
        }

        return new AgeFound(at, number + 1 - at, $"Year {first}", [AgeWords.SchoolYear(first)]);
    }

    /// <summary>"under 5s", "up to 11", "over 16", "16 plus".</summary>
    private static AgeFound? Bounded(QueryWords words, int at)
    {
        var word = words.Surfaces[at];
        var lead = word is "under" or "below" or "over" or "above" ? 1
            : word is "younger" or "less" or "older" or "more" && WordAt(words, at + 1) == "than" ? 2
            : word == "up" && WordAt(words, at + 1) == "to" ? 2 : 0;
        if (lead == 0)
        {
            return NumberAt(words, at) is { } from and <= 25 && (words.After(at) == '+' || WordAt(words, at + 1) == "plus")
                ? new AgeFound(at, words.After(at) == '+' ? 1 : 2, $"{from} and over", [new AgeRange(from, AgeWords.Oldest)])
                : null;
        }

        var limit = at + lead < words.Count ? AgeWords.PluralNumber(words.Surfaces[at + lead]) ?? NumberAt(words, at + lead) : null;
        if (limit is not (>= 1 and <= 25) || WordAt(words, at + lead + 1) is "miles" or "mile" or "pounds" or "minutes" or "hours" || MonthUnits.Contains(WordAt(words, at + lead + 1)))
        {
            return null;
        }

        var count = lead + 1 + UnitLength(words, at + lead + 1);
        return word switch
        {
            "under" or "below" or "younger" or "less" => new AgeFound(at, count, $"Under {limit}", [new AgeRange(0, limit.Value - 1)]),
            "up" => new AgeFound(at, count, $"Up to {limit}", [new AgeRange(0, limit.Value)]),
            _ => new AgeFound(at, count, $"Over {limit}", [new AgeRange(limit.Value, AgeWords.Oldest)]),
        };
    }

    /// <summary>One or several ages with their unit before or behind: "aged 8", "18 months", "5-11 years", "3 and 9 year olds".</summary>
    private static AgeFound? Stated(QueryWords words, int at)
    {
        var first = words.Surfaces[at] is "age" or "aged" or "ages" or "between" ? at + 1 : at;
        var next = first;
        var points = new List<decimal>();
        var isRange = words.Surfaces[at] == "between";
        AgeUnit? unit = null;
        while (next < words.Count && unit is null && Point(words, next, out var length, out unit) is { } point)
        {
            points.Add(point);
            next += length;
            if (unit is not null || next + 1 >= words.Count)
            {
                break;
            }

            var joint = words.Surfaces[next];
            isRange |= joint == "to" || words.After(next - 1) is '-' or '\u2013';
            var after = joint is "to" or "and" or "or" ? next + 1 : words.After(next - 1) is '-' or '\u2013' or '/' or ',' ? next : -1;
            if (after < 0 || NumberAt(words, after) is null && Glued(words.Surfaces[after]) is null)
            {
                break;
            }

            next = after;
        }

        var isStated = first > at && words.Surfaces[at] != "between";
        if (points.Count == 0 || (unit is null && !isStated) || points.Exists(point => point > AgeWords.Oldest))
        {
            return null;
        }

        return Found(words, at, next - at, points, unit ?? AgeUnit.Years, isRange);
    }

    private static AgeFound? Bare(QueryWords words, int at)
    {
        var before = WordAt(words, at - 1);
        return words.Surfaces[at].Length <= 2 && char.IsAsciiDigit(words.Surfaces[at][0]) && NumberAt(words, at) is >= 1 and <= 19 and var years && before.Length > 0 && !char.IsAsciiDigit(before[^1])
            && (OfSomeone.Contains(before) || (at == words.Count - 1 && !OfAThing.Contains(before)))
            ? new AgeFound(at, 1, $"Age {years}", [new AgeRange(years, years)])
            : null;
    }

    private static AgeFound Found(QueryWords words, int start, int count, List<decimal> points, AgeUnit unit, bool isRange)
    {
        var divisor = unit switch { AgeUnit.Months => 12m, AgeUnit.Weeks => 52m, _ => 1m };
        var years = points.ConvertAll(point => Math.Round(point / divisor, 2));
        if (WordAt(words, start + count) is "pregnant" or "pregnancy")
        {
            return new AgeFound(start, count + 1, "Pregnancy", [AgeWords.Pregnancy]);
        }

        var name = unit switch { AgeUnit.Months => " months", AgeUnit.Weeks => " weeks", _ => "" };
        var text = points.ConvertAll(point => point.ToString(CultureInfo.InvariantCulture));
        var lead = name.Length > 0 ? "" : points.Count > 1 ? "Ages " : "Age ";
        return isRange && points.Count == 2 && years[0] < years[1]
            ? new AgeFound(start, count, $"{lead}{text[0]} to {text[1]}{name}", [new AgeRange(years[0], years[1])])
            : new AgeFound(start, count, $"{lead}{(text.Count > 1 ? string.Join(", ", text.SkipLast(1)) + " and " : "")}{text[^1]}{name}", [.. years.Select(year => new AgeRange(year, year))]);
    }

    /// <summary>A number with its unit where one follows: "8", "8 years old", "8yo", "2 and a half".</summary>
    private static decimal? Point(QueryWords words, int at, out int length, out AgeUnit? unit)
    {
        unit = null;
        length = 1;
        if (Glued(words.Surfaces[at]) is { } glued)
        {
            unit = glued.Unit;
            length += OldLength(words, at + 1);
            return glued.Number;
        }

        if (NumberAt(words, at) is not { } number)
        {
            return null;
        }

        var value = (decimal)number;
        if (words.After(at) == '.' && NumberAt(words, at + 1) is { } part and < 10)
        {
            value += part / 10m;
            length++;
        }
        else if (WordAt(words, at + 1) == "and" && WordAt(words, at + 2) == "a" && WordAt(words, at + 3) == "half")
        {
            value += 0.5m;
            length += 3;
        }

        unit = Unit(WordAt(words, at + length));
        if (unit is null)
        {
            return value;
        }

        var old = OldLength(words, at + length + 1);
        if (old == 0 && (OfSomethingElse.Contains(WordAt(words, at + length + 1)) || (unit == AgeUnit.Weeks && WordAt(words, at + length + 1) != "pregnant")))
        {
            return null;
        }

        length += 1 + old;
        return value;
    }

    /// <summary>"8yo", "18m", "8yrs": figures and unit in one word.</summary>
    private static (decimal Number, AgeUnit Unit)? Glued(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && word.Length > digits && word[digits..] is not ("m" or "y") && Unit(word[digits..]) is { } unit && unit != AgeUnit.Weeks
            ? (AgeWords.Number(word.AsSpan(0, digits))!.Value, unit)
            : null;
    }

    private static int OldLength(QueryWords words, int at) => OldWords.Contains(WordAt(words, at)) ? 1 : 0;

    private static int UnitLength(QueryWords words, int at) => YearUnits.Contains(WordAt(words, at)) ? 1 + OldLength(words, at + 1) : 0;

    private static bool IsUnit(string word) => Unit(word) is not null;

    private static AgeUnit? Unit(string word) =>
        YearUnits.Contains(word) ? AgeUnit.Years : MonthUnits.Contains(word) ? AgeUnit.Months : WeekUnits.Contains(word) ? AgeUnit.Weeks : null;

    private static string WordAt(QueryWords words, int at) => at >= 0 && at < words.Count ? words.Surfaces[at] : "";

    private static int? NumberAt(QueryWords words, int at) => at < words.Count ? AgeWords.Number(words.Surfaces[at]) : null;

    private enum AgeUnit
    {
        Years,
        Months,
        Weeks,
    }
}

/// <param name="Start">First word.</param>
/// <param name="Label">What the chip says.</param>
internal sealed record AgeFound(int Start, int Count, string Label, IReadOnlyList<AgeRange> Ranges)
{
    /// <summary>The words are worth finding as words too: listings speak of toddlers, not of "8 year old".</summary>
    public bool KeepsWords { get; init; }
}
