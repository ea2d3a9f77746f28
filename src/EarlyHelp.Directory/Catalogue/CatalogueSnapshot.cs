using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>The whole catalogue at one moment; writers go on meanwhile and are not seen.</summary>
public sealed class CatalogueSnapshot : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    internal CatalogueSnapshot(SqliteConnection connection)
    {
        _connection = connection;
        _transaction = connection.BeginTransaction(deferred: true);
        Sequence = CatalogueReader.Sequence(connection);
    }

    /// <summary>The last write that is in it.</summary>
    public long Sequence { get; }

    /// <summary>Every service in order of id, read in batches: memory stays flat.</summary>
    public IEnumerable<StoredService> Services() => CatalogueReader.LoadAll(_connection);

    /// <summary>The same services from the other side: replayed from the versions of the change feed instead of read from the rows.</summary>
    public IEnumerable<StoredService> Replay() => ChangeFeed.Replay(_connection);

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
