using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>
/// The control for queries: SQLite's FTS5 as fast as it was found to go. Filters are terms in a column without weight, rows come with their bm25 and are not sorted by SQLite,
/// the first 20 and the counts of topic, district, age and cost are gathered over arrays.
/// </summary>
internal sealed class Fts5Streamed : IDisposable
{
    private const int First = 20;

    private readonly SqliteConnection _connection;
    private readonly int[][] _values;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly SqliteCommand _search;

    public Fts5Streamed(string path, IEnumerable<StoredService> listings, int count, IndexDocumentBuilder documents)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Execute("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -400000; pragma mmap_size = 4000000000; pragma temp_store = memory");
        Execute("create virtual table f using fts5(name, organisation, summary, topics, eligibility, description, places, other, filters, content='', detail=full, columnsize=1, tokenize='porter unicode61 remove_diacritics 2')");
        _values = new int[count + 1][];
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "insert into f(rowid, name, organisation, summary, topics, eligibility, description, places, other, filters) values (@id, @f0, @f1, @f2, @f3, @f4, @f5, @f6, @f7, @filters)";
            foreach (var listing in listings)
            {
                Insert(insert, documents.Build(listing));
            }
            transaction.Commit();
        }
        Execute("insert into f(f) values('optimize')");
        _search = _connection.CreateCommand();
        _search.CommandText = "select rowid, bm25(f, 4.5, 1.2, 2.2, 2.0, 1.0, 1.0, 0.8, 0.5, 0.0) from f where f match @match";
        _search.Parameters.Add("@match", SqliteType.Text);
        _search.Prepare();
    }

    /// <returns>The total; the rest is thrown away.</returns>
    public int Search(BenchmarkQuery query)
    {
        var words = Analyzer.WithoutStopWords(Analyzer.Analyze(query.Text).Where(token => !token.IsCompound).ToList()).Select(token => $"\"{token.Surface}\"");
        var filters = query.District is { } district ? $" filters:\"d{district}\"" : query.Age is { } age ? $" filters:\"y{age}\"" : "";
        _search.Parameters[0].Value = string.Join(' ', words) + filters;
        var counts = new int[_numbers.Count];
        var top = new PriorityQueue<long, double>();
        var total = 0;
        using var reader = _search.ExecuteReader();
        while (reader.Read())
        {
            total++;
            var id = reader.GetInt64(0);
            top.Enqueue(id, -reader.GetDouble(1));
            if (top.Count > First)
            {
                top.Dequeue();
            }
            foreach (var value in _values[id])
            {
                counts[value]++;
            }
        }
        return total;
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    private void Insert(SqliteCommand insert, IndexDocument document)
    {
        insert.Parameters.Clear();
        insert.Parameters.AddWithValue("@id", document.Facts.ServiceId);
        foreach (var field in Enum.GetValues<SearchField>())
        {
            insert.Parameters.AddWithValue($"@f{(int)field}", string.Join(" . ", document.Texts.Where(text => text.Field == field).Select(text => text.Text)));
        }
        var districts = document.Values.Where(value => value.Column == ColumnName.District).Select(value => "d" + value.Value);
        var years = Enumerable.Range(0, 26).Where(age => document.Facts.Ages.Meets(AgeSpan.Of(age, age))).Select(age => $"y{age}");
        insert.Parameters.AddWithValue("@filters", string.Join(' ', districts.Concat(years)));
        insert.ExecuteNonQuery();
        _values[document.Facts.ServiceId] = [.. document.Values
            .Where(value => value.Column is ColumnName.Topic or ColumnName.District or ColumnName.Age or ColumnName.Cost).Distinct()
            .Select(value => Number($"{value.Column}/{value.Value}"))];
    }

    private int Number(string value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            _numbers.Add(value, number = _numbers.Count);
        }
        return number;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
