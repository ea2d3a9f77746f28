using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Organisations;

/// <summary>Organisations from A to Z, a letter at a time.</summary>
[OutputCache(PolicyName = PageCache.Organisations)]
public sealed class IndexModel(OrganisationsQuery query, Area area) : PageModel
{
    public IReadOnlyList<LetterCount> Letters { get; private set; } = [];

    public string? Letter { get; private set; }

    public int PageNumber { get; private set; }

    public int Pages { get; private set; }

    public IReadOnlyList<OrganisationInShort> Organisations { get; private set; } = [];

    public PageHead Head()
    {
        var place = (Letter is null ? "" : $": {Letter}") + (Pages > 1 ? $" (page {PageNumber} of {Pages})" : "");
        return new PageHead
        {
            Title = $"Organisations in {area.Name} from A to Z{place}",
            Description = $"Councils, charities, schools and groups that help families in {area.Name}{place}.",
            // The first letter is what stands at the address without one.
            Canonical = Letter is null || (Letter == Letters[0].Letter && PageNumber == 1) ? OrganisationLinks.Index : OrganisationLinks.From(Letter, PageNumber),
            Crumbs = [SiteNavigation.Home],
        };
    }

    public IActionResult OnGet(string? letter, [FromQuery(Name = "page")] string? page)
    {
        Letters = query.Letters();
        Letter = string.IsNullOrEmpty(letter) ? (Letters.Count > 0 ? Letters[0].Letter : null) : letter.ToUpperInvariant();
        PageNumber = PageNumbers.Read(page) ?? 0;
        if (Letter is null)
        {
            return PageNumber == 1 ? Page() : NotFound();
        }

        var count = Letters.FirstOrDefault(found => found.Letter == Letter)?.Count ?? 0;
        Pages = (int)((count + OrganisationsQuery.PageSize - 1) / OrganisationsQuery.PageSize);
        if (PageNumber < 1 || PageNumber > Pages)
        {
            return NotFound();
        }

        Organisations = query.Find(Letter, PageNumber);
        return Page();
    }
}
