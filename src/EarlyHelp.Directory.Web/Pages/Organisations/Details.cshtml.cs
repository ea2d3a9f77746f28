using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Organisations;

/// <summary>Who offers services, and which.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class DetailsModel(CatalogueReader catalogue, TaxonomyLibrary taxonomy, TimeProvider clock) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>Those that can be used, by name.</summary>
    public IReadOnlyList<StoredService> Open { get; private set; } = [];

    private string Address { get; set; } = "";

    public IActionResult OnGet(string slug)
    {
        if (catalogue.FindOrganisation(slug) is not { } stored)
        {
            return NotFound();
        }

        Address = OrganisationLinks.To(stored.Slug);
        if (stored.Slug != slug)
        {
            return RedirectPermanent(Address);
        }

        Organisation = stored.Organisation;
        Open = [.. catalogue.ServicesOf(stored.Id).Where(service => service.Service.IsOpenOn(LocalTime.Today(clock)))];
        return Page();
    }

    public PageHead Head() => new()
    {
        Title = Organisation.Name,
        Description = Organisation.Description ?? $"What {Organisation.Name} offers to children and families.",
        Canonical = Address,
        Sensitive = Open.Any(service => service.Service.Terms.Any(term => taxonomy.IsSensitive(term.Taxonomy, term.Term))),
        Crumbs = [SiteNavigation.Home],
    };
}
