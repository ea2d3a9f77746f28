using Dapper;
using EarlyHelp.Directory.Database;

namespace EarlyHelp.Directory.Feedback;

/// <summary>Reads messages: their state for who sent them, the released ones for everyone, whole ones for staff.</summary>
public sealed class FeedbackReader(CatalogueDatabase database)
{
    /// <summary>What may be said to anyone who has the reference: never the text as it was sent.</summary>
    public FeedbackStatus? FindStatus(string reference)
    {
        using var connection = database.Open();
        return connection.QuerySingleOrDefault<FeedbackStatus>(
            "select reference, subject, service_name, state, received_at, checked_at, closed_at, public_reply from feedback where reference = @reference", new { reference });
    }

    /// <summary>The released ones, newest first.</summary>
    /// <param name="page">From 1.</param>
    public IReadOnlyList<ReleasedFeedback> Released(int page, int pageSize)
    {
        using var connection = database.Open();
        return connection.Query<ReleasedFeedback>(
            """
            select subject, state, received_at, public_text, public_reply, released_at from feedback
            where released_at is not null order by released_at desc, id desc limit @pageSize offset @skip
            """,
            new { pageSize, skip = (page - 1L) * pageSize }).AsList();
    }

    public int CountReleased()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<int>("select count(*) from feedback where released_at is not null");
    }

    /// <summary>Those not closed yet, whole, for staff only: oldest first.</summary>
    public IReadOnlyList<StoredFeedback> Open(int max)
    {
        using var connection = database.Open();
        return connection.Query<StoredFeedback>(Whole + " where closed_at is null order by received_at, id limit @max", new { max }).AsList();
    }

    /// <summary>One, whole, for staff only.</summary>
    public StoredFeedback? Find(string reference)
    {
        using var connection = database.Open();
        return connection.QuerySingleOrDefault<StoredFeedback>(Whole + " where reference = @reference", new { reference });
    }

    private const string Whole = """
        select id, reference, subject, service_id, service_name, place, service_contact, text, state, received_at, checked_at, closed_at, public_text, public_reply, released_at
        from feedback
        """;
}
