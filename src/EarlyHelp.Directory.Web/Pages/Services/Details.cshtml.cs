using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>A listing. An old address redirects; a service that has closed says so, with others to go to.</summary>
[OutputCache(PolicyName = PageCache.Timely)]
public sealed class DetailsModel(ServiceDetailQuery query, Area area, SiteAddress address, TimeProvider clock) : PageModel
{
    private const int LongestDescription = 160;

    public ServiceDetail Detail { get; private set; } = null!;

    public Service Service => Detail.Service;

    /// <summary>Local time, for what is open now.</summary>
    public DateTime Now { get; } = LocalTime.Now(clock);

    public IActionResult OnGet(string slug)
    {
        if (query.Find(slug) is not { } detail)
        {
            return NotFound();
        }

        if (detail.Stored.Slug != slug)
        {
            return RedirectPermanent(ServiceLinks.To(detail.Stored.Slug));
        }

        Detail = detail;
        Response.StatusCode = detail.IsGone ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }

    /// <summary>To send to someone.</summary>
    public string Address => address.Absolute(Request, ServiceLinks.To(Detail.Stored.Slug));

    /// <summary>What machines read of it.</summary>
    public string StructuredData() => ServiceJsonLd.Write(Detail, area, path => address.Absolute(Request, path));

    public PageHead Head() => new()
    {
        Title = Title(),
        Description = Description(),
        Canonical = Detail.IsGone ? null : ServiceLinks.To(Detail.Stored.Slug),
        Sensitive = Detail.IsSensitive,
        Section = SearchLinks.Index,
        Crumbs = Detail.Topics is [var topic, ..]
            ? [SiteNavigation.Home, new PageLink(topic.Label, SearchLinks.To(("topic", topic.Id)))]
            : [SiteNavigation.Home, new PageLink("Find help", SearchLinks.Index)],
    };

    /// <summary>Many groups bear the same name: the place, and else the organisation, tells them apart.</summary>
    private string Title()
    {
        var place = Service.Locations is [{ Location.Town: { } town }, ..] && !Service.Name.Contains(town, StringComparison.OrdinalIgnoreCase) ? town : null;
        var by = Detail.Stored.Organisation?.Organisation.Name;
        return string.Join(", ", new[] { Service.Name, place, by == Service.Name ? null : by }.Where(part => part is not null));
    }

    private string? Description()
    {
        var text = Service.Summary ?? Service.Description?.ReplaceLineEndings(" ");
        return text is null ? $"{Service.Name}: how to get it, where and when." : ShortText.Cut(text, LongestDescription);
    }
}
