using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>What became of a message. Never what it said: a reference may fall into other hands.</summary>
[ResponseCache(NoStore = true)]
public sealed class StatusModel(FeedbackReader reader) : PageModel
{
    public FeedbackStatus Shown { get; private set; } = null!;

    /// <summary>It has just been sent.</summary>
    public bool IsNew { get; private set; }

    public string Reference => FeedbackReference.Show(Shown.Reference);

    public PageHead Head => new() { Title = IsNew ? "Thank you: we have your message" : $"Your message {Reference}", Crumbs = [SiteNavigation.Home, new PageLink("Messages", FeedbackLinks.Find)] };

    public IActionResult OnGet(string reference, string? sent)
    {
        if (FeedbackReference.Read(reference) is not { } known || reader.FindStatus(known) is not { } status)
        {
            return NotFound();
        }

        Shown = status;
        IsNew = sent == "1";
        return Page();
    }
}
