using System.Globalization;
using System.Text;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Addresses of searches. Written by hand, since a page of results holds dozens of them.</summary>
public static class SearchLinks
{
    public const string Index = "/search";

    /// <param name="page">From 1; the first is not written.</param>
    public static string To(IEnumerable<SearchParameter> parameters, int page = 1)
    {
        var address = new StringBuilder(Index);
        foreach (var (key, value) in parameters)
        {
            Append(address, key, value);
        }

        if (page > 1)
        {
            Append(address, "page", page.ToString(CultureInfo.InvariantCulture));
        }

        return address.ToString();
    }

    public static string To(params IEnumerable<(string Key, string Value)> parameters) => To(parameters.Select(parameter => new SearchParameter(parameter.Key, parameter.Value)));

    private static void Append(StringBuilder address, string key, string value) =>
        address.Append(address.Length == Index.Length ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
}
