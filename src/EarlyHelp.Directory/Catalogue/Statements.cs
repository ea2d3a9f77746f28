using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>
/// Prepared statements of one write session, made at first use. An import writes some thirty rows a listing; preparing each once a session is what keeps it
/// within a small multiple of the raw inserts.
/// </summary>
internal sealed class Statements(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(ByEnds.Comparer);

    /// <summary>The statement with its parameters @0, @1, ... set to the values; <c>null</c> becomes SQL null.</summary>
    public SqliteCommand With(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            for (var index = 0; index < values.Length; index++)
            {
                command.Parameters.Add(new SqliteParameter("@" + index, DBNull.Value));
            }

            command.Prepare();
            _commands.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++)
        {
            var parameter = command.Parameters[index];
            parameter.ResetSqliteType();
            parameter.Value = values[index] ?? DBNull.Value;
        }

        return command;
    }

    public void Run(string sql, params ReadOnlySpan<object?> values) => With(sql, values).ExecuteNonQuery();

    public long Id(string sql, params ReadOnlySpan<object?> values) => (long)With(sql, values).ExecuteScalar()!;

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    /// <summary>Hashes only a few characters of a statement: they are long, and asked for thirty times a listing.</summary>
    private sealed class ByEnds : IEqualityComparer<string>
    {
        public static readonly ByEnds Comparer = new();

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode(string obj) => HashCode.Combine(obj.Length, obj[obj.Length / 3], obj[obj.Length / 2], obj[obj.Length * 3 / 4]);
    }
}
