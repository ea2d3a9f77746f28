using EarlyHelp.Directory.Database;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>The one way into the catalogue. Each session is one transaction: all of it is on disk when <see cref="WriteSession.Commit"/> returns, or none.</summary>
public sealed class CatalogueWriter(CatalogueDatabase database, TimeProvider clock)
{
    /// <summary>The most records a session should write, so that edits get in between those of an import.</summary>
    public const int RecordsPerSession = 500;

    /// <summary>Waits its turn: one session writes at a time.</summary>
    public WriteSession Begin(WriteContext context) => new(database.OpenToWriteMany(), context, clock.GetUtcNow());
}
