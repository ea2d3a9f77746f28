using Dapper;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>A service among the latest changes.</summary>
public sealed record RecentListing
{
    public required StoredService Stored { get; init; }

    /// <summary>When its first version was written.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Nothing has changed in it since it came.</summary>
    public bool IsNew => Stored.ChangedAt <= AddedAt;
}

/// <summary>Reads services by when they last changed. A person's check is no change.</summary>
internal static class RecentListings
{
    private const int BatchSize = 200;

    public static List<RecentListing> Read(SqliteConnection connection, int max, int within, Func<StoredService, bool> belongs)
    {
        var found = new List<RecentListing>();
        var organisations = new Dictionary<long, StoredOrganisation>();
        for (var skip = 0; skip < within && found.Count < max; skip += BatchSize)
        {
            var ids = connection.Query<long>(
                "select id from service order by changed_at desc, id desc limit @limit offset @skip", new { limit = Math.Min(BatchSize, within - skip), skip }).AsList();
            var services = ids.SelectMany(id => CatalogueReader.LoadServices(connection, id, id, organisations));
            found.AddRange(services.Where(belongs).Take(max - found.Count).Select(stored => new RecentListing { Stored = stored, AddedAt = AddedAt(connection, stored.Id) }));
            if (ids.Count < BatchSize)
            {
                break;
            }
        }

        return found;
    }

    private static DateTimeOffset AddedAt(SqliteConnection connection, long id) =>
        connection.QuerySingle<DateTimeOffset>("select at from version where kind = 'Service' and entity_id = @id order by number limit 1", new { id });
}
