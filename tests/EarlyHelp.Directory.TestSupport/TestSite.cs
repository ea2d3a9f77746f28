using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EarlyHelp.Directory.TestSupport;

/// <summary>The real site in process, on a catalogue of its own that is empty at first, with a clock that tests set.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();
    private bool _disposed;

    public SettableClock Clock { get; } = new();

    /// <summary>Settings of the <c>Directory</c> section that differ from the defaults; set before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = new() { ["Demo"] = "false" };

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Writes services through the real write path.</summary>
    public void Put(params ReadOnlySpan<Service> services)
    {
        using var session = Get<CatalogueWriter>().Begin(new WriteContext { Who = "test", Why = "test" });
        foreach (var service in services)
        {
            session.Put(service);
        }

        session.Commit();
    }

    public void Put(Organisation organisation)
    {
        using var session = Get<CatalogueWriter>().Begin(new WriteContext { Who = "test", Why = "test" });
        session.Put(organisation);
        session.Commit();
    }

    /// <summary>A client that keeps cookies and shows redirects instead of following them.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Directory:DataPath", _folder.Path);
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting("Directory:" + name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && !_disposed)
        {
            // The base class comes here twice.
            _disposed = true;
            _folder.Dispose();
        }
    }
}

/// <summary>Reads answers as a person would see them.</summary>
public static class Pages
{
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public static async Task<IHtmlDocument> Page(this HttpClient client, string address) => await (await client.GetAsync(address)).Page();

    /// <summary>Sends a form of the page as a browser would: its hidden fields, what stands in the others, and what is typed here.</summary>
    /// <param name="button">Words on the button pressed, where it has a name of its own.</param>
    public static Task<HttpResponseMessage> Send(this HttpClient client, IHtmlDocument page, Dictionary<string, string> typed, string? button = null)
    {
        var form = (IHtmlFormElement)page.QuerySelector("main form[method=post]")!;
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
}
