using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>Somebody knows of help that the directory does not have.</summary>
[RequestSizeLimit(FormLimits.Bytes)]
public sealed class SuggestModel(FeedbackForm form) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public FormErrors Errors { get; } = new();

    public string Stamp { get; private set; } = "";

    public PageHead Head => new()
    {
        Title = Errors.Title("Suggest a service"),
        Description = "Tell us about help for families that is missing here. No account, no name, two minutes.",
        Canonical = FeedbackLinks.Suggest,
        Crumbs = [SiteNavigation.Home],
    };

    public void OnGet() => Stamp = form.NewStamp();

    public IActionResult OnPost()
    {
        var name = FeedbackMessage.Clean(Name);
        var place = FeedbackMessage.Clean(Place);
        var contact = FeedbackMessage.Clean(Contact);
        if (name.Length == 0)
        {
            Errors.Add("name", "Enter the name of the service or group");
        }

        FeedbackForm.CheckLine("name", "The name", name, Errors);
        FeedbackForm.CheckLine("place", "Where it is", place, Errors);
        FeedbackForm.CheckLine("contact", "How to reach the service", contact, Errors);
        var message = new FeedbackMessage
        {
            Subject = FeedbackSubject.MissingService,
            ServiceName = name,
            Place = place,
            ServiceContact = contact,
            Text = FeedbackMessage.Clean(Text),
            Submission = "",
        };
        (var reference, Stamp) = form.Keep(Request, Errors, message, empty: "Say what the service does and who it is for");
        return reference is null ? this.Again() : Redirect(FeedbackLinks.Sent(reference));
    }
}
