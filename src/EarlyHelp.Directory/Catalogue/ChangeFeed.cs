using Dapper;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>One service after a change; <see cref="Service"/> is <c>null</c> where it is gone.</summary>
public sealed record CatalogueChange
{
    public required long ServiceId { get; init; }

    public StoredService? Service { get; init; }
}

/// <summary>A stretch of the change feed.</summary>
public sealed record ChangeBatch
{
    /// <summary>The last write in the batch: read on after it.</summary>
    public required long Sequence { get; init; }

    public required IReadOnlyList<CatalogueChange> Changes { get; init; }
}

/// <summary>Reads the versions as a feed.</summary>
internal static class ChangeFeed
{
    public static ChangeBatch Read(SqliteConnection connection, long after, int max)
    {
        var writes = connection.Query<WriteRow>("select sequence, kind, entity_id from version where sequence > @after order by sequence limit @max", new { after, max }).AsList();
        if (writes.Count == 0)
        {
            return new ChangeBatch { Sequence = after, Changes = [] };
        }

        var ids = new SortedSet<long>();
        foreach (var write in writes)
        {
            if (write.Kind == nameof(EntityKind.Service))
            {
                ids.Add(write.EntityId);
            }
            else
            {
                ids.UnionWith(connection.Query<long>("select id from service where organisation_id = @EntityId", write));
            }
        }

        var organisations = new Dictionary<long, StoredOrganisation>();
        var services = ids.Chunk(CatalogueReader.BatchSize).SelectMany(chunk => CatalogueReader.LoadServices(connection, chunk, organisations)).ToDictionary(stored => stored.Id);
        return new ChangeBatch
        {
            Sequence = writes[^1].Sequence,
            Changes = [.. ids.Select(id => new CatalogueChange { ServiceId = id, Service = services.GetValueOrDefault(id) })],
        };
    }

    /// <summary>
    /// Every service as its last version says, in order of id, with its organisation as that one's last version says.
    /// </summary>
    public static IEnumerable<StoredService> Replay(SqliteConnection connection)
    {
        var organisations = new Dictionary<(string, string), StoredOrganisation>();
        foreach (var row in connection.Query<VersionRow>(LastVersions, new { kind = nameof(EntityKind.Organisation) }, buffered: false))
        {
            var organisation = CatalogueJson.ReadOrganisation(row.Document);
            organisations[(organisation.Source, organisation.ExternalId)] =
                new StoredOrganisation { Id = row.EntityId, Slug = row.Slug, Version = row.Number, ChangedAt = row.ChangedAt, Organisation = organisation };
        }

        foreach (var row in connection.Query<VersionRow>(LastVersions, new { kind = nameof(EntityKind.Service) }, buffered: false))
        {
            var service = CatalogueJson.ReadService(row.Document);
            yield return new StoredService
            {
                Id = row.EntityId,
                Slug = row.Slug,
                Version = row.Number,
                ChangedAt = row.ChangedAt,
                Service = service,
                Organisation = service.OrganisationId is { } id ? organisations.GetValueOrDefault((service.Source, id)) : null,
            };
        }
    }

    private const string LastVersions = """
        select v.entity_id, v.number, v.changed_at, v.slug, v.document
        from version v
        join (select entity_id, max(sequence) as sequence from version where kind = @kind group by entity_id) last on last.sequence = v.sequence
        where v.document is not null
        order by v.entity_id
        """;

    private sealed record WriteRow
    {
        public long Sequence { get; init; }
        public string Kind { get; init; } = "";
        public long EntityId { get; init; }
    }

    private sealed record VersionRow
    {
        public long EntityId { get; init; }
        public long Number { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public string Document { get; init; } = "";
        public string Slug { get; init; } = "";
    }
}
