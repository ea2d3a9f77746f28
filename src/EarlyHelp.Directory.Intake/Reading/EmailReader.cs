using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>E-mail addresses, one or several in a text.</summary>
public static partial class EmailReader
{
    /// <returns><c>null</c> where a part of the text is no address.</returns>
    public static IReadOnlyList<string>? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var addresses = new List<string>();
        foreach (var part in text.Length > 1_000 ? [] : Parts().Split(text).Where(part => part.Length > 0))
        {
            var address = part.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? part[7..].Split('?')[0] : part;
            if (address.Length > 254 || !Address().IsMatch(address))
            {
                return null;
            }

            if (!addresses.Contains(address, StringComparer.OrdinalIgnoreCase))
            {
                addresses.Add(address);
            }
        }

        return addresses.Count == 0 ? null : addresses;
    }

    [GeneratedRegex(@"[\s,;|<>""]+|\s*/\s+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^[a-z0-9!#$%&'*+/=?^_`{|}~\-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~\-]+)*@(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
