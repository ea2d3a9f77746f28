using EarlyHelp.Directory.Web.Pages.Booklets;
using EarlyHelp.Directory.Web.Pages.Organisations;
using EarlyHelp.Directory.Web.Pages.Parenting;
using EarlyHelp.Directory.Web.Pages.Search;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Names of the cache policies. There is no policy for all: a page is kept only where it says so.</summary>
public static class PageCache
{
    /// <summary>Changes with what is published, and with the day.</summary>
    public const string Daily = "daily";

    /// <summary>As <see cref="Daily"/>, but it says what is open now.</summary>
    public const string Timely = "timely";

    /// <summary>As <see cref="Timely"/>, told apart by what is searched.</summary>
    public const string Search = "search";

    /// <summary>As <see cref="Search"/>, with the page size.</summary>
    public const string SearchApi = "search-api";

    /// <summary>The list of parenting courses, by what is chosen in it.</summary>
    public const string Parenting = "parenting";

    /// <summary>The index of organisations and what each offers, by letter and page.</summary>
    public const string Organisations = "organisations";

    /// <summary>A booklet, by its type and part.</summary>
    public const string Booklet = "booklet";

    private const long KeptInMemory = 64 * 1024 * 1024;
    private const long LargestPage = 1024 * 1024;

    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<PublishedVersion>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = KeptInMemory;
            options.MaximumBodySize = LargestPage;
            options.AddPolicy(Daily, new PublishedPagePolicy(version => version.OfDay, []));
            options.AddPolicy(Timely, new PublishedPagePolicy(version => version.OfMoment, []));
            options.AddPolicy(Search, new PublishedPagePolicy(version => version.OfMoment, SearchQuestionReader.Keys, RecordAgain, new AskedBefore(SearchQuestionReader.Keys)));
            options.AddPolicy(SearchApi, new PublishedPagePolicy(version => version.OfMoment, SearchQuestionReader.ApiKeys, RecordAgain, new AskedBefore(SearchQuestionReader.ApiKeys)));
            options.AddPolicy(Parenting, new PublishedPagePolicy(version => version.OfMoment, ParentingFilters.Keys));
            options.AddPolicy(Booklet, new PublishedPagePolicy(version => version.OfDay, BookletLinks.Keys));
            options.AddPolicy(Organisations, new PublishedPagePolicy(version => version.OfDay, OrganisationLinks.Keys));
        });
    }

    private static void RecordAgain(HttpContext context) => context.RequestServices.GetRequiredService<SearchRecorder>().RecordAgain(context);
}
