using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Organisations;

/// <summary>Who offers services, and which.</summary>
[OutputCache(PolicyName = PageCache.Organisations)]
public sealed class DetailsModel(CatalogueReader catalogue, OrganisationsQuery query, TaxonomyLibrary taxonomy) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>Those that can be used, by name: a page of them.</summary>
    public IReadOnlyList<StoredService> Open { get; private set; } = [];

    /// <summary>How many there are on all pages.</summary>
    public int Total { get; private set; }

    public PageNumbers Pages { get; private set; } = null!;

    public IActionResult OnGet(string slug, [FromQuery(Name = "page")] string? page)
    {
        if (catalogue.FindOrganisation(slug) is not { } stored)
        {
            return NotFound();
        }

        if (stored.Slug != slug)
        {
            return RedirectPermanent(OrganisationLinks.To(stored.Slug));
        }

        Organisation = stored.Organisation;
        Total = query.CountServices(stored.Id);
        var pages = Math.Max(1, (Total + OrganisationsQuery.ServicesPageSize - 1) / OrganisationsQuery.ServicesPageSize);
        if (PageNumbers.Read(page) is not { } number || number > pages)
        {
            return NotFound();
        }

        Pages = new PageNumbers(number, pages, shown => OrganisationLinks.To(slug, shown));
        Open = query.Services(stored.Id, number);
        return Page();
    }

    public PageHead Head() => new()
    {
        Title = Organisation.Name + (Pages.Pages > 1 ? $" (page {Pages.Page} of {Pages.Pages})" : ""),
        Description = Organisation.Description ?? $"What {Organisation.Name} offers to children and families.",
        Canonical = Pages.Address(Pages.Page),
        Sensitive = Open.Any(service => taxonomy.IsSensitive(service.Service)),
        Crumbs = [SiteNavigation.Home],
    };
}
