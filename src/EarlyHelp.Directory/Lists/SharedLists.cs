using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using EarlyHelp.Directory.Database;

namespace EarlyHelp.Directory.Lists;

/// <summary>Keeps shared lists until they expire. The token in the link is the only way to one.</summary>
public sealed class SharedLists(CatalogueDatabase database, TimeProvider clock)
{
    private const int TokenBytes = 16;

    /// <summary>Keeps a list. What returns is on disk.</summary>
    /// <returns>The secret part of its link: 128 random bits, 22 characters.</returns>
    /// <exception cref="ArgumentException">There are no listings, or too many, or a note cannot be kept: pages check that first.</exception>
    public string Create(string title, IReadOnlyList<SharedListItem> items)
    {
        if (items.Count is 0 or > SharedList.MaximumItems || items.Any(item => item.Note is { } note && ListNote.Problem(note) is not null))
        {
            throw new ArgumentException($"A list has 1 to {SharedList.MaximumItems} listings with notes that lead to nobody.", nameof(items));
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = clock.GetUtcNow();
        using var connection = database.OpenToWrite();
        using var transaction = connection.BeginTransaction(deferred: false);
        var id = connection.ExecuteScalar<long>(
            "insert into shared_list (token_hash, title, created_at, expires_at) values (@hash, @title, @now, @expires) returning id",
            new { hash = Hash(token), title, now, expires = now + SharedList.Lifetime },
            transaction);
        connection.Execute(
            "insert into shared_list_item (list_id, position, service_id, service_name, note) values (@id, @position, @ServiceId, @ServiceName, @Note)",
            items.Select((item, position) => new { id, position, item.ServiceId, item.ServiceName, item.Note }),
            transaction);
        transaction.Commit();
        return token;
    }

    /// <returns><c>null</c> where there is no such list, or its time is over.</returns>
    public SharedList? Find(string token)
    {
        if (token.Length > 64)
        {
            return null;
        }

        using var connection = database.Open();
        using var rows = connection.QueryMultiple(
            """
            select title, created_at, expires_at from shared_list where token_hash = @hash and expires_at > @now;
            select i.service_id, i.service_name, i.note from shared_list_item i join shared_list l on l.id = i.list_id where l.token_hash = @hash order by i.position
            """,
            new { hash = Hash(token), now = clock.GetUtcNow() });
        return rows.ReadSingleOrDefault<ListRow>() is not { } list ? null : new SharedList
        {
            Title = list.Title,
            CreatedAt = list.CreatedAt,
            ExpiresAt = list.ExpiresAt,
            Items = [.. rows.Read<ItemRow>().Select(row => new SharedListItem { ServiceId = row.ServiceId, ServiceName = row.ServiceName, Note = row.Note })],
        };
    }

    /// <summary>Deletes the lists whose time is over.</summary>
    /// <returns>How many went.</returns>
    public int Purge()
    {
        using var connection = database.OpenToWrite();
        return connection.Execute("delete from shared_list where expires_at <= @now", new { now = clock.GetUtcNow() });
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private sealed record ListRow
    {
        public string Title { get; init; } = "";
        public DateTimeOffset CreatedAt { get; init; }
        public DateTimeOffset ExpiresAt { get; init; }
    }

    private sealed record ItemRow
    {
        public long ServiceId { get; init; }
        public string ServiceName { get; init; } = "";
        public string? Note { get; init; }
    }
}
