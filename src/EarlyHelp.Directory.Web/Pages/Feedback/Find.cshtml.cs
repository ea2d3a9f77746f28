using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>Looks up a message by its reference.</summary>
[ResponseCache(NoStore = true)]
public sealed class FindModel(FeedbackReader reader) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "reference")]
    public string? Typed { get; set; }

    public FormErrors Errors { get; } = new();

    public PageHead Head => new() { Title = Errors.Title("Look up what became of your message"), Crumbs = [SiteNavigation.Home] };

    public IActionResult OnGet()
    {
        if (!Request.Query.ContainsKey("reference"))
        {
            return Page();
        }

        if (FeedbackReference.Read(Typed) is not { } reference)
        {
            Errors.Add("reference", "Enter the reference as we gave it to you, like K7MPQ-4XR2T");
            return this.Again();
        }

        if (reader.FindStatus(reference) is not null)
        {
            return Redirect(FeedbackLinks.Status(reference));
        }

        Errors.Add("reference", "We have no message with that reference. Check each letter and number");
        return Page();
    }
}
