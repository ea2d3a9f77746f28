using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>An address whose name is only space, as in <c>/topics/%20</c>, names nothing. Binding would hand the page a null where it counts on a name.</summary>
public sealed class BlankNames : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.RouteData.Values.Values.OfType<string>().Any(string.IsNullOrWhiteSpace))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing is left to do.
    }
}
