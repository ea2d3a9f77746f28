namespace EarlyHelp.Directory.Feedback;

/// <summary>What a person may learn under a reference.</summary>
public sealed record FeedbackStatus
{
    public string Reference { get; init; } = "";

    public FeedbackSubject Subject { get; init; }

    public string? ServiceName { get; init; }

    public FeedbackState State { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? PublicReply { get; init; }
}

/// <summary>An entry of "You said, we did": words edited and released by a person.</summary>
public sealed record ReleasedFeedback
{
    public FeedbackSubject Subject { get; init; }

    public FeedbackState State { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public string PublicText { get; init; } = "";

    public string PublicReply { get; init; } = "";

    public DateTimeOffset ReleasedAt { get; init; }
}

/// <summary>A message with all that is kept of it, for staff only.</summary>
public sealed record StoredFeedback
{
    public long Id { get; init; }

    public string Reference { get; init; } = "";

    public FeedbackSubject Subject { get; init; }

    public long? ServiceId { get; init; }

    public string? ServiceName { get; init; }

    public string? Place { get; init; }

    public string? ServiceContact { get; init; }

    public string Text { get; init; } = "";

    public FeedbackState State { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? PublicText { get; init; }

    public string? PublicReply { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }
}
