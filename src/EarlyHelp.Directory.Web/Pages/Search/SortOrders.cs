using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>The orders that results can stand in.</summary>
public static class SortOrders
{
    public static IReadOnlyList<(SearchSort Sort, string Value, string Label)> All { get; } =
    [
        (SearchSort.Best, "best", "Best match"),
        (SearchSort.Distance, "distance", "Nearest"),
        (SearchSort.Name, "name", "Name"),
        (SearchSort.Checked, "checked", "Last checked"),
    ];

    public static string Write(SearchSort sort) => All.First(order => order.Sort == sort).Value;

    public static SearchSort? Read(string text)
    {
        foreach (var order in All)
        {
            if (order.Value.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return order.Sort;
            }
        }

        return null;
    }
}
