using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Intake.Reading;

public static partial class PostcodeReader
{
    public static string? Read(string? text)
    {
        var plain = text is null || text.Length > 20 ? "" : Gaps().Replace(text.ToUpperInvariant(), "");
        return Unit().Match(plain) is { Success: true } unit ? unit.Groups[1].Value + " " + unit.Groups[2].Value : Outcode().IsMatch(plain) ? plain : null;
    }

    [GeneratedRegex(@"[^A-Z0-9]")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^[A-Z]{1,2}\d[A-Z\d]?$")]
    private static partial Regex Outcode();
}
