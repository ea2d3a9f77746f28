using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.Advice;

/// <summary>
/// Takes the answer to "Was this page useful?". The page that asks is kept for everyone, so its form has no token and needs none: all it can do is count one. Where
/// the browser says that another site sent it, it is not counted. Sensitive pages do not ask.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class UsefulModel(ContentLibrary library, PageVotes votes) : PageModel
{
    public ContentPage Asked { get; private set; } = null!;

    public IActionResult OnGet(string section, string slug) => Find(section, slug) ? Page() : NotFound();

    public IActionResult OnPost(string section, string slug, [FromForm] string? useful)
    {
        if (!Find(section, slug))
        {
            return NotFound();
        }

        if (useful is not ("yes" or "no") || Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
        {
            return BadRequest();
        }

        votes.Add(AdviceLinks.To(Asked), useful == "yes");
        return Redirect(AdviceLinks.Useful(Asked));
    }

    public PageHead Head() => new()
    {
        Title = $"Thank you for your answer on “{Asked.About.Title}”",
        Crumbs = [SiteNavigation.Home, new PageLink(Asked.About.Title, AdviceLinks.To(Asked))],
    };

    private bool Find(string section, string slug)
    {
        if (library.Current.Find(section == "advice" ? ContentKind.Advice : ContentKind.About, slug) is not { About.Sensitive: false } page)
        {
            return false;
        }

        Asked = page;
        return true;
    }
}
