using EarlyHelp.Directory.Database;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

internal static class EntityReader
{
    /// <summary>From columns id, slug, version, changed_at, content_hash.</summary>
    public static StoredEntity Read(SqliteDataReader reader) =>
        new()
        {
            Id = reader.GetInt64(0),
            Slug = reader.GetString(1),
            Version = reader.GetInt64(2),
            ChangedAt = Stored.Moment(reader.GetString(3)),
            Hash = reader.GetFieldValue<byte[]>(4),
        };

    public static List<StoredEntity> All(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var all = new List<StoredEntity>();
        while (reader.Read())
        {
            all.Add(Read(reader));
        }

        return all;
    }
}
