using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>Web addresses that may become links: http and https only, with a host that has a name.</summary>
public static partial class WebAddressReader
{
    private const int MaximumLength = 2_000;

    /// <returns>The address with its scheme, or <c>null</c> where the text is none that may be linked.</returns>
    public static string? Read(string? text)
    {
        var address = text?.Trim().Trim('<', '>', '"', '\'', ',', ';');
        if (string.IsNullOrEmpty(address) || address.Length > MaximumLength || address.Any(char.IsWhiteSpace) || address.Contains('@') && !address.Contains('/'))
        {
            return null;
        }

        address = SlippedScheme().Replace(address, match => match.Groups[1].Value.ToLowerInvariant() + "://");
        if (!Scheme().IsMatch(address))
        {
            address = "https://" + address.TrimStart('/');
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0
            ? Shown(uri)
            : null;
    }

    /// <summary>As the source wrote it, but for the case of scheme and host; no slash after a bare host.</summary>
    private static string? Shown(Uri uri)
    {
        try
        {
            return !HostName().IsMatch(uri.IdnHost) ? null
                : uri.PathAndQuery == "/" && uri.Fragment.Length == 0 ? uri.GetLeftPart(UriPartial.Authority)
                : uri.AbsoluteUri;
        }
        catch (UriFormatException)
        {
            // A host of letters that no host may have is only found out when it is written down.
            return null;
        }
    }

    [GeneratedRegex(@"^(https?)(?:;//|:/(?!/)|//|:///+|:\\\\|:(?=[a-z]))", RegexOptions.IgnoreCase)]
    private static partial Regex SlippedScheme();

    [GeneratedRegex(@"^[a-z][a-z0-9+.\-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(?:[a-z0-9_](?:[a-z0-9_\-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9\-]{2,59})$", RegexOptions.IgnoreCase)]
    private static partial Regex HostName();
}
