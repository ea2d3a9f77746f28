using System.Text;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Addresses of searches. Written by hand, since a page of results holds dozens of them.</summary>
public static class SearchLinks
{
    public const string Index = "/search";

    /// <param name="parameters">In the order they shall stand; those without a value are left out.</param>
    public static string To(params IEnumerable<(string Key, string? Value)> parameters)
    {
        var address = new StringBuilder(Index);
        foreach (var (key, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(address.Length == Index.Length ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
            }
        }

        return address.ToString();
    }
}
