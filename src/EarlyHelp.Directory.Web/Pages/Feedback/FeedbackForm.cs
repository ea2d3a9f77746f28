using System.Globalization;
using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Web.Pages.Shared;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>What the three forms have in common: checks the text, keeps out programs, keeps the message.</summary>
public sealed class FeedbackForm(SpamGuard guard, FeedbackWriter writer)
{
    /// <summary>The field every form has.</summary>
    public const string TextField = "text";

    public string NewStamp() => guard.Stamp();

    /// <summary>Keeps the message if nothing is wrong with it; otherwise says what is in <paramref name="errors"/>.</summary>
    /// <param name="empty">What to say where no text was written.</param>
    /// <returns>The reference, and the stamp to send the form with again.</returns>
    public (string? Reference, string Stamp) Keep(HttpRequest request, FormErrors errors, FeedbackMessage message, string empty)
    {
        CheckText(message.Text, empty, errors);
        var verdict = guard.Check(request.Form);
        if (verdict.Problem is { } problem)
        {
            errors.Add(TextField, problem);
        }

        return (errors.Any ? null : writer.Receive(message with { Submission = verdict.Submission }), verdict.Stamp ?? guard.Stamp());
    }

    /// <summary>Adds an error where a line is longer than can be kept.</summary>
    public static void CheckLine(string field, string name, string line, FormErrors errors)
    {
        if (line.Length > FeedbackMessage.MaximumLine)
        {
            errors.Add(field, $"{name} must be {FeedbackMessage.MaximumLine} characters or fewer. You have written {Count(line.Length)}");
        }
    }

    private static void CheckText(string text, string empty, FormErrors errors)
    {
        if (text.Length == 0)
        {
            errors.Add(TextField, empty);
        }
        else if (text.Length > FeedbackMessage.MaximumText)
        {
            errors.Add(TextField, $"What you write must be {Count(FeedbackMessage.MaximumText)} characters or fewer. You have written {Count(text.Length)}");
        }
        else if (FeedbackMessage.Links(text) > FeedbackMessage.MaximumLinks)
        {
            errors.Add(TextField, $"Take out web addresses until there are {FeedbackMessage.MaximumLinks} or fewer");
        }
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
