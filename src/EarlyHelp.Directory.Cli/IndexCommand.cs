using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Cli;

/// <summary><c>index rebuild</c> and <c>index verify</c>.</summary>
internal static class IndexCommand
{
    private static readonly TimeSpan SitePatience = TimeSpan.FromSeconds(10);

    public static Command Make()
    {
        var rebuild = new Command("rebuild", "Build the index from the catalogue aside and say what is in it. Running sites follow the catalogue by themselves.");
        rebuild.SetAction(_ => CliContext.Run(Rebuild));
        var url = new Option<Uri?>("--url")
        {
            Description = "A running site to compare with, for example http://localhost:5080",
            CustomParser = ReadAddress,
        };
        var verify = new Command("verify", "Compare an index built from the present rows with one replayed from the change feed, and with a running site's.") { url };
        verify.SetAction(parsed => CliContext.Run(context => Verify(context, parsed.GetValue(url))));
        return new Command("index", "The search index.") { rebuild, verify };
    }

    private static Uri? ReadAddress(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        argument.AddError($"'{text}' is not an address. Write it whole, like http://localhost:5080");
        return null;
    }

    private static int Rebuild(CliContext context)
    {
        var watch = Stopwatch.StartNew();
        using var catalogue = context.Reader.ReadAll();
        var index = Build(context, catalogue.Services(), catalogue.Sequence);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Built in {watch.Elapsed.TotalSeconds:0.0} s."));
        Print("index", index);
        return ExitCode.Done;
    }

    private static int Verify(CliContext context, Uri? url)
    {
        using var catalogue = context.Reader.ReadAll();
        var fromRows = Build(context, catalogue.Services(), catalogue.Sequence);
        var fromFeed = Build(context, catalogue.Replay(), catalogue.Sequence);
        Print("present rows", fromRows);
        Print("change feed", fromFeed);
        var agree = fromRows.Digest == fromFeed.Digest && fromRows.Documents == fromFeed.Documents;
        if (!agree)
        {
            Console.Error.WriteLine("The rows and the change feed do not agree: something wrote into the catalogue past its programs. Restore a backup, or import the sources again.");
        }

        return (url is null || SiteAgrees(url, fromRows)) && agree ? ExitCode.Done : ExitCode.NothingChanged;
    }

    private static bool SiteAgrees(Uri url, IndexSnapshot index)
    {
        using var client = new HttpClient { Timeout = SitePatience };
        SiteIndex? site;
        try
        {
            site = client.GetFromJsonAsync<SiteIndex>(new Uri(url, "/health/ready")).GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or System.Text.Json.JsonException or NotSupportedException)
        {
            Console.Error.WriteLine($"{url} gave no answer that can be compared ({error.Message}). Is the site running and ready?");
            return false;
        }

        Console.WriteLine($"{url}: sequence {site!.Sequence}, {site.Documents} listings, digest {site.Digest}");
        if (site.Sequence == index.Sequence && site.Digest != index.Digest)
        {
            Console.Error.WriteLine("The site's index is not the one the catalogue gives. Restart the site; if that does not help, see that it uses the same index-data and area look-up.");
            return false;
        }

        if (site.Sequence != index.Sequence)
        {
            Console.Error.WriteLine("The site stands at another write than the catalogue read here. Does it use the same data path? If writing goes on, try again.");
            return false;
        }

        return true;
    }

    private static IndexSnapshot Build(CliContext context, IEnumerable<StoredService> services, long sequence) =>
        new IndexWriter(new IndexDocumentBuilder(context.Area, context.Taxonomy, context.Locate), new PublishedIndex()).Rebuild(services, sequence);

    private static void Print(string what, IndexSnapshot index) =>
        Console.WriteLine($"{what}: sequence {index.Sequence}, {index.Documents} listings, digest {index.Digest}");

    /// <summary>What /health/ready answers.</summary>
    private sealed record SiteIndex
    {
        public long Sequence { get; init; }

        public int Documents { get; init; }

        public string? Digest { get; init; }
    }
}
