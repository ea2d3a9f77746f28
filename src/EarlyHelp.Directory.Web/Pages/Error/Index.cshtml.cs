using System.Globalization;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.Error;

/// <summary>What is shown when something went wrong: says what to do next and offers a search. Needs neither catalogue nor index.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public PageHead Head => new() { Title = Heading };

    public void OnGet() => Say();

    public void OnPost() => Say();

    private void Say()
    {
        // Read from the address itself: where a form could not be read, nothing is bound, this neither.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

        // Asked for by its own address it is no error page but one that does not exist.
        var code = Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : status;
        Response.StatusCode = code;
        (Heading, Advice) = code switch
        {
            StatusCodes.Status400BadRequest => ("We could not read that request", "Part of the address or form was not right. Go back, check what you typed, and try again."),
            StatusCodes.Status404NotFound => ("Page not found", "The page may have moved, or the address may have a slip in it. Search for what you need, or start from the home page."),
            StatusCodes.Status405MethodNotAllowed => ("That did not work", "This page cannot be used in that way. Start again from the home page."),
            StatusCodes.Status410Gone => ("This page has gone", "What was here has closed for good. Search for other help."),
            StatusCodes.Status429TooManyRequests => ("Too many pages at once", "Wait a minute, then try again. If you were sending a form, go back: what you wrote should still be there. If you need help now, use the urgent help numbers."),
            >= 500 => ("Sorry, something went wrong on our side", "Try again in a few minutes. If you need help now, use the urgent help numbers."),
            _ => ("That did not work", "Search for what you need, or start from the home page."),
        };
    }
}
