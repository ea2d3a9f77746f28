using System.Text;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>UK phone numbers, one or several in a text, written the usual way: +44 becomes 0, spaces stand where people expect them.</summary>
public static partial class PhoneReader
{
    private static readonly HashSet<string> _short = ["101", "105", "111", "112", "119", "999", "116000", "116006", "116111", "116117", "116123", "18000", "18001"];

    /// <summary>Every part of the text that is a number; the words beside it become its label.</summary>
    /// <returns><c>null</c> where a part of the text is no UK number: the whole is then kept as text.</returns>
    public static IReadOnlyList<Phone>? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var phones = new List<Phone>();
        foreach (var part in Parts().Split(text.Length > 300 ? "" : text).Where(part => !string.IsNullOrWhiteSpace(part)))
        {
            if (One(part) is not { } phone)
            {
                return null;
            }

            if (!phones.Exists(known => known.Number == phone.Number))
            {
                phones.Add(phone);
            }
        }

        return phones.Count == 0 ? null : phones;
    }

    private static Phone? One(string part)
    {
        var match = Number().Match(part);
        if (!match.Success || Usual(match.Value) is not { } number)
        {
            return null;
        }

        var extension = Extension().Match(part, match.Index + match.Length);
        var after = extension.Success ? extension.Index + extension.Length : match.Index + match.Length;
        var words = Silent().Replace(part[..match.Index] + " " + part[after..], " ").Trim(' ', ':', '-', '(', ')', '.', '\u2013');
        if (words.Any(char.IsDigit) || words.Length > 60)
        {
            return null;
        }

        var label = extension.Success ? ("extension " + extension.Groups[1].Value + " " + words).Trim() : words;
        return new Phone { Number = number, Label = label.Length == 0 ? null : label };
    }

    /// <returns><c>null</c> where the digits are no UK number.</returns>
    private static string? Usual(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("(0)", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiDigit(letter) || (letter == '+' && digits.Length == 0))
            {
                digits.Append(letter);
            }
        }

        var number = digits.ToString();
        number = number.StartsWith("+44", StringComparison.Ordinal) ? "0" + number[3..].TrimStart('0')
            : number.StartsWith("0044", StringComparison.Ordinal) ? "0" + number[4..].TrimStart('0')
            : number.StartsWith("44", StringComparison.Ordinal) && number.Length == 12 ? "0" + number[2..]
            : number;
        if (_short.Contains(number))
        {
            return number.Length == 6 ? number[..3] + " " + number[3..] : number;
        }

        // Text numbers of five digits; the one eight-digit number of the UK; else ten or eleven digits that begin with 0.
        return number.Length == 5 && number[0] is >= '6' and <= '8' ? number
            : number == "08001111" ? "0800 1111"
            : number.Length is 10 or 11 && number[0] == '0' && number[1] is '1' or '2' or '3' or '5' or '7' or '8' or '9' ? Spaced(number)
            : null;
    }

    private static string Spaced(string number) =>
        number.Length == 10 ? (number[1] == '1' ? number[..5] + " " + number[5..] : number[..4] + " " + number[4..])
        : number[1] == '2' ? number[..3] + " " + number[3..7] + " " + number[7..]
        : number[1] is '3' or '8' or '9' || number[2] == '1' || (number[1] == '1' && number[3] == '1') ? number[..4] + " " + number[4..7] + " " + number[7..]
        : number[..5] + " " + number[5..];

    [GeneratedRegex(@"\s*(?:[;,|\n]|/(?!\d{1,2}\b)|\bor\b|\band\b|&)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\+?\(?\d(?:[ \-.()\u2013\u00a0]{0,3}\d){2,14}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G[ ,]*(?:ext(?:ension)?\.?|x) ?(\d{1,6})", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    [GeneratedRegex(@"\b(?:telephone|tel|phone|ph|call|ring|number|no)\b\.?|^[ :\-]+", RegexOptions.IgnoreCase)]
    private static partial Regex Silent();
}
