namespace EarlyHelp.Directory.Catalogue;

/// <summary>
/// Remembers under which id something stood that was taken out. What comes again, from the same source with the same id there, is no stranger: it gets its id again, and
/// with it its addresses, its history and its place on the lists that families share.
/// </summary>
internal sealed class GoneWriter(Statements statements)
{
    private const string Note = """
        insert into gone (kind, source, external_id, entity_id, version) select @1, source, external_id, id, @2 from {0} where id = @0
        on conflict (kind, source, external_id) do update set entity_id = excluded.entity_id, version = excluded.version
        """;

    private static readonly string _noteService = Note.Replace("{0}", "service", StringComparison.Ordinal);
    private static readonly string _noteOrganisation = Note.Replace("{0}", "organisation", StringComparison.Ordinal);

    /// <summary>Call it while its row is still there.</summary>
    /// <param name="version">Of the version that says that it is gone.</param>
    public void Add(EntityKind kind, long id, long version) => statements.Run(kind == EntityKind.Service ? _noteService : _noteOrganisation, id, kind.ToString(), version);

    /// <summary>Has it here again.</summary>
    /// <returns><c>null</c> where nothing with this key was taken out.</returns>
    public FormerEntity? Take(EntityKind kind, (string Source, string ExternalId) key)
    {
        using var reader = statements
            .With("delete from gone where kind = @0 and source = @1 and external_id = @2 returning entity_id, version", kind.ToString(), key.Source, key.ExternalId)
            .ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        var (id, version) = (reader.GetInt64(0), reader.GetInt64(1));
        var slug = statements.With("select slug from version where kind = @0 and entity_id = @1 and number = @2", kind.ToString(), id, version).ExecuteScalar();
        return new FormerEntity(id, version, (string)slug!);
    }
}

/// <summary>What something was before it is written.</summary>
/// <param name="Version">The number of its last version.</param>
/// <param name="Slug">The last address it had.</param>
internal sealed record FormerEntity(long Id, long Version, string Slug);
