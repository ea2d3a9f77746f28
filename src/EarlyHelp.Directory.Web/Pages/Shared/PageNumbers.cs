using System.Globalization;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Which pages a long list links to: the first, the last, and those about the one shown.</summary>
/// <param name="Address">The address of a page, from 1.</param>
public sealed record PageNumbers(int Page, int Pages, Func<int, string> Address)
{
    /// <summary>A page as an address names it: the first where it names none.</summary>
    /// <returns><c>null</c> where it is no whole number from 1.</returns>
    public static int? Read(string? text) =>
        string.IsNullOrEmpty(text) ? 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : null;

    /// <summary>0 stands for a gap.</summary>
    public IEnumerable<int> Shown()
    {
        var last = 0;
        foreach (var page in new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(page => page >= 1 && page <= Pages).Distinct().Order())
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }
}
