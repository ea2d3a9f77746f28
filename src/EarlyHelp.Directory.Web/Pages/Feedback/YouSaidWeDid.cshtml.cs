using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>What people said and what was done about it: comments and answers are published with the Local Offer (SEND Regulations 2014, regulation 56).</summary>
public sealed class YouSaidWeDidModel(FeedbackReader reader) : PageModel
{
    private const int PageSize = 20;

    public IReadOnlyList<ReleasedFeedback> Entries { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public PageHead Head => new()
    {
        Title = Pages > 1 ? $"You said, we did (page {Number} of {Pages})" : "You said, we did",
        Description = "What families and practitioners told us about the help there is and about this directory, and what we did.",
        Canonical = Address(Number),
        Crumbs = [SiteNavigation.Home],
    };

    public static string Address(int page) => page == 1 ? FeedbackLinks.YouSaidWeDid : FeedbackLinks.YouSaidWeDid + $"?page={page}";

    public IActionResult OnGet([FromQuery(Name = "page")] string? page)
    {
        if (!int.TryParse(page ?? "1", System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return BadRequest();
        }

        Pages = Math.Max(1, (reader.CountReleased() + PageSize - 1) / PageSize);
        if (number < 1 || number > Pages)
        {
            return NotFound();
        }

        Number = number;
        Entries = reader.Released(number, PageSize);
        return Page();
    }
}
