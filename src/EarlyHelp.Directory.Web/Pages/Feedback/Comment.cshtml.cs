using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>A comment on the offer as a whole: the SEND Regulations 2014 ask for an invitation to each of its subjects.</summary>
[RequestSizeLimit(FormLimits.Bytes)]
public sealed class CommentModel(FeedbackForm form) : PageModel
{
    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public FormErrors Errors { get; } = new();

    public string Stamp { get; private set; } = "";

    public PageHead Head => new()
    {
        Title = Errors.Title("Comment on the help there is"),
        Description = "Say what you think of the help for families here, of what is missing, and of this directory and the Local Offer.",
        Canonical = FeedbackLinks.Comment,
        Crumbs = [SiteNavigation.Home],
    };

    /// <param name="about">What the link that led here says it is about.</param>
    public void OnGet(string? about)
    {
        About = about;
        Stamp = form.NewStamp();
    }

    public IActionResult OnPost()
    {
        var subject = FeedbackChoices.Read(About, FeedbackKind.Comment);
        if (subject is null)
        {
            Errors.Add("about", "Choose what your comment is about");
        }

        var message = new FeedbackMessage { Subject = subject ?? FeedbackSubject.WhatIsThere, Text = FeedbackMessage.Clean(Text), Submission = "" };
        (var reference, Stamp) = form.Keep(Request, Errors, message, empty: "Write your comment");
        return reference is null ? this.Again() : Redirect(FeedbackLinks.Sent(reference));
    }
}
