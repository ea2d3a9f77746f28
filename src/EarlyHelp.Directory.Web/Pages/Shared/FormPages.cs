using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Bounds of what a form may send.</summary>
public static class FormLimits
{
    /// <summary>Room for the longest form of any script, many times over.</summary>
    public const int Bytes = 1024 * 1024;
}

public static class FormPages
{
    /// <summary>The page once more, with what was typed and what is wrong with it.</summary>
    public static PageResult Again(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }
}
