using System.Buffers;
using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>
/// Names written all in capitals, made readable; any other name stays as the source has it. Small words become small, known abbreviations and words without
/// a vowel stay capitals ("YMCA", "PTFA"), a single word stays as it is: it may be an abbreviation of its own.
/// </summary>
public static partial class NameReader
{
    private static readonly HashSet<string> _small = ["A", "AN", "AND", "AS", "AT", "BY", "DE", "EN", "FOR", "FROM", "IN", "LE", "OF", "ON", "OR", "THE", "TO", "UPON", "WITH", "NEAR"];

    private static readonly HashSet<string> _capitals =
    [
        "UK", "NHS", "YMCA", "YWCA", "NSPCC", "RSPCA", "RSPB", "RNIB", "RNID", "RNLI", "RAF", "BBC", "PTA", "PFA", "PTFA", "FOSA", "PCC", "WI", "U3A", "SEN", "SEND", "ADHD", "ASD", "ASC",
        "CAMHS", "CIC", "CIO", "BSL", "LGBT", "LGBTQ", "LGBTQ+", "MS", "HIV", "GB", "USA", "EU", "RC", "BAME", "ESOL", "ICT", "AFC", "FC", "RFC", "CC",
        "SSAFA", "UNICEF", "NCT", "HMS", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "ABA", "AA", "TV", "SEMH", "OAP",
    ];

    private static readonly Dictionary<string, string> _fixed = new()
    {
        ["LTD"] = "Ltd",
        ["PLC"] = "plc",
        ["ST"] = "St",
        ["STS"] = "Sts",
        ["DR"] = "Dr",
        ["MR"] = "Mr",
        ["MRS"] = "Mrs",
        ["REV"] = "Rev",
        ["CO"] = "Co",
        ["COFE"] = "CofE",
        ["RD"] = "Rd",
        ["MY"] = "My",
        ["GYM"] = "Gym",
        ["RHYTHM"] = "Rhythm",
        ["SKY"] = "Sky",
        ["FLY"] = "Fly",
        ["TRY"] = "Try",
        ["WHY"] = "Why",
        ["DRY"] = "Dry",
    };

    private static readonly SearchValues<char> _vowels = SearchValues.Create("AEIOU\u00c0\u00c1\u00c2\u00c4\u00c8\u00c9\u00ca\u00cb\u00cc\u00cd\u00d2\u00d3\u00d4\u00d6\u00d9\u00da\u00dc");

    public static string Readable(string name)
    {
        if (!IsAllCapitals(name))
        {
            return name;
        }

        var isFirst = true;
        return Word().Replace(name, match =>
        {
            var word = Cased(match.Value, name, match.Index, isFirst);
            isFirst = false;
            return word;
        });
    }

    /// <summary>Two words or more, no small letter, and at least one word long enough to be no abbreviation.</summary>
    private static bool IsAllCapitals(string name) =>
        !name.Any(char.IsLower) && Word().Matches(name) is { Count: >= 2 } words && words.Any(word => word.Length >= 4 && !_capitals.Contains(word.Value) && HasVowel(word.Value));

    private static string Cased(string word, string name, int at, bool isFirst)
    {
        var startsAfresh = isFirst || (at > 0 && "(:-\u2013/\"".Contains(name[at - 1], StringComparison.Ordinal)) || (at > 1 && name[at - 1] == ' ' && "-:\u2013".Contains(name[at - 2], StringComparison.Ordinal));
        if (_small.Contains(word))
        {
            return startsAfresh ? Title(word) : word.ToLowerInvariant();
        }

        if (_capitals.Contains(word) || word.Length == 1)
        {
            return word;
        }

        if (_fixed.TryGetValue(word, out var known))
        {
            return known;
        }

        if (Ordinal().IsMatch(word))
        {
            return word.ToLowerInvariant();
        }

        return HasVowel(word) || word.Length > 5 ? Title(word) : word;
    }

    private static string Title(string word)
    {
        var lower = word.ToLowerInvariant();
        var prefix = lower.StartsWith("o'", StringComparison.Ordinal) || lower.StartsWith("o\u2019", StringComparison.Ordinal) ? 2
            : lower.StartsWith("mc", StringComparison.Ordinal) && lower.Length > 4 ? 2
            : 0;
        return prefix == 0 || prefix >= lower.Length
            ? char.ToUpperInvariant(lower[0]) + lower[1..]
            : char.ToUpperInvariant(lower[0]) + lower[1..prefix] + char.ToUpperInvariant(lower[prefix]) + lower[(prefix + 1)..];
    }

    private static bool HasVowel(string word) => word.AsSpan().ContainsAny(_vowels) || (word.Length > 2 && word[1..].Contains('Y'));

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['\u2019][\p{L}]+)*\+?")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d+(?:ST|ND|RD|TH|S)$")]
    private static partial Regex Ordinal();
}
