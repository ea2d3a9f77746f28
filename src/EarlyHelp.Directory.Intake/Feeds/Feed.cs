using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EarlyHelp.Directory.Intake.Csv;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Intake.OpenReferral;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Feeds;

/// <summary>An address: a feed with pages, the root of one, or a file on the web.</summary>
internal static class Feed
{
    /// <summary>A larger answer is read as a file, item by item.</summary>
    private const long PageLength = 64L * 1024 * 1024;

    /// <returns>The records, and the file they are read from where it is no feed of pages.</returns>
    /// <exception cref="UnreadableSourceException">No usable answer.</exception>
    public static async Task<(IAsyncEnumerable<IntakeRecord> Records, Stream? File)> Open(FeedClient client, Uri address, CsvMapping? mapping, IntakeContext context, CancellationToken cancellation)
    {
        var answer = await Get(client, address, cancellation);
        if (answer.IsMissing && !IsList(address))
        {
            // A 1.0 feed answers nothing at its own address.
            address = Below(address);
            answer = await Get(client, address, cancellation);
        }

        var page = await Page(answer, cancellation);
        if (page is not null && JsonKinds.Of(page.RootElement) == JsonKind.FeedDetails)
        {
            address = Below(address);
            answer = await Get(client, address, cancellation);
            page = await Page(answer, cancellation);
        }

        if (answer.Body is null)
        {
            throw new UnreadableSourceException(answer.Shown);
        }

        return page is not null && FeedPages.Items(page.RootElement) is not null
            ? (Records(client, answer, address, page, context, cancellation), null)
            : (SourceFormat.Read(answer.Body, mapping, context, cancellation), answer.Body);
    }

    private static async IAsyncEnumerable<IntakeRecord> Records(FeedClient client, FeedAnswer answer, Uri address, JsonDocument first, IntakeContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await answer.DisposeAsync();
        var pages = new FeedPages(client, address);
        var items = FeedPages.Items(first.RootElement)!.Value;
        var isOfPlaces = items.EnumerateArray().Any(item => JsonKinds.Of(item) == JsonKind.ServiceAtLocation);
        var records = isOfPlaces
            ? OfPlaces(pages, first, context, cancellation)
            : OfServices(pages, first, FeedDetails.AreNeeded(items) ? new FeedDetails(client, address) : null, context, cancellation);
        await foreach (var record in records)
        {
            yield return record;
        }

        if (pages.WasCut || (pages.TotalItems is { } total && total != pages.ItemsRead))
        {
            yield return OfFeed("pages", pages.ItemsRead.ToString(CultureInfo.InvariantCulture), $"The feed says that it has {pages.TotalItems?.ToString(CultureInfo.InvariantCulture) ?? "more"} items; {pages.ItemsRead} came.");
        }
    }

    private static async IAsyncEnumerable<IntakeRecord> OfServices(FeedPages pages, JsonDocument first, FeedDetails? details, IntakeContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var listings = new JsonListings(context);
        await foreach (var item in pages.Items(first, cancellation))
        {
            JsonDocument? detail = null;
            string? problem = null;
            try
            {
                detail = details is null ? null : await details.Of(item, cancellation);
            }
            catch (FeedException error)
            {
                problem = error.Message;
            }

            if (problem is not null)
            {
                yield return listings.Refuse("id", item.Text("id"), $"The whole of this listing could not be fetched, and half of it must not replace what is there. {problem}");
                continue;
            }

            using (detail)
            {
                foreach (var record in listings.Read(detail?.RootElement ?? item))
                {
                    yield return record;
                }
            }
        }

        if (details is { GivenUp: true })
        {
            yield return OfFeed("services", "", "The feed has no addresses for single services. Its list says little of each: places, times and contacts may be missing.");
        }
    }

    /// <summary>The places of a service may stand on any page: all pages are fetched first.</summary>
    private static async IAsyncEnumerable<IntakeRecord> OfPlaces(FeedPages pages, JsonDocument first, IntakeContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var all = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        await foreach (var item in pages.Items(first, cancellation))
        {
            await all.WriteAsync(Encoding.UTF8.GetBytes(item.GetRawText() + "\n"), cancellation);
        }

        await foreach (var record in new JsonFile(all, context).Read(cancellation))
        {
            yield return record;
        }
    }

    private static async Task<FeedAnswer> Get(FeedClient client, Uri address, CancellationToken cancellation)
    {
        try
        {
            return await client.Get(address, client.Limits.MaximumFile, cancellation);
        }
        catch (FeedException error)
        {
            throw new UnreadableSourceException(error.Message, error);
        }
    }

    /// <returns><c>null</c> where the answer is no JSON, or so long that it is no page.</returns>
    private static async Task<JsonDocument?> Page(FeedAnswer answer, CancellationToken cancellation)
    {
        if (answer.Body is not { Length: > 0 and <= PageLength } body)
        {
            return null;
        }

        try
        {
            return await JsonDocument.ParseAsync(body, new JsonDocumentOptions { MaxDepth = 128, AllowTrailingCommas = true }, cancellation);
        }
        catch (JsonException)
        {
            // What is there of it is for the reader of files, which says where it breaks off.
            return null;
        }
    }

    private static bool IsList(Uri address) => address.AbsolutePath.TrimEnd('/').EndsWith("/services", StringComparison.OrdinalIgnoreCase);

    private static Uri Below(Uri address) => new UriBuilder(address) { Path = address.AbsolutePath.TrimEnd('/') + "/services" }.Uri;

    private static IntakeRecord OfFeed(string field, string value, string reason) => new() { Row = 0, Warnings = [new IntakeIssue(0, field, value, reason)] };
}
