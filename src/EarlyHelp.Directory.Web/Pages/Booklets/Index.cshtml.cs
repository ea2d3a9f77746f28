using System.Globalization;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Districts;
using EarlyHelp.Directory.Web.Pages.Shared;
using EarlyHelp.Directory.Web.Pages.Topics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Booklets;

/// <summary>All help in a district, or on a topic, as one page to print: for families without the internet.</summary>
[OutputCache(PolicyName = PageCache.Booklet)]
public sealed class IndexModel(BookletQuery query, Area area, TaxonomyLibrary taxonomy, TimeProvider clock) : PageModel
{
    private bool _isSensitive;

    public BookletPart Shown { get; private set; } = null!;

    /// <summary>Of what: a district or a topic.</summary>
    public PageLink Subject { get; private set; } = null!;

    public bool IsLarge { get; private set; }

    public string Address { get; private set; } = "";

    public Area Area => area;

    public DateOnly Today => LocalTime.Today(clock);

    public string Heading { get; private set; } = "";

    public IActionResult OnGet(string kind, string slug, string? size, string? part)
    {
        if (!int.TryParse(part ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var number) || size is not (null or BookletLinks.Large))
        {
            return BadRequest();
        }

        IsLarge = size == BookletLinks.Large;
        return kind == "districts" ? OfDistrict(slug, number) : OfTopic(slug, number);
    }

    public PageHead Head() => new()
    {
        Title = $"Booklet: {Heading}" + (Shown.Parts > 1 ? $" (part {Shown.Part} of {Shown.Parts})" : "") + (IsLarge ? ", large type" : ""),
        Description = $"{Heading}: every service with how to get it, phone, times and places, as a booklet to print.",
        Canonical = BookletLinks.To(Address, isLarge: false, Shown.Part),
        Sensitive = _isSensitive,
        Crumbs = [SiteNavigation.Home, Subject],
    };

    private IActionResult OfDistrict(string slug, int part)
    {
        var (state, district) = area.At(slug, Today);
        switch (state)
        {
            case DistrictState.Moved:
                return RedirectPermanent(BookletLinks.To(BookletLinks.OfDistrict(district!.Slug), IsLarge, part));
            case DistrictState.Ended:
                return StatusCode(StatusCodes.Status410Gone);
            case DistrictState.Unknown or DistrictState.ToCome:
                return NotFound();
        }

        Heading = $"Help for families in {district!.Name}";
        Subject = new PageLink(district.Name, DistrictLinks.To(district));
        Address = BookletLinks.OfDistrict(slug);
        return Show(new SearchRequest { Districts = area.CodesOf(district) }, within: null, part);
    }

    private IActionResult OfTopic(string id, int part)
    {
        if (taxonomy.Find(TaxonomyLibrary.Topic, id) is not { } topic)
        {
            return NotFound();
        }

        Heading = topic.Label;
        _isSensitive = taxonomy.IsSensitive(TaxonomyLibrary.Topic, id);
        Subject = new PageLink(topic.Label, TopicLinks.To(id));
        Address = BookletLinks.OfTopic(id);
        return Show(new SearchRequest { Topics = [id] }, topic, part);
    }

    private IActionResult Show(SearchRequest request, TaxonomyTerm? within, int part)
    {
        if (query.Find(request, within, part) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        return Page();
    }
}
