using System.Diagnostics;
using EarlyHelp.Directory.Database;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Benchmarks;

/// <summary>
/// The control for writing: all rows of all tables of a finished catalogue, read into memory beforehand, written into an empty catalogue by prepared statements in
/// one transaction. No program that makes the same rows can be faster.
/// </summary>
internal sealed class RawWriteControl
{
    private readonly List<(string Table, int Columns, List<object[]> Rows)> _tables = [];

    public RawWriteControl(string finishedDataPath)
    {
        using var connection = new CatalogueDatabase(finishedDataPath).Open();
        foreach (var table in Tables(connection))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table}";
            using var reader = command.ExecuteReader();
            var rows = new List<object[]>();
            while (reader.Read())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }

            _tables.Add((table, reader.FieldCount, rows));
        }
    }

    public long Rows => _tables.Sum(table => (long)table.Rows.Count);

    /// <summary>Writes everything into an empty catalogue.</summary>
    public TimeSpan Write(string emptyDataPath)
    {
        using var connection = new CatalogueDatabase(emptyDataPath).Open();
        var watch = Stopwatch.StartNew();
        using (var pragma = connection.CreateCommand())
        {
            // What a parent table's rows come before is not known here; the finished catalogue was sound.
            pragma.CommandText = "pragma foreign_keys = off; pragma synchronous = full";
            pragma.ExecuteNonQuery();
        }

        using var transaction = connection.BeginTransaction();
        foreach (var (table, columns, rows) in _tables)
        {
            Insert(connection, transaction, table, columns, rows);
        }

        transaction.Commit();
        return watch.Elapsed;
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, string table, int columns, List<object[]> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"insert or replace into {table} values ({string.Join(", ", Enumerable.Range(0, columns).Select(column => "@" + column))})";
        for (var column = 0; column < columns; column++)
        {
            command.Parameters.Add(new SqliteParameter("@" + column, DBNull.Value));
        }

        command.Prepare();
        foreach (var row in rows)
        {
            for (var column = 0; column < columns; column++)
            {
                command.Parameters[column].ResetSqliteType();
                command.Parameters[column].Value = row[column];
            }

            command.ExecuteNonQuery();
        }
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'schema_version' order by rowid";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
