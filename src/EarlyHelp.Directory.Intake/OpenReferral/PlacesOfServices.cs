using System.Text.Json;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>
/// A list of services at locations names a service once for each of its places. Read twice: first to see where a service comes for the last time, then to put
/// its places together; only services that are not complete yet are in memory. A list that breaks off gives nothing: the places of any service may lie in what is missing.
/// </summary>
internal sealed class PlacesOfServices(Func<Stream> open, JsonListings listings)
{
    public IEnumerable<IntakeRecord> Read(CancellationToken cancellation)
    {
        var left = Count(cancellation);
        var waiting = new Dictionary<string, List<JsonElement>>();
        foreach (var item in new JsonItems(open()).Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Id(item) is not { } id || left[id] == 1 && !waiting.ContainsKey(id))
            {
                foreach (var record in listings.Read(item))
                {
                    yield return record;
                }

                continue;
            }

            if (!waiting.TryGetValue(id, out var places))
            {
                waiting.Add(id, places = []);
            }

            places.Add(item.Clone());
            left[id]--;
            if (left[id] == 0)
            {
                waiting.Remove(id);
                yield return listings.Service(places[0].Object("service")!.Value, places);
            }
        }
    }

    private Dictionary<string, int> Count(CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>();
        foreach (var item in new JsonItems(open()).Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Id(item) is { } id)
            {
                counts[id] = counts.GetValueOrDefault(id) + 1;
            }
        }

        return counts;
    }

    private static string? Id(JsonElement item) => item.Object("service") is { } service && service.Text("id") is { Length: > 0 } id ? id : null;
}
