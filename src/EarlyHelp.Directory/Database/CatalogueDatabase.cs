using Dapper;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Database;

/// <summary>
/// The SQLite file that holds the catalogue: <c>catalogue.db</c> in the data path. Opening brings its schema up to date.
/// Write-ahead logging lets readers go on while an import writes; <c>synchronous = full</c> makes a commit durable before it is acknowledged.
/// </summary>
public sealed class CatalogueDatabase
{
    /// <summary>Names, addresses and ids go into their indexes in no order: with the 2 MB that SQLite takes by itself, an import reads and writes their pages over and over.</summary>
    private const int WriteCacheKilobytes = 32 * 1024;

    private readonly string _connectionString;

    /// <exception cref="CatalogueSchemaException">The file was made by a newer program, or a migration that ran is not the one this program knows.</exception>
    public CatalogueDatabase(string dataPath)
    {
        System.IO.Directory.CreateDirectory(dataPath);
        DataPath = dataPath;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataPath, "catalogue.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        DapperSetup.Once();
        using var connection = Open();
        connection.Execute("pragma journal_mode = wal");
        Migrator.Migrate(connection);
    }

    /// <summary>The folder that holds everything that changes.</summary>
    public string DataPath { get; }

    /// <summary>A connection from the pool, ready for use; dispose it to give it back.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>A connection whose commits are on disk before they are acknowledged.</summary>
    internal SqliteConnection OpenToWrite()
    {
        var connection = Open();
        connection.Execute("pragma synchronous = full");
        return connection;
    }

    /// <summary>The same for many records: with room for the pages that an import comes back to.</summary>
    internal SqliteConnection OpenToWriteMany()
    {
        var connection = OpenToWrite();
        connection.Execute($"pragma cache_size = -{WriteCacheKilobytes}");
        return connection;
    }

    /// <summary>Moves what the write-ahead log holds into the file, so that readers that never rest do not let it grow without end.</summary>
    public void Checkpoint()
    {
        using var connection = Open();
        connection.Execute("pragma wal_checkpoint(passive);");
    }
}
