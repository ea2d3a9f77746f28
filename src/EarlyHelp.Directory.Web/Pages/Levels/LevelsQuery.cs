using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Pages.Search;

namespace EarlyHelp.Directory.Web.Pages.Levels;

/// <summary>What there is at each level of need, and how people get it.</summary>
public sealed class LevelsQuery(ServiceSearch search)
{
    private const int ListingsShown = 3;

    public IReadOnlyList<LevelShown> All() => [.. Enum.GetValues<LevelOfNeed>().Select(level => new LevelShown(level, search.Search(new SearchRequest { Levels = [level], PageSize = ListingsShown }, null)))];
}

/// <summary>A level with its listings.</summary>
public sealed record LevelShown(LevelOfNeed Level, SearchResults Results)
{
    public int Number => (int)Level;

    public string SearchAddress => SearchLinks.To(("level", ColumnValues.Of(Level)));

    /// <summary>How people get what there is at this level, with counts; the easiest route first.</summary>
    public IEnumerable<(AccessRoute Route, int Count, string Address)> Routes => Enum.GetValues<AccessRoute>()
        .Select(route => (route, Results.Facets["access"].FirstOrDefault(count => count.Value == ColumnValues.Of(route)).Count, SearchLinks.To(("level", ColumnValues.Of(Level)), ("access", ColumnValues.Of(route)))))
        .Where(found => found.Count > 0);
}
