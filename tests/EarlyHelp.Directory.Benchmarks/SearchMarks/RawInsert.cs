using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>The control for building: the same texts written into one plain table.</summary>
internal static class RawInsert
{
    /// <returns>CPU time in milliseconds.</returns>
    public static double Measure(string path, IEnumerable<IndexDocument> documents)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using (var create = connection.CreateCommand())
        {
            create.CommandText = "create table listing (id integer primary key, name text, organisation text, summary text, topics text, eligibility text, description text, places text, other text)";
            create.ExecuteNonQuery();
        }
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into listing values (@id, @f0, @f1, @f2, @f3, @f4, @f5, @f6, @f7)";
        insert.Parameters.Add("@id", SqliteType.Integer);
        for (var field = 0; field < Similarity.FieldCount; field++)
        {
            insert.Parameters.Add($"@f{field}", SqliteType.Text);
        }
        insert.Prepare();
        var used = 0.0;
        foreach (var document in documents)
        {
            var texts = Enum.GetValues<SearchField>().Select(field => string.Join(". ", document.Texts.Where(text => text.Field == field).Select(text => text.Text))).ToArray();
            var start = ThreadClock.Milliseconds;
            insert.Parameters[0].Value = document.Facts.ServiceId;
            for (var field = 0; field < texts.Length; field++)
            {
                insert.Parameters[field + 1].Value = texts[field];
            }
            insert.ExecuteNonQuery();
            used += ThreadClock.Milliseconds - start;
        }
        var commit = ThreadClock.Milliseconds;
        transaction.Commit();
        return used + ThreadClock.Milliseconds - commit;
    }
}
