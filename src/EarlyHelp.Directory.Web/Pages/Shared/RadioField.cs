namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>A question with a few answers to choose one from.</summary>
public sealed record RadioField
{
    /// <summary>Its name in the form, and the id of the first answer.</summary>
    public required string Id { get; init; }

    public required string Question { get; init; }

    /// <summary>As sent, and as read.</summary>
    public required IReadOnlyList<(string Value, string Label)> Answers { get; init; }

    /// <summary>What was chosen.</summary>
    public string? Value { get; init; }

    public string? Error { get; init; }
}
