using System.Text.Encodings.Web;
using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Search.Engine;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>
/// The parts that pages have in common, such as the header and the footer: made once and kept for as long as the content stands they are made from. What such a part shows may
/// come from the content, the area, the program and its model; never from the request.
/// </summary>
public sealed class KeptParts(ContentLibrary content, HtmlEncoder encoder)
{
    private const int Most = 200;

    private readonly BoundedCache<(string Name, string? Model), Part> _kept = new(Most);

    /// <param name="name">Of a partial view whose model is a text.</param>
    public async ValueTask<IHtmlContent> Of(IHtmlHelper html, string name, string? model = null)
    {
        var current = content.Current;
        if (_kept.TryGet((name, model), out var part) && part.Content == current)
        {
            return part.Html;
        }

        using var writer = new StringWriter();
        (await html.PartialAsync(name, model, viewData: null)).WriteTo(writer, encoder);
        part = new Part(current, new HtmlString(writer.ToString()));
        _kept.Keep((name, model), part);
        return part.Html;
    }

    private sealed record Part(ContentSnapshot Content, HtmlString Html);
}
