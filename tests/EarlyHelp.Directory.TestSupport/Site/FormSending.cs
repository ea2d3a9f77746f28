using AngleSharp.Html.Dom;

namespace EarlyHelp.Directory.TestSupport.Site;

/// <summary>Fills in forms and sends them as a browser does.</summary>
public static class FormSending
{
    /// <summary>Sends the page's form: its hidden fields, what stands in the others, and what is typed here.</summary>
    /// <param name="button">Words on the button pressed, where it has a name of its own.</param>
    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient client, SitePage page, Dictionary<string, string> typed, string? button = null)
    {
        var form = (IHtmlFormElement)page.Document.QuerySelector("main form[method=post]")!;
        var fields = new Dictionary<string, string>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    fields[input.Name!] = input.Value;
                    break;
                case IHtmlTextAreaElement area:
                    fields[area.Name!] = area.Value;
                    break;
                case IHtmlSelectElement select:
                    fields[select.Name!] = select.Value ?? "";
                    break;
            }
        }

        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        if (button is not null)
        {
            var pressed = form.QuerySelectorAll("button").OfType<IHtmlButtonElement>().First(found => found.TextContent.Contains(button, StringComparison.Ordinal));
            fields[pressed.Name!] = pressed.Value;
        }

        return client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
    }

    /// <summary>The answer's page.</summary>
    public static async Task<SitePage> ReadPageAsync(this HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return new SitePage { Answer = answer, Html = html, Document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html) };
    }
}
