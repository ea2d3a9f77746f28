using System.Globalization;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Lists;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.MyList;

/// <summary>Somebody's own list, kept in their browser; a practitioner's pack is made here.</summary>
[ResponseCache(NoStore = true)]
[RequestSizeLimit(FormLimits.Bytes)]
public sealed class IndexModel(MyListCookie cookie, ListedServices listed, CatalogueReader catalogue, SharedLists lists) : PageModel
{
    public IReadOnlyList<ListedService> Items { get; private set; } = [];

    public FormErrors Errors { get; } = new();

    /// <summary>What just happened, in words.</summary>
    public string? Notice { get; private set; }

    /// <summary>The page to print.</summary>
    public bool IsPrint { get; private set; }

    public IReadOnlyList<string> Titles => PackTitles.For(Items);

    public PageHead Head => new()
    {
        Title = Errors.Title(IsPrint ? "My list to print" : "My list"),
        Sensitive = Items.Any(item => item.IsSensitive),
        Crumbs = IsPrint ? [SiteNavigation.Home, new PageLink("My list", MyListLinks.Index)] : [SiteNavigation.Home],
        Section = MyListLinks.Index,
    };

    public static string NoteField(long id) => "note-" + id.ToString(CultureInfo.InvariantCulture);

    public IActionResult OnGet(string? add, string? list, string? added, string? full, string? print)
    {
        var kept = cookie.Read(HttpContext);
        if (add is not null)
        {
            return catalogue.FindService(add) is { } found ? Add(kept, [found.Id], MyListLinks.Added(found.Slug)) : NotFound();
        }

        if (list is not null)
        {
            return lists.Find(list) is { } shared ? Add(kept, [.. shared.Items.Select(item => item.ServiceId)], MyListLinks.Index) : NotFound();
        }

        Show(kept);
        IsPrint = print == "1" && Items.Count > 0;
        Notice = full == "notes"
            ? "Your list is full: with your notes it is as long as your browser can keep. Shorten a note, or remove a service, to add another."
            : full is not null ? $"Your list is full: it holds {SharedList.MaximumItems} services. Remove one to add another."
            : added is null ? null : Items.FirstOrDefault(item => item.Stored?.Slug == added) is { } item
                ? $"{item.Name} is on your list."
                : "Your browser did not keep your list. Allow cookies for this site, then add the service again.";
        return Page();
    }

    /// <summary>One form holds all notes, so that no button loses what was typed beside another.</summary>
    public IActionResult OnPost([FromForm(Name = "do")] string? action, string? title)
    {
        var kept = cookie.Read(HttpContext);
        if (action == "clear")
        {
            cookie.Write(HttpContext, []);
            return Redirect(MyListLinks.Index);
        }

        var removed = action is not null && action.StartsWith("remove-", StringComparison.Ordinal) ? action["remove-".Length..] : null;
        List<MyListItem> typed = [.. kept.Where(item => item.ServiceId.ToString(CultureInfo.InvariantCulture) != removed).Select(item => item with { Note = Typed(item) })];
        Show(typed);
        Check(typed);
        if (!Errors.Any && !cookie.Write(HttpContext, typed))
        {
            Errors.Add(NoteField(typed[0].ServiceId), "Your notes are too long to keep together. Shorten some of them");
        }

        return Errors.Any ? this.Again() : action switch
        {
            "share" when typed.Count > 0 => Redirect(MyListLinks.Made(lists.Create(Titles.Contains(title) ? title! : PackTitles.General, SharedItems()))),
            "print" when typed.Count > 0 => Redirect(MyListLinks.Print),
            _ => Redirect(MyListLinks.Index),
        };
    }

    private RedirectResult Add(IReadOnlyList<MyListItem> kept, IReadOnlyList<long> ids, string then)
    {
        List<MyListItem> all = [.. kept, .. ids.Where(id => kept.All(item => item.ServiceId != id)).Distinct().Select(id => new MyListItem(id, null))];
        if (all.Count > SharedList.MaximumItems)
        {
            return Redirect(MyListLinks.Index + "?full=1");
        }

        // Asking for the headers alone changes nothing.
        if (HttpMethods.IsGet(Request.Method) && all.Count > kept.Count && !cookie.Write(HttpContext, all))
        {
            return Redirect(MyListLinks.Index + "?full=notes");
        }

        return Redirect(then);
    }

    private void Show(IReadOnlyList<MyListItem> items) => Items = listed.Find([.. items.Select(item => new SharedListItem { ServiceId = item.ServiceId, ServiceName = "A service that is no longer listed", Note = item.Note })]);

    private void Check(List<MyListItem> typed)
    {
        foreach (var item in typed)
        {
            if (item.Note is { } note && ListNote.Problem(note) is { } problem)
            {
                Errors.Add(NoteField(item.ServiceId), problem);
            }
        }
    }

    private string? Typed(MyListItem item) =>
        Request.Form.TryGetValue(NoteField(item.ServiceId), out var typed) ? ListNote.Clean(typed) is { Length: > 0 } note ? note : null : item.Note;

    private List<SharedListItem> SharedItems() => [.. Items.Select(item => new SharedListItem { ServiceId = item.Id, ServiceName = item.Name, Note = item.Note })];
}
