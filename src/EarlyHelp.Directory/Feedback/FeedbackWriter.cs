using System.Security.Cryptography;
using System.Text;
using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Privacy;

namespace EarlyHelp.Directory.Feedback;

/// <summary>Keeps what people send and what becomes of it. What returns is on disk.</summary>
public sealed class FeedbackWriter(CatalogueDatabase database, TimeProvider clock)
{
    /// <summary>How long what was written is kept once it is settled: long enough to come back to it.</summary>
    public const int MonthsKeptSettled = 6;

    /// <summary>The longest that anything written is kept, settled or not.</summary>
    public const int MonthsKept = 24;

    /// <summary>Keeps a message. Phone numbers, email addresses and long numbers in it are hidden before it is stored, except in the contact of the service.</summary>
    /// <returns>The reference to look it up by; the same one again where this form was kept before with the same words.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long: forms check that first.</exception>
    public string Receive(FeedbackMessage message)
    {
        var text = FeedbackMessage.Clean(message.Text);
        if (text.Length is 0 or > FeedbackMessage.MaximumText)
        {
            throw new ArgumentException($"The text has {text.Length} characters; it needs 1 to {FeedbackMessage.MaximumText}.", nameof(message));
        }

        using var connection = database.OpenToWrite();
        return connection.ExecuteScalar<string>(
            """
            insert into feedback (reference, subject, service_id, service_name, place, service_contact, text, state, received_at, submission)
            values (@reference, @subject, @ServiceId, @name, @place, @contact, @text, 'Received', @now, @submission)
            on conflict (submission) do update set submission = excluded.submission
            returning reference
            """,
            new
            {
                reference = FeedbackReference.New(),
                subject = message.Subject.ToString(),
                message.ServiceId,
                name = Masked(Line(message.ServiceName)),
                place = Masked(Line(message.Place)),
                contact = Line(message.ServiceContact),
                text = Masked(text),
                now = clock.GetUtcNow(),
                submission = Key(message, text),
            })!;
    }

    /// <summary>Moves it on, with the reply that its writer reads under the reference; <c>null</c> leaves the reply as it is.</summary>
    /// <returns><c>false</c> where there is no such message.</returns>
    public bool Move(string reference, FeedbackState state, string? publicReply)
    {
        using var connection = database.OpenToWrite();
        return connection.Execute(
            """
            update feedback set state = @state, public_reply = coalesce(@reply, public_reply),
                checked_at = case when @state = 'Received' then null else coalesce(checked_at, @now) end,
                closed_at = case when @closed then coalesce(closed_at, @now) end
            where reference = @reference
            """,
            new { reference, state = state.ToString(), closed = state.IsClosed(), reply = Text(publicReply), now = clock.GetUtcNow() }) > 0;
    }

    /// <summary>Shows it on "You said, we did": in words a person has edited so that they lead to nobody.</summary>
    /// <returns><c>false</c> where there is no such message, or nothing has been done about it yet.</returns>
    public bool Release(string reference, string publicText, string publicReply)
    {
        if (Text(publicText) is not { } said || Text(publicReply) is not { } did)
        {
            throw new ArgumentException("Both what was said and what was done need words.", nameof(publicText));
        }

        using var connection = database.OpenToWrite();
        return connection.Execute(
            """
            update feedback set public_text = @said, public_reply = @did, released_at = coalesce(released_at, @now)
            where reference = @reference and closed_at is not null
            """,
            new { reference, said, did, now = clock.GetUtcNow() }) > 0;
    }

    /// <summary>Takes it off "You said, we did".</summary>
    public bool Withdraw(string reference)
    {
        using var connection = database.OpenToWrite();
        return connection.Execute("update feedback set released_at = null where reference = @reference and released_at is not null", new { reference }) > 0;
    }

    /// <summary>Takes out of old messages whatever a person wrote. The subject, the dates, the answer and what was released stay, so that the reference still leads somewhere.</summary>
    /// <returns>How many messages it was taken out of.</returns>
    public int Purge()
    {
        var now = clock.GetUtcNow();
        using var connection = database.OpenToWrite();
        return connection.Execute(
            """
            update feedback set text = '', place = null, service_contact = null, service_name = case when service_id is not null then service_name end
            where text <> '' and (closed_at <= @settled or received_at <= @oldest)
            """,
            new { settled = now.AddMonths(-MonthsKeptSettled), oldest = now.AddMonths(-MonthsKept) });
    }

    /// <summary>The form and what was written in it: the same twice is kept once, and going back to write something else is a message of its own.</summary>
    private static string Key(FeedbackMessage message, string text)
    {
        var written = string.Join('\0', message.Submission, message.Subject, message.ServiceId, message.ServiceName, message.Place, message.ServiceContact, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)));
    }

    private static string? Masked(string? text) =>
        text is null ? null : PersonalDetails.Mask(text, PersonalDetail.Email | PersonalDetail.Phone | PersonalDetail.LongNumber);

    private static string? Text(string? words) => FeedbackMessage.Clean(words) is { Length: > 0 } text ? text : null;

    private static string? Line(string? words) =>
        Text(words)?.Replace('\n', ' ') is not { } line ? null : line.Length > FeedbackMessage.MaximumLine ? line[..FeedbackMessage.MaximumLine] : line;
}
