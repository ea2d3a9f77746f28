using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Engine;

/// <summary>SQLite's FTS5 over the same stems as oracle: words, phrases and prefixes must find the same listings.</summary>
public sealed class Fts5OracleTests
{
    [Fact]
    public void Search_WordsPhrasesAndPrefixes_FindsWhatFts5Finds() =>
        Prop.ForAll<int>(seed => { CheckOne(seed); return true; }).QuickCheckThrowOnFailure();

    private static void CheckOne(int seed)
    {
        var random = new RandomListings(seed);
        var services = random.Many(40).Select(service => service with { Status = ServiceStatus.Active, ClosesOn = null }).ToList();
        var bench = new SearchBench(services);
        using var oracle = new Oracle(services);
        for (var i = 0; i < 4; i++)
        {
            var tokens = Analyzer.Analyze(random.Query()).Where(token => !token.IsCompound).ToList();
            var stems = tokens.Select(token => token.Stem).ToList();
            var letters = tokens[0].Surface[..Math.Min(3, tokens[0].Surface.Length)];

            Assert.Equal(oracle.Find(string.Join(' ', stems.Select(Quoted))), Find(bench, [.. stems.Select(stem => new StemAlternative(stem))]));
            Assert.Equal(oracle.Find("surfaces:" + Quoted(tokens[0].Surface)), Find(bench, new SurfaceAlternative(tokens[0].Surface)));
            if (letters.Length == PrefixAlternative.ShortestPrefix)
            {
                Assert.Equal(oracle.Find("surfaces:" + Quoted(letters) + "*"), Find(bench, new PrefixAlternative(letters)));
            }
            if (stems.Count > 1)
            {
                Assert.Equal(oracle.Find(Quoted(string.Join(' ', stems))), Find(bench, new PhraseAlternative(stems)));
            }
        }
    }

    private static string[] Find(SearchBench bench, params Alternative[] wanted) =>
        [.. bench.Ids(
            new SearchRequest { PageSize = 100 },
            new AnalysedQuery { Clauses = [.. wanted.Select(alternative => new Clause { Typed = ["group"], Alternatives = [alternative] })], Words = WordsWanted.All }).Order()];

    private static string Quoted(string text) => $"\"{text}\"";

    /// <summary>A row a listing. Stems and words stand in columns of their own; values are parted by words that are in no query, so that no phrase spans two.</summary>
    private sealed class Oracle : IDisposable
    {
        private readonly SqliteConnection _connection = new("Data Source=:memory:");

        public Oracle(List<Service> services)
        {
            _connection.Open();
            Execute("create virtual table f using fts5(id unindexed, stems, surfaces, tokenize='unicode61 remove_diacritics 0')", []);
            for (var i = 0; i < services.Count; i++)
            {
                var values = SearchBench.Documents.Build(SearchBench.Stored(services[i], i + 1)).Texts.Select(text => Analyzer.Analyze(text.Text)).ToList();
                Execute("insert into f values (@p0, @p1, @p2)",
                    [services[i].ExternalId, Join(values, words: false, token => token.Stem), Join(values, words: true, token => token.Surface)]);
            }
        }

        public string[] Find(string match)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = match.StartsWith("surfaces:", StringComparison.Ordinal) ? "select id from f where f match @p0" : "select id from f where stems match @p0";
            command.Parameters.AddWithValue("@p0", match);
            using var reader = command.ExecuteReader();
            var ids = new List<string>();
            while (reader.Read())
            {
                ids.Add(reader.GetString(0));
            }
            return [.. ids.Order()];
        }

        public void Dispose() => _connection.Dispose();

        /// <summary>Joined forms of hyphened words would break phrases of a plain text: they stand at its end, and among the words as they are.</summary>
        private static string Join(List<List<Token>> values, bool words, Func<Token, string> part) =>
            string.Join(" ¦ zzz ", values.Select(value => string.Join(' ', value.Where(token => words || !token.IsCompound).Select(part))))
            + " zzz " + string.Join(" zzz ", values.SelectMany(value => value).Where(token => token.IsCompound).Select(part));

        private void Execute(string sql, object[] values)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.AddWithValue($"@p{i}", values[i]);
            }
            command.ExecuteNonQuery();
        }
    }
}
