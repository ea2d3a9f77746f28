using EarlyHelp.Directory.Lists;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.MyList;

/// <summary>A list shared by link: the listings as they stand now, and what has closed since, with other help.</summary>
[ResponseCache(NoStore = true)]
public sealed class SharedModel(SharedLists lists, ListedServices listed, DirectorySearch search, SiteAddress address) : PageModel
{
    private const int OthersShown = 3;

    public string Token { get; private set; } = "";

    /// <summary><c>null</c> where there is no such list, or no longer.</summary>
    public SharedList? List { get; private set; }

    public IReadOnlyList<ListedService> Items { get; private set; } = [];

    public bool IsNew { get; private set; }

    public bool IsPrint { get; private set; }

    /// <summary>The link to hand over.</summary>
    public string Address => address.Absolute(Request, MyListLinks.Shared(Token));

    public Sheet Sheet => new(List!.Title, Items) { Address = Address, QrCode = MyListLinks.QrCode(Token), Until = List.ExpiresAt };

    public PageHead Head => new()
    {
        Title = List is null ? "This list is not here any more" : IsPrint ? $"{List.Title}, to print" : List.Title,
        Sensitive = Items.Any(item => item.IsSensitive),
        Crumbs = [SiteNavigation.Home],
    };

    public IActionResult OnGet(string token, string? made, string? print)
    {
        Token = token;
        List = lists.Find(token);
        if (List is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        Items = listed.Find(List.Items);
        IsNew = made == "1";
        IsPrint = print == "1";
        return Page();
    }

    /// <summary>It has changed since the list was made.</summary>
    public bool HasChanged(ListedService item) => item.Facts is not null && item.Stored!.ChangedAt > List!.CreatedAt;

    /// <summary>Open listings for who wanted one that has closed: of its topics where they are known, else by its name.</summary>
    public IReadOnlyList<SearchHit> Others(ListedService item)
    {
        IReadOnlyList<string> topics = [.. (item.Stored?.Service.Terms ?? []).Where(term => term.Taxonomy == TaxonomyLibrary.Topic).Select(term => term.Term)];
        IReadOnlyList<string> districts = [.. (item.Stored?.Service.ServiceAreas ?? []).Where(area => area.Extent == ServiceAreaExtent.District).Select(area => area.Code).OfType<string>()];
        var request = topics.Count > 0 ? new SearchRequest { Topics = topics, Districts = districts } : new SearchRequest { Text = item.Name };
        var onList = Items.Select(other => other.Id).ToHashSet();
        return [.. search.Search(request).Results.Hits.Where(hit => !onList.Contains(hit.ServiceId)).Take(OthersShown)];
    }
}
