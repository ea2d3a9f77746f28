using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.Privacy;

namespace EarlyHelp.Directory.Lists;

/// <summary>A note beside a listing, such as "Ask for the Tuesday group". It must not lead to a family.</summary>
public static class ListNote
{
    public const int MaximumLength = 300;

    /// <returns>What is wrong with it and what to do, or <c>null</c> where it can be kept.</returns>
    public static string? Problem(string note)
    {
        if (note.Length > MaximumLength)
        {
            return $"Your note has {note.Length} characters. Shorten it to {MaximumLength} or fewer";
        }

        var found = PersonalDetails.Find(note, PersonalDetail.Email | PersonalDetail.Phone | PersonalDetail.LongNumber | PersonalDetail.Postcode);
        return found switch
        {
            PersonalDetail.None => null,
            _ when found.HasFlag(PersonalDetail.Email) => "Take the email address out of your note. We do not keep anything that could lead to a person",
            _ when found.HasFlag(PersonalDetail.Phone) || found.HasFlag(PersonalDetail.LongNumber) =>
                "Take the long number out of your note. We do not keep phone numbers, NHS numbers or anything else that could lead to a person",
            _ => "Take the postcode out of your note. We do not keep anything that could lead to a person",
        };
    }

    /// <summary>As it is kept: one line.</summary>
    public static string Clean(string? typed) => FeedbackMessage.Clean(typed).Replace('\n', ' ');
}
