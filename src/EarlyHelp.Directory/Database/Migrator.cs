using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Database;

/// <summary>
/// Brings a database up to date with the numbered scripts in <c>Database/Schema</c>, each in its own transaction, and remembers a checksum of what ran:
/// a script is never changed once it has been released.
/// </summary>
internal static class Migrator
{
    private const string Folder = "EarlyHelp.Directory.Database.Schema.";

    public static void Migrate(SqliteConnection connection)
    {
        connection.Execute("""
            create table if not exists schema_version (
                number integer primary key, name text not null, checksum text not null, applied_at text not null default current_timestamp) strict
            """);
        var ran = Applied(connection);
        var known = Scripts().ToList();
        Check(ran, known);
        foreach (var script in known.Skip(ran.Count))
        {
            Apply(connection, script);
        }
    }

    private static List<AppliedScript> Applied(SqliteConnection connection) =>
        connection.Query<AppliedScript>("select number, name, checksum from schema_version order by number").AsList();

    private static void Check(List<AppliedScript> ran, List<Script> known)
    {
        if (ran.Count > known.Count)
        {
            throw new CatalogueSchemaException($"The catalogue was made by a newer program (schema {ran.Count}, this one knows {known.Count}). Start the newer program, or restore an older backup.");
        }

        foreach (var (applied, script) in ran.Zip(known))
        {
            if (applied.Checksum != script.Checksum)
            {
                throw new CatalogueSchemaException($"Schema step {script.Name} is not the one that made this catalogue. Put the released script back; a change belongs in a new step.");
            }
        }
    }

    private static void Apply(SqliteConnection connection, Script script)
    {
        // Immediate: of two programs that start at once, the second waits and then finds the step done.
        using var transaction = connection.BeginTransaction(deferred: false);
        var done = connection.ExecuteScalar<long>("select count(*) from schema_version where number = @Number", script, transaction) > 0;
        if (!done)
        {
            connection.Execute(script.Sql, transaction: transaction);
            connection.Execute("insert into schema_version (number, name, checksum) values (@Number, @Name, @Checksum)", script, transaction);
        }

        transaction.Commit();
    }

    private static IEnumerable<Script> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
            yield return new Script
            {
                Number = index + 1,
                Name = name[Folder.Length..],
                Sql = sql,
                Checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))),
            };
        }
    }

    private sealed record Script
    {
        public required long Number { get; init; }

        public required string Name { get; init; }

        public required string Sql { get; init; }

        public required string Checksum { get; init; }
    }

    private sealed record AppliedScript
    {
        public required long Number { get; init; }

        public required string Name { get; init; }

        public required string Checksum { get; init; }
    }
}

/// <summary>The catalogue's schema and this program do not fit together; the message says what to do.</summary>
public sealed class CatalogueSchemaException(string message) : Exception(message);
