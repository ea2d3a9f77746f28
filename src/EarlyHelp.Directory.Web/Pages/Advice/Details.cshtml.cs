using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Advice;

/// <summary>A page from the content folder: advice, about the directory, or in another language.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class DetailsModel(ContentLibrary library, TaxonomyLibrary taxonomy, ServiceSearch search, FreshnessQuery freshness) : PageModel
{
    private const int ServicesShown = 3;

    public ContentPage Shown { get; private set; } = null!;

    public IReadOnlyList<ContentPage> Related { get; private set; } = [];

    public IReadOnlyList<TaxonomyTerm> Topics { get; private set; } = [];

    /// <summary>The best of its topics; on advice pages only.</summary>
    public IReadOnlyList<SearchHit> Services { get; private set; } = [];

    /// <summary>Only on the page that says how listings are checked.</summary>
    public Freshness? Freshness { get; private set; }

    public bool IsEnglish => Shown.About.Language == "en";

    /// <summary>A list of contents pays only on a long page, and its heading is in English.</summary>
    public bool ShowsContents => IsEnglish && Shown.Headings.Count > 3;

    /// <param name="section">The first part of the address; the privacy page has an address of its own.</param>
    public IActionResult OnGet(string? section, string? slug)
    {
        var kind = section switch
        {
            "advice" => ContentKind.Advice,
            "languages" => ContentKind.Language,
            _ => ContentKind.About,
        };
        if (library.Current.Find(kind, slug ?? "privacy") is not { } page)
        {
            return NotFound();
        }

        var address = AdviceLinks.To(page);
        if (Request.Path != address)
        {
            return RedirectPermanent(address);
        }

        Shown = page;
        Services = page.Kind == ContentKind.Advice && page.About.Topics.Count > 0
            ? [.. search.Search(new SearchRequest { Topics = page.About.Topics, PageSize = ServicesShown }, null).Hits]
            : [];
        Freshness = page is { Kind: ContentKind.About, Slug: AdviceLinks.HowWeCheckSlug } ? freshness.Read() : null;
        Related = [.. library.Current.RelatedTo(page)];
        Topics = [.. page.About.Topics.Select(id => taxonomy.Find(TaxonomyLibrary.Topic, id)).OfType<TaxonomyTerm>()];
        return Page();
    }

    public PageHead Head() => new()
    {
        Title = Shown.About.TitleEn ?? Shown.About.Title,
        Description = Shown.About.Summary,
        Canonical = AdviceLinks.To(Shown),
        Sensitive = Shown.About.Sensitive,
        Language = Shown.About.Language,
        Section = Shown.Kind == ContentKind.Advice ? AdviceLinks.Index : null,
        Crumbs = Shown.Kind == ContentKind.Advice ? [SiteNavigation.Home, new PageLink("Advice", AdviceLinks.Index)] : [SiteNavigation.Home],
    };
}
