using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Intake.OpenReferral;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Feeds;

/// <summary>
/// Walks the pages of a list. Feeds get each sign of the end wrong, so any of them ends it: the last page says so, a page is empty, a page came before, there is no
/// such page.
/// </summary>
internal sealed class FeedPages(FeedClient client, Uri address)
{
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>What the feed says is there, where it says so.</summary>
    public long? TotalItems { get; private set; }

    public long ItemsRead { get; private set; }

    /// <summary>Stopped by our own limit.</summary>
    public bool WasCut { get; private set; }

    /// <param name="first">The first page, fetched already.</param>
    /// <exception cref="BrokenSourceException">A page could not be fetched or read.</exception>
    public async IAsyncEnumerable<JsonElement> Items(JsonDocument first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = PageOf(address) ?? 1;
        var saysZero = PageOf(address) is null && Long(first.RootElement, "page_number", "number") == 0;
        var pages = 0;
        var page = first;
        while (true)
        {
            using (page)
            {
                var items = Items(page.RootElement);
                TotalItems ??= Long(page.RootElement, "total_items", "totalElements");
                var isNew = items is { } list && _seen.Add(SeenIds.Sum(Encoding.UTF8.GetBytes(list.GetRawText())));
                if (isNew)
                {
                    foreach (var item in items!.Value.EnumerateArray())
                    {
                        ItemsRead++;
                        yield return item;
                    }
                }

                // A first page that calls itself 0 is followed by page 1; where that is the first page again, the feed counts from 1 after all.
                var isFirstAgain = saysZero && pages == 1 && !isNew;
                pages++;
                if ((!isNew && !isFirstAgain) || items is not { } all || all.GetArrayLength() == 0 || IsLast(page.RootElement))
                {
                    yield break;
                }

                number = saysZero && pages == 1 ? 1 : number + 1;
            }

            if (pages >= client.Limits.MaximumPages)
            {
                WasCut = true;
                yield break;
            }

            if (await Next(number, cancellation) is not { } next)
            {
                yield break;
            }

            page = next;
        }
    }

    /// <returns><c>null</c> where there is no such page.</returns>
    private async Task<JsonDocument?> Next(long number, CancellationToken cancellation)
    {
        try
        {
            await using var answer = await client.Get(WithPage(address, number), client.Limits.MaximumPage, cancellation);
            if (answer.Body is { } body)
            {
                return await JsonDocument.ParseAsync(body, new JsonDocumentOptions { MaxDepth = 128, AllowTrailingCommas = true }, cancellation);
            }

            return answer.IsMissing && !(ItemsRead < TotalItems) ? null : throw Broken(number, answer.Shown, null);
        }
        catch (Exception error) when (error is FeedException or JsonException)
        {
            throw Broken(number, error.Message, error);
        }
    }

    private BrokenSourceException Broken(long number, string message, Exception? inner) => new(ItemsRead + 1, $"Page {number} of the feed cannot be read: {message}", inner);

    public static JsonElement? Items(JsonElement page) =>
        page.ValueKind == JsonValueKind.Object && (page.TryGetProperty("contents", out var items) || page.TryGetProperty("content", out items)) && items.ValueKind == JsonValueKind.Array ? items : null;

    private static bool IsLast(JsonElement page) => page.Text("last_page", "last") is "true";

    private static long? Long(JsonElement page, string name, string older) =>
        long.TryParse(page.Text(name, older), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long? PageOf(Uri address) =>
        Query(address).FirstOrDefault(part => part.StartsWith("page=", StringComparison.OrdinalIgnoreCase)) is { } part && long.TryParse(part[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Uri WithPage(Uri address, long number)
    {
        var others = Query(address).Where(part => !part.StartsWith("page=", StringComparison.OrdinalIgnoreCase));
        return new UriBuilder(address) { Query = string.Join('&', others.Append("page=" + number.ToString(CultureInfo.InvariantCulture))) }.Uri;
    }

    private static string[] Query(Uri address) => address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
}
