using EarlyHelp.Directory.Feedback;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>What the forms are made of.</summary>
public static class FeedbackPages
{
    public static void AddFeedbackPages(this IServiceCollection services)
    {
        services.AddSingleton<FeedbackWriter>();
        services.AddSingleton<FeedbackReader>();
        services.AddSingleton<PageVotes>();
        services.AddSingleton<SpamGuard>();
        services.AddSingleton<FeedbackForm>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }
}
