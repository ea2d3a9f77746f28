using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Privacy;

/// <summary>Kinds of details that could lead to a person.</summary>
[Flags]
public enum PersonalDetail
{
    None = 0,
    Email = 1,

    /// <summary>A phone number as written in the United Kingdom, or one with a country code.</summary>
    Phone = 2,

    /// <summary>An NHS number, or any unbroken run of seven digits or more.</summary>
    LongNumber = 4,

    /// <summary>A full postcode: as few as one household.</summary>
    Postcode = 8,
}

/// <summary>
/// Finds and hides details in free text that could lead to a person. It knows them by their shape, so names get through: pages ask people not to write them.
/// Dates, times and prices stand.
/// </summary>
public static partial class PersonalDetails
{
    private static readonly (PersonalDetail Detail, Func<Regex> Pattern, string Mask)[] _shapes =
    [
        (PersonalDetail.Email, EmailShape, "[email hidden]"),
        (PersonalDetail.Phone, PhoneShape, "[phone number hidden]"),
        (PersonalDetail.LongNumber, LongNumberShape, "[number hidden]"),
        (PersonalDetail.Postcode, PostcodeShape, "[postcode hidden]"),
    ];

    /// <summary>Which of the kinds asked for stand in the text.</summary>
    public static PersonalDetail Find(string text, PersonalDetail among)
    {
        var found = PersonalDetail.None;
        foreach (var (detail, pattern, _) in _shapes)
        {
            if (among.HasFlag(detail) && pattern().Matches(text).Any(match => !IsDateOrTime(match.Value)))
            {
                found |= detail;
            }
        }

        return found;
    }

    /// <summary>The text with each such detail replaced by words that say what was hidden.</summary>
    public static string Mask(string text, PersonalDetail details)
    {
        foreach (var (detail, pattern, mask) in _shapes)
        {
            if (details.HasFlag(detail))
            {
                text = pattern().Replace(text, match => IsDateOrTime(match.Value) ? match.Value : mask);
            }
        }

        return text;
    }

    /// <summary>"09.30-11.30 13.00" and "01/02/2026 - 05/02/2026" have the digits of a phone number and are none.</summary>
    private static bool IsDateOrTime(string digits) => DatesAndTimesShape().IsMatch(digits);

    [GeneratedRegex("""[^\s@<>()\[\],;:"]+@[^\s@<>()\[\],;:"]+\.[^\s@<>()\[\],;:"]+""")]
    private static partial Regex EmailShape();

    // Nine to fifteen digits that begin with 0 or +, with at most two marks between any two of them.
    [GeneratedRegex(@"(?<![\w+])(?:\+[\s(]{0,2}\d|\(?0)(?:[\s\p{Pd}.()/]{0,2}\d){8,14}(?!\d)")]
    private static partial Regex PhoneShape();

    [GeneratedRegex(@"(?<!\d)(?:\d{3}[\s\p{Pd}]\d{3}[\s\p{Pd}]\d{4}|\d{7,})(?!\d)")]
    private static partial Regex LongNumberShape();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostcodeShape();

    [GeneratedRegex(@"^(?:(?:\d{1,2}[./\p{Pd}]\d{1,2}[./\p{Pd}](?:\d{4}|\d{2})|[0-2]?\d\.[0-5]\d)(?:[\s\p{Pd}]{1,3}|$))+$")]
    private static partial Regex DatesAndTimesShape();
}
