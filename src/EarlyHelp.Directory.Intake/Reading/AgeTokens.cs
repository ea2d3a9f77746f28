using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Intake.Reading;

internal enum AgeTokenKind
{
    /// <summary>An age, or a school year.</summary>
    Point,
    To,
    And,
    Under,
    Over,
    UpTo,
    OrOlder,
    OrYounger,
    All,
    WithSend,
}

internal enum AgeUnit
{
    Years,
    Months,
    Weeks,
    SchoolYear,
}

internal readonly record struct AgeToken(AgeTokenKind Kind)
{
    /// <summary>In years; a school year's youngest.</summary>
    public decimal Value { get; init; }

    public AgeUnit Unit { get; init; }

    /// <summary>Said, not assumed.</summary>
    public bool HasUnit { get; init; }

    public bool AfterBetween { get; init; }

    /// <summary>Means just this age where nothing else is said: "7 year olds", but not "7 years", which may be where it begins.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The oldest age it covers: children in a school year turn one year older in it.</summary>
    public decimal Last => Unit == AgeUnit.SchoolYear ? Value + 1 : Value;
}

/// <summary>Cuts a text on ages into what its words mean. One unknown word and the whole text is unknown.</summary>
internal static partial class AgeTokens
{
    public static IReadOnlyList<AgeToken>? Of(string text)
    {
        var tokens = new List<AgeToken>();
        var rest = Plain(text).AsSpan();
        var between = false;
        while (rest.Length > 0)
        {
            var taken = Take(rest, tokens, ref between);
            if (taken == 0)
            {
                return null;
            }

            rest = rest[taken..].TrimStart();
        }

        return tokens.Count == 0 ? null : tokens;
    }

    public static decimal InYears(decimal number, AgeUnit unit) => unit switch
    {
        AgeUnit.Months => Math.Round(number / 12, 2),
        AgeUnit.Weeks => Math.Round(number / 52, 2),
        _ => number,
    };

    private static string Plain(string text) =>
        Spaces().Replace(
            text.ToLowerInvariant()
                .Replace('\u2013', '-').Replace('\u2014', '-').Replace('\u2212', '-').Replace('\u2019', '\'')
                .Replace("\u00bd", " 1/2", StringComparison.Ordinal).Replace("\u00bc", " 1/4", StringComparison.Ordinal).Replace("\u00be", " 3/4", StringComparison.Ordinal),
            " ").Trim(' ', '.', ':', '*');

    private static int Take(ReadOnlySpan<char> rest, List<AgeToken> tokens, ref bool between)
    {
        var text = rest.ToString();
        if (Composite().Match(text) is { Success: true } both)
        {
            // "4 years 11 months" is until the fifth birthday, which is what a maximum of 4 means.
            var months = Number(both.Groups[2].Value);
            var years = Number(both.Groups[1].Value);
            tokens.Add(Point(months == 11 ? years : years + InYears(months, AgeUnit.Months), AgeUnit.Years, true, between));
            return both.Length;
        }

        if (SchoolYear().Match(text) is { Success: true } schoolYear)
        {
            tokens.Add(Point(Number(schoolYear.Groups[1].Value) + 4, AgeUnit.SchoolYear, true, between));
            return schoolYear.Length;
        }

        if (Age().Match(text) is { Success: true } age)
        {
            var unit = Unit(age.Groups["unit"].Value);
            var value = Number(age.Groups["whole"].Value) + Part(age.Groups["part"].Value);
            tokens.Add(Point(InYears(value, unit ?? AgeUnit.Years), unit ?? AgeUnit.Years, unit is not null, between) with { IsAlone = age.Groups["old"].Success });
            return age.Length;
        }

        foreach (var (pattern, kind) in _words)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                Add(kind, match.Value, tokens, ref between);
                return match.Length;
            }
        }

        return 0;
    }

    private static void Add(Word word, string said, List<AgeToken> tokens, ref bool between)
    {
        switch (word)
        {
            case Word.Silent:
                break;
            case Word.Between:
                between = true;
                break;
            case Word.Birth:
                tokens.Add(Point(0, AgeUnit.Years, true, between));
                break;
            case Word.Pregnancy:
                tokens.Add(Point(-0.75m, AgeUnit.Years, true, between));
                break;
            case Word.Reception:
                tokens.Add(Point(4, AgeUnit.SchoolYear, true, between));
                break;
            case Word.KeyStage:
                var (first, last) = said[^1] switch { '1' => (5, 6), '2' => (7, 10), '3' => (11, 13), _ => (14, 15) };
                tokens.Add(Point(first, AgeUnit.SchoolYear, true, between));
                tokens.Add(new AgeToken(AgeTokenKind.To));
                tokens.Add(Point(last, AgeUnit.SchoolYear, true, between));
                break;
            default:
                tokens.Add(new AgeToken((AgeTokenKind)(word - Word.To + (int)AgeTokenKind.To)));
                break;
        }
    }

    private static AgeToken Point(decimal value, AgeUnit unit, bool hasUnit, bool between) =>
        new(AgeTokenKind.Point) { Value = value, Unit = unit, HasUnit = hasUnit, AfterBetween = between };

    private static AgeUnit? Unit(string word) => word switch
    {
        "" => null,
        _ when word[0] == 'w' => AgeUnit.Weeks,
        _ when word[0] == 'm' => AgeUnit.Months,
        _ => AgeUnit.Years,
    };

    private static decimal Number(string word)
    {
        var index = Array.IndexOf(_numbers, word);
        return index >= 0 ? index : decimal.Parse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private static decimal Part(string fraction) => fraction switch { "1/2" => 0.5m, "1/4" => 0.25m, "3/4" => 0.75m, _ => 0 };

    private static readonly string[] _numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private enum Word
    {
        Silent,
        Between,
        Birth,
        Pregnancy,
        Reception,
        KeyStage,

        // From here on in the order of AgeTokenKind, from To.
        To,
        And,
        Under,
        Over,
        UpTo,
        OrOlder,
        OrYounger,
        All,
        WithSend,
    }

    /// <summary>Tried in this order; each matches at the start only.</summary>
    private static readonly (Regex Pattern, Word Word)[] _words =
    [
        (WithSend(), Word.WithSend),
        (AllAges(), Word.All),
        (OrOlder(), Word.OrOlder),
        (OrYounger(), Word.OrYounger),
        (UpTo(), Word.UpTo),
        (Under(), Word.Under),
        (Over(), Word.Over),
        (Pregnancy(), Word.Pregnancy),
        (Birth(), Word.Birth),
        (Reception(), Word.Reception),
        (KeyStage(), Word.KeyStage),
        (Between(), Word.Between),
        (To(), Word.To),
        (And(), Word.And),
        (Silent(), Word.Silent),
    ];

    private const string Count = "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(\d{1,3}) ?(?:years?|yrs?|y) ?(?:and )?(\d{1,2}) ?(?:months?|mths?|m)(?![a-z])")]
    private static partial Regex Composite();

    [GeneratedRegex(@"^(?:school )?(?:years?|yrs?) ?(?:groups? )?(1[0-3]|[1-9])(?![\d.])(?! ?(?:months|years|yrs|weeks))")]
    private static partial Regex SchoolYear();

    [GeneratedRegex(@"^(?:(?<whole>\d{1,3}(?:\.\d{1,2})?|" + Count + @")(?![\d.,]\d)(?: ?(?<part>[13]/[24])(?!\d))?)(?:'?s(?![a-z]))?(?:[ -]?(?<unit>years?|yrs?|y|weeks?|wks?|months?|mths?|mos?|m)'?(?![a-z]))?(?![a-z])(?<old>[ -]?olds?(?![a-z])'?s?)?")]
    private static partial Regex Age();

    [GeneratedRegex(@"^(?:(?:if|for|with|who have|those|young people|children|people|they|have|has|where|and|a|an) )*(?:send|sen|ehcp|ehc plan|disabilit(?:y|ies)|disabled|(?:additional|special)(?: educational)? needs|learning (?:disabilit(?:y|ies)|difficult(?:y|ies)))(?: (?:and/or|or|and) disabilit(?:y|ies))?(?![a-z])")]
    private static partial Regex WithSend();

    [GeneratedRegex(@"^(?:all|any|every) ages?(?: groups?)?(?: welcome| are welcome)?(?![a-z])")]
    private static partial Regex AllAges();

    [GeneratedRegex(@"^(?:\+|(?:and|or|&) (?:over|older|above|up|upwards?|onwards?)(?![a-z])|(?:plus|upwards?|onwards?)(?![a-z]))")]
    private static partial Regex OrOlder();

    [GeneratedRegex(@"^(?:and|or|&) (?:under|younger|below)(?![a-z])")]
    private static partial Regex OrYounger();

    [GeneratedRegex(@"^(?:up to|up until|to(?: the)? age(?: of)?)(?: and including)?(?: the age of| age)?(?![a-z])")]
    private static partial Regex UpTo();

    [GeneratedRegex(@"^(?:under(?: the age of)?|below|younger than|less than|<)(?![a-z])-?")]
    private static partial Regex Under();

    [GeneratedRegex(@"^(?:over(?: the age of)?|above|older than|from(?: the)?(?: age)?(?: of)?|>)(?![a-z])")]
    private static partial Regex Over();

    [GeneratedRegex(@"^(?:pregnancy|pregnant(?: women| people| mothers)?|pre-?birth|antenatal|conception)(?![a-z])")]
    private static partial Regex Pregnancy();

    [GeneratedRegex(@"^(?:birth|newborns?|new-borns?)(?![a-z])")]
    private static partial Regex Birth();

    [GeneratedRegex(@"^reception(?: year| class)?(?![a-z])")]
    private static partial Regex Reception();

    [GeneratedRegex(@"^(?:key ?stage|ks) ?[1-4](?!\d)")]
    private static partial Regex KeyStage();

    [GeneratedRegex(@"^between(?![a-z])")]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:-|to|through to|through|until|till)(?![a-z])")]
    private static partial Regex To();

    [GeneratedRegex(@"^(?:and|or|&)(?![a-z])")]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:age range|ages?|aged|years? of age|of age|years?|yrs?|olds?|old|inclusive|children|child|kids|young people|people|range|groups?|the|of|for)(?![a-z])|^[(),:]")]
    private static partial Regex Silent();
}
