using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>Something is wrong with a listing.</summary>
[RequestSizeLimit(FormLimits.Bytes)]
public sealed class ReportModel(CatalogueReader catalogue, TaxonomyLibrary taxonomy, FeedbackForm form) : PageModel
{
    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    public StoredService Listing { get; private set; } = null!;

    public FormErrors Errors { get; } = new();

    public string Stamp { get; private set; } = "";

    public PageHead Head => new()
    {
        Title = Errors.Title($"Report a problem with {Listing.Service.Name}"),
        Sensitive = taxonomy.IsSensitive(Listing.Service),
        Crumbs = [SiteNavigation.Home, new PageLink(Listing.Service.Name, "/services/" + Listing.Slug)],
    };

    public IActionResult OnGet(string slug)
    {
        if (catalogue.FindService(slug) is not { } found)
        {
            return NotFound();
        }

        Listing = found;
        Stamp = form.NewStamp();
        return found.Slug == slug ? Page() : RedirectPermanent(FeedbackLinks.Report(found.Slug));
    }

    public IActionResult OnPost(string slug)
    {
        if (catalogue.FindService(slug) is not { } found)
        {
            return NotFound();
        }

        Listing = found;
        var subject = FeedbackChoices.Read(About, FeedbackKind.Report);
        if (subject is null)
        {
            Errors.Add("about", "Choose what is wrong");
        }

        var contact = FeedbackMessage.Clean(Contact);
        FeedbackForm.CheckLine("contact", "The right phone number, email or web page", contact, Errors);
        var message = new FeedbackMessage
        {
            Subject = subject ?? FeedbackSubject.OtherProblem,
            ServiceId = found.Id,
            ServiceName = found.Service.Name,
            ServiceContact = contact,
            Text = FeedbackMessage.Clean(Text),
            Submission = "",
        };
        (var reference, Stamp) = form.Keep(Request, Errors, message, empty: "Say what is wrong");
        return reference is null ? this.Again() : Redirect(FeedbackLinks.Sent(reference));
    }
}
