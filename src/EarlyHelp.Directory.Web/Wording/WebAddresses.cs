using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Web and e-mail addresses of listings: written by many hands, so that nothing else may become a link.</summary>
public static partial class WebAddresses
{
    private const int LongestShown = 60;

    /// <returns>An http or https address, or <c>null</c>. One written without its scheme is read as https.</returns>
    public static string? Of(string text)
    {
        var trimmed = text.Trim();
        var whole = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : "https://" + trimmed;
        return Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal) && address.UserInfo.Length == 0
            ? address.AbsoluteUri
            : null;
    }

    /// <summary>The address without what people do not read.</summary>
    public static string Shown(string address)
    {
        var shown = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        return shown.Length <= LongestShown ? shown : new Uri(address).Host;
    }

    public static bool IsEmail(string text) => Email().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex Email();
}
