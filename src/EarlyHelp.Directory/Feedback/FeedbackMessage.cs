using System.Text;

namespace EarlyHelp.Directory.Feedback;

/// <summary>A filled-in form. Who wrote it is not asked.</summary>
public sealed record FeedbackMessage
{
    public const int MaximumText = 2000;

    /// <summary>For every field of one line.</summary>
    public const int MaximumLine = 200;

    /// <summary>More web addresses than this in a text are what advertisers send.</summary>
    public const int MaximumLinks = 2;

    public required FeedbackSubject Subject { get; init; }

    /// <summary>The listing reported; <c>null</c> for suggestions and comments.</summary>
    public long? ServiceId { get; init; }

    /// <summary>The listing's name as it was, or the name of the service suggested.</summary>
    public string? ServiceName { get; init; }

    /// <summary>Where the service suggested is.</summary>
    public string? Place { get; init; }

    /// <summary>The service's own phone number, email or web page, which are public: the one field in which they are not masked.</summary>
    public string? ServiceContact { get; init; }

    public required string Text { get; init; }

    /// <summary>One for each form shown: the same form sent twice with the same words is kept once.</summary>
    public required string Submission { get; init; }

    /// <summary>What a person typed, as it is counted and kept: line ends are one character, other control characters go, the ends are trimmed.</summary>
    public static string Clean(string? typed)
    {
        if (typed is null)
        {
            return "";
        }

        var kept = new StringBuilder(typed.Length);
        foreach (var letter in typed.ReplaceLineEndings("\n"))
        {
            kept.Append(letter is '\n' || !char.IsControl(letter) ? letter : ' ');
        }

        return kept.ToString().Trim();
    }

    /// <summary>How many web addresses stand in a text.</summary>
    public static int Links(string text)
    {
        var count = 0;
        foreach (var mark in (ReadOnlySpan<string>)["://", "www."])
        {
            for (var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.OrdinalIgnoreCase))
            {
                // "https://www." is one address.
                count += mark == "://" || at < 3 || !text.AsSpan(0, at).EndsWith("://") ? 1 : 0;
            }
        }

        return count;
    }
}
