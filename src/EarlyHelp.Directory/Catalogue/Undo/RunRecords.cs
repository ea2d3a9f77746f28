using Dapper;
using EarlyHelp.Directory.Database;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue.Undo;

/// <summary>Reads which services and organisations a run wrote, and how they stand now.</summary>
public sealed class RunRecords(CatalogueDatabase database)
{
    /// <summary>How many records of the run have changed since, how many are back to what they were.</summary>
    public RunStanding Standing(long run)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var standings = Batches(connection, run).SelectMany(batch => Read(connection, run, batch.Kind, batch.Ids)).ToLookup(record => record.Standing, record => record.Kind);
        return new RunStanding
        {
            Records = standings.Sum(records => records.LongCount()),
            Changed = standings[Undo.Standing.Changed].LongCount(),
            ChangedListings = standings[Undo.Standing.Changed].LongCount(kind => kind == EntityKind.Service),
            PutBack = standings[Undo.Standing.AsBefore].LongCount(),
        };
    }

    internal static long Count(SqliteConnection connection, long run) =>
        connection.ExecuteScalar<long>("select count(*) from (select distinct kind, entity_id from version where run_id = @run) written", new { run });

    /// <summary>The ids, a transaction's worth at a time; services first, so that an organisation is met when its services are dealt with.</summary>
    internal static IEnumerable<(EntityKind Kind, List<long> Ids)> Batches(SqliteConnection connection, long run)
    {
        foreach (var kind in new[] { EntityKind.Service, EntityKind.Organisation })
        {
            for (var ids = After(0); ids.Count > 0; ids = After(ids[^1]))
            {
                yield return (kind, ids);
            }

            List<long> After(long last) => connection.Query<long>(
                "select distinct entity_id from version where run_id = @run and kind = @kind and entity_id > @last order by entity_id limit @max",
                new { run, kind = kind.ToString(), last, max = CatalogueWriter.RecordsPerSession }).AsList();
        }
    }

    /// <summary>The histories of these, in the order of their ids.</summary>
    internal static IEnumerable<RecordHistory> Read(SqliteConnection connection, long run, EntityKind kind, IReadOnlyList<long> ids)
    {
        var parameters = new DynamicParameters(IdList.Of(ids));
        parameters.Add("kind", kind.ToString());
        var versions = connection.Query<PastVersion>(
            $"""
            select version.entity_id, version.sequence, version.number, version.run_id, run.undoes, version.why, version.at, version.slug, version.document is null as is_gone
            from version
            left join run on run.id = version.run_id
            where version.kind = @kind and version.entity_id in {IdList.Sql}
            order by version.entity_id, version.number
            """,
            parameters);
        return versions.GroupBy(version => version.EntityId).Select(group => new RecordHistory(kind, run, [.. group]));
    }

    /// <summary>What versions say, by their sequence.</summary>
    internal static Dictionary<long, string> Documents(SqliteConnection connection, IEnumerable<long> sequences) =>
        connection.Query<DocumentRow>($"select sequence, document from version where document is not null and sequence in {IdList.Sql}", IdList.Of(sequences))
            .ToDictionary(row => row.Sequence, row => row.Document);

    private sealed record DocumentRow
    {
        public long Sequence { get; init; }
        public string Document { get; init; } = "";
    }
}

/// <summary>What has become of the services and organisations that a run wrote.</summary>
public sealed record RunStanding
{
    /// <summary>Services and organisations that it created or updated.</summary>
    public required long Records { get; init; }

    /// <summary>Of them, those that another run, an edit or a check has changed since.</summary>
    public required long Changed { get; init; }

    /// <summary>Of these, the listings.</summary>
    public required long ChangedListings { get; init; }

    /// <summary>Those that are back to what they were before it.</summary>
    public required long PutBack { get; init; }
}
