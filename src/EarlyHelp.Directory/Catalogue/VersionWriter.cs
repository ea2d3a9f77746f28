using System.Text;
using EarlyHelp.Directory.Database;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>
/// Writes versions and numbers them from one counter row inside the write transaction: numbers follow commit order, so whoever follows the feed can never skip one.
/// </summary>
internal sealed class VersionWriter(Statements statements, WriteContext context, DateTimeOffset now)
{
    private readonly string _at = Stored.Text(now);

    /// <summary>The number of the last version written.</summary>
    public long Sequence { get; private set; } = statements.Id("select sequence from catalogue_state where id = 1");

    public void Add(EntityKind kind, StoredEntity entity, byte[]? document)
    {
        Sequence++;
        statements.Run(
            "insert into version (sequence, kind, entity_id, number, run_id, who, why, at, slug, changed_at, document) values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)",
            Sequence,
            kind.ToString(),
            entity.Id,
            entity.Version,
            context.Run,
            context.Who,
            context.Why,
            _at,
            entity.Slug,
            Stored.Text(entity.ChangedAt),
            document is null ? null : Encoding.UTF8.GetString(document));
    }

    public void Close() => statements.Run("update catalogue_state set sequence = @0 where id = 1", Sequence);
}
