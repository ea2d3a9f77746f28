using Dapper;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>A service among the latest changes.</summary>
public sealed record RecentListing
{
    public required StoredService Stored { get; init; }

    /// <summary>When its first version was written, since it last came again.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Nothing has changed in it since it came.</summary>
    public bool IsNew => Stored.ChangedAt <= AddedAt;
}

/// <summary>Reads services by when they last changed. A person's check is no change.</summary>
internal static class RecentListings
{
    private const int BatchSize = 200;

    public static List<RecentListing> Read(SqliteConnection connection, int max, int within, Func<StoredService, bool> belongs, IReadOnlyList<string>? districtCodes)
    {
        var ids = connection.Query<long>(
            $"""
            select id from (select id, changed_at from service order by changed_at desc, id desc limit @within) as newest
            {(districtCodes is null ? "" : MayBeIn)}
            order by changed_at desc, id desc
            """,
            new { within, districtCodes });
        var organisations = new Dictionary<long, StoredOrganisation>();
        // Loaded as they are asked for: once there are enough, the rest is left alone.
        List<StoredService> found = [.. ids.Chunk(BatchSize).SelectMany(chunk => CatalogueReader.LoadServices(connection, chunk, organisations)).Where(belongs).Take(max)];
        var added = connection.Query<FirstVersion>(
            $"""
            select entity_id, at from version as first where kind = 'Service' and entity_id in {IdList.Sql}
                and number = (select min(number) from version where kind = first.kind and entity_id = first.entity_id
                    and number > coalesce((select max(number) from version where kind = first.kind and entity_id = first.entity_id and document is null), 0))
            """,
            IdList.Of(found.Select(stored => stored.Id))).ToDictionary(first => first.EntityId, first => first.At);
        return [.. found.Select(stored => new RecentListing { Stored = stored, AddedAt = added[stored.Id] })];
    }

    /// <summary>In which district a place lies is not in the rows, so all that stand somewhere may.</summary>
    private const string MayBeIn = """
        where exists (select 1 from service_at_location where service_id = newest.id)
            or exists (select 1 from service_area where service_id = newest.id and (extent = 'County' or code in @districtCodes))
        """;

    private sealed record FirstVersion
    {
        public required long EntityId { get; init; }
        public required DateTimeOffset At { get; init; }
    }
}
