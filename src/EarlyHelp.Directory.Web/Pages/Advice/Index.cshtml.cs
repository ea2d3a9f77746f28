using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Advice;

/// <summary>All advice pages, by whom they are for.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class IndexModel(ContentLibrary library) : PageModel
{
    private static readonly (string Audience, string Heading)[] Audiences =
    [
        ("parents", "For parents and carers"),
        ("young-people", "For young people"),
        ("practitioners", "For people who work with families"),
    ];

    public IReadOnlyList<(string Heading, string Id, IReadOnlyList<ContentPage> Pages)> Groups { get; private set; } = [];

    public PageHead Head { get; } = new()
    {
        Title = "Advice",
        Description = "Plain words on school, money, special needs, safety and how to get help.",
        Canonical = AdviceLinks.Index,
        Section = AdviceLinks.Index,
        Crumbs = [SiteNavigation.Home],
    };

    public void OnGet()
    {
        var pages = library.Current.Of(ContentKind.Advice).ToLookup(page => page.About.Audience);
        Groups = [.. Audiences
            .Select(group => (group.Heading, group.Audience, (IReadOnlyList<ContentPage>)[.. pages[group.Audience].OrderBy(page => page.About.Title, StringComparer.Ordinal)]))
            .Where(group => group.Item3.Count > 0)];
    }
}
