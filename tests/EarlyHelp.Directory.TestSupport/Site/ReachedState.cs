using Microsoft.AspNetCore.Mvc.Testing;

namespace EarlyHelp.Directory.TestSupport.Site;

/// <summary>A page that hangs on what was done before: some pages opened, then perhaps the form of the last one sent.</summary>
/// <param name="Name">What it shows, for messages of tests.</param>
/// <param name="Opened">Addresses opened one after the other in the same browser; the last one is the page, or holds the form.</param>
public sealed record ReachedState(string Name, params IReadOnlyList<string> Opened)
{
    /// <summary>How the name of a field begins and what is typed or chosen; <c>null</c> where no form is sent.</summary>
    public Dictionary<string, string>? Sent { get; init; }

    /// <summary>Words on the button pressed, where the form has several.</summary>
    public string? Button { get; init; }

    /// <summary>The query with which the address that the form led to is opened again.</summary>
    public string? ThenQuery { get; init; }

    public static IReadOnlyList<ReachedState> All { get; } =
    [
        new("a suggestion sent empty", "/suggest") { Sent = [] },
        new("a suggestion sent", "/suggest") { Sent = new() { ["name"] = "Toy library", ["text"] = "Lends toys" } },
        new("a comment sent empty", "/comment") { Sent = [] },
        new("a comment sent", "/comment") { Sent = new() { ["about"] = "what-is-missing", ["text"] = "More for teenagers" } },
        new("a report sent empty", "/services/autism-coffee-mornings/report") { Sent = [] },
        new("a report sent", "/services/autism-coffee-mornings/report") { Sent = new() { ["about"] = "wrong-details", ["text"] = "The day is wrong" } },
        new("a list of three", "/my-list?add=autism-coffee-mornings", "/my-list?add=knaphill-under-ones", "/my-list?add=larkhope-refuge"),
        new("a list with a note that is too long", "/my-list?add=autism-coffee-mornings") { Sent = new() { ["note"] = new string('x', 400) }, Button = "Save notes" },
        new("a list as a print sheet", "/my-list?add=autism-coffee-mornings", "/my-list?add=knaphill-under-ones") { Sent = [], Button = "Print without a link" },
        new("a list made into a link", "/my-list?add=autism-coffee-mornings", "/my-list?add=knaphill-under-ones") { Sent = [], Button = "Make a link" },
        new("a shared list as a print sheet", "/my-list?add=autism-coffee-mornings") { Sent = [], Button = "Make a link", ThenQuery = "?print=1" },
    ];

    /// <summary>Gets there as a browser without script does.</summary>
    public async Task<SitePage> ReachAsync(SiteHost site)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = site.ClientOptions.BaseAddress });
        var page = await client.GetPageAsync(Opened[0]);
        foreach (var address in Opened.Skip(1))
        {
            page = await client.GetPageAsync(address);
        }

        if (Sent is not null)
        {
            // The spam guard refuses forms that were sent at once.
            site.Clock.Now += TimeSpan.FromSeconds(10);
            var typed = Sent.ToDictionary(field => page.Document.QuerySelector($"main form [name^='{field.Key}']")!.GetAttribute("name")!, field => field.Value);
            page = await (await client.SendFormAsync(page, typed, Button)).ReadPageAsync();
        }

        return ThenQuery is null ? page : await client.GetPageAsync(page.Answer.RequestMessage!.RequestUri!.AbsolutePath + ThenQuery);
    }

    public override string ToString() => Name;
}
