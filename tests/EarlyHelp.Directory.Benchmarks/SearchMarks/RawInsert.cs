using System.Globalization;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>The control for building: what the index takes in of each listing, its texts, its values, its places and its card, written by prepared statements in one transaction.</summary>
internal sealed class RawInsert : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _listing;
    private readonly SqliteCommand _value;
    private readonly SqliteCommand _place;

    private RawInsert(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Execute("create table listing (id integer primary key, slug text, source text, external_id text, minimum_age real, maximum_age real, level integer, access integer, assured text, name text, organisation text, summary text, topics text, eligibility text, description text, places text, other text)");
        Execute("create table listing_value (listing_id integer, kind integer, value text)");
        Execute("create table listing_place (listing_id integer, name text, town text, postcode text, latitude real, longitude real)");
        _listing = Prepare("insert into listing values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16)", 17);
        _value = Prepare("insert into listing_value values (@0, @1, @2)", 3);
        _place = Prepare("insert into listing_place values (@0, @1, @2, @3, @4, @5)", 6);
    }

    /// <returns>CPU time in milliseconds, that of making the rows left out.</returns>
    public static double Measure(string path, IEnumerable<StoredService> listings, IndexDocumentBuilder documents)
    {
        using var control = new RawInsert(path);
        control.Execute("begin");
        var used = 0.0;
        foreach (var listing in listings)
        {
            var document = documents.Build(listing);
            object?[] row =
            [
                listing.Id, listing.Slug, listing.Service.Source, listing.Service.ExternalId, listing.Service.Eligibility.MinimumAge, listing.Service.Eligibility.MaximumAge,
                (long?)listing.Service.Level, (long?)listing.Service.Access, listing.Service.Assurance?.On.ToString("O", CultureInfo.InvariantCulture),
                .. Enum.GetValues<SearchField>().Select(field => string.Join(". ", document.Texts.Where(text => text.Field == field).Select(text => text.Text))),
            ];
            object?[][] values = [.. document.Values.Distinct().Select(value => new object?[] { listing.Id, (long)value.Column, value.Value })];
            object?[][] places = [.. listing.Service.Locations.Select(place => place.Location).Select(place => new object?[] { listing.Id, place.Name, place.Town, place.Postcode, place.Latitude, place.Longitude })];
            var start = ThreadClock.Milliseconds;
            Insert(control._listing, row);
            foreach (var value in values)
            {
                Insert(control._value, value);
            }
            foreach (var place in places)
            {
                Insert(control._place, place);
            }
            used += ThreadClock.Milliseconds - start;
        }
        var commit = ThreadClock.Milliseconds;
        control.Execute("commit");
        return used + ThreadClock.Milliseconds - commit;
    }

    public void Dispose()
    {
        _listing.Dispose();
        _value.Dispose();
        _place.Dispose();
        _connection.Dispose();
    }

    private static void Insert(SqliteCommand command, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            command.Parameters[i].Value = row[i] ?? DBNull.Value;
        }
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.AddWithValue($"@{i}", DBNull.Value);
        }
        command.Prepare();
        return command;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
