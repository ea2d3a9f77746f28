using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Indexing;

namespace EarlyHelp.Directory.Web.Pages.Search.Map;

/// <summary>Where the listings of a page of results are: of each the place that the list shows. An address that is kept from the public has no point here, not even a rough one.</summary>
public sealed class MapPlacesQuery(CatalogueDatabase database, PositionLookup locate)
{
    /// <returns>By service id; listings without a place that may be shown are absent.</returns>
    public IReadOnlyDictionary<long, (double Latitude, double Longitude)> Find(IReadOnlyList<SearchHit> hits)
    {
        using var connection = database.Open();
        var rows = connection.Query<Row>(
            "select service_id, position, postcode, latitude, longitude from service_at_location where service_id in @ids and is_hidden = 0 order by service_id, position",
            new { ids = hits.Select(hit => hit.ServiceId) }).ToDictionary(row => (row.ServiceId, row.Position));
        var points = new Dictionary<long, (double, double)>();
        foreach (var hit in hits)
        {
            if (rows.TryGetValue((hit.ServiceId, hit.NearestPlace), out var row)
                && locate(new Location { Postcode = row.Postcode, Latitude = row.Latitude, Longitude = row.Longitude }) is { Latitude: { } latitude, Longitude: { } longitude })
            {
                points[hit.ServiceId] = (latitude, longitude);
            }
        }

        return points;
    }

    private sealed record Row
    {
        public required long ServiceId { get; init; }
        public required long Position { get; init; }
        public string? Postcode { get; init; }
        public double? Latitude { get; init; }
        public double? Longitude { get; init; }
    }
}
