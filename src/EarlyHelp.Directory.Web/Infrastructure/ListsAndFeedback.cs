using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Lists;
using EarlyHelp.Directory.Web.Pages.Booklets;
using EarlyHelp.Directory.Web.Pages.Feedback;
using EarlyHelp.Directory.Web.Pages.MyList;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>What the forms and lists are made of.</summary>
public static class ListsAndFeedback
{
    public static void AddListsAndFeedback(this IServiceCollection services)
    {
        services.AddSingleton<FeedbackWriter>();
        services.AddSingleton<FeedbackReader>();
        services.AddSingleton<PageVotes>();
        services.AddSingleton<SharedLists>();
        services.AddSingleton<SpamGuard>();
        services.AddSingleton<FeedbackForm>();
        services.AddSingleton<MyListCookie>();
        services.AddSingleton<ListedServices>();
        services.AddHostedService<ExpiredTexts>();
        services.AddSingleton<BookletQuery>();
        services.AddSingleton<Feeds>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }
}
