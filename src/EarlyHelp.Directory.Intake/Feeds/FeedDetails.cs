using System.Text.Json;
using EarlyHelp.Directory.Intake.OpenReferral;

namespace EarlyHelp.Directory.Intake.Feeds;

/// <summary>Fetches each service whole where a list holds only its flat fields, as Open Referral UK lists do.</summary>
internal sealed class FeedDetails(FeedClient client, Uri list)
{
    private const int MissingBeforeGivingUp = 3;

    private static readonly string[] _nested =
        ["service_at_locations", "schedules", "regular_schedules", "contacts", "cost_options", "service_areas", "attributes", "service_taxonomys", "languages", "eligibilitys", "locations", "taxonomies", "phones"];

    private int _missing;
    private bool _found;

    /// <summary>The feed has no addresses for single services: what its list says is all there is.</summary>
    public bool GivenUp => !_found && _missing >= MissingBeforeGivingUp;

    /// <summary>Nothing but flat fields in any of the items.</summary>
    public static bool AreNeeded(JsonElement items) =>
        items.GetArrayLength() > 0 && items.EnumerateArray().All(item => JsonKinds.Of(item) == JsonKind.Service && !Array.Exists(_nested, name => item.Has(name)));

    /// <returns><c>null</c> where the feed has nothing more on it.</returns>
    /// <exception cref="FeedException">It should be there and could not be read: the listing must not be written without it.</exception>
    public async Task<JsonDocument?> Of(JsonElement item, CancellationToken cancellation)
    {
        if (GivenUp || item.Text("id") is not { Length: > 0 } id)
        {
            return null;
        }

        await using var answer = await client.Get(new Uri(list.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + Uri.EscapeDataString(id)), client.Limits.MaximumPage, cancellation);
        if (answer.IsMissing)
        {
            _missing++;
            return null;
        }

        if (answer.Body is not { } body)
        {
            throw new FeedException(answer.Shown);
        }

        var detail = await Parse(body, cancellation);
        if (JsonKinds.Of(detail.RootElement) == JsonKind.Service && detail.RootElement.Text("id") == id)
        {
            _found = true;
            return detail;
        }

        detail.Dispose();
        throw new FeedException($"{answer.Address.GetLeftPart(UriPartial.Path)} answers with something else than this service.");
    }

    private static async Task<JsonDocument> Parse(Stream body, CancellationToken cancellation)
    {
        try
        {
            return await JsonDocument.ParseAsync(body, new JsonDocumentOptions { MaxDepth = 128, AllowTrailingCommas = true }, cancellation);
        }
        catch (JsonException error)
        {
            throw new FeedException("The answer is no whole JSON.", error);
        }
    }
}
