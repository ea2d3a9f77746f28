using EarlyHelp.Directory.Search.Log;
using EarlyHelp.Directory.Web.Pages.Search.Map;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>What the page of results is made of, and what notes searches.</summary>
public static class SearchPages
{
    public static void AddSearchPages(this IServiceCollection services)
    {
        services.AddSingleton<SearchFilters>();
        services.AddSingleton<SearchQuestionReader>();
        services.AddSingleton<FilterGroups>();
        services.AddSingleton<SearchChips>();
        services.AddSingleton<SearchWords>();
        services.AddSingleton<ResultMarks>();
        services.AddSingleton<MapPlacesQuery>();
        services.AddSingleton<ResultsMaps>();
        services.AddSingleton<SearchLog>();
        services.AddSingleton<PendingSearches>();
        services.AddSingleton<SearchRecorder>();
        services.AddHostedService<SearchLogKeeper>();
    }
}
