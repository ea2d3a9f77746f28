using System.Security.Cryptography;
using System.Text;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>The two things without which a listing cannot be shown or found again: its id and its name. Nothing else is a reason to refuse one.</summary>
internal static class Identity
{
    private const int IdLength = 200;

    /// <returns><c>null</c> where there is nothing to refuse.</returns>
    public static IntakeIssue? Refusal(ListingDraft draft, string? id, string? name) =>
        TextCleaner.Line(id) is null ? new IntakeIssue(draft.Row, "id", id, "There is no id. Give the listing one of its own that never changes.")
        : TextCleaner.Line(HtmlText.Plain(name)) is not { } shown || !shown.Any(char.IsLetterOrDigit) ? new IntakeIssue(draft.Row, "name", name, "There is no name. Give the listing the name a parent would call it by.")
        : null;

    /// <summary>A source's own id as text; one of absurd length keeps its beginning and a sum of the whole, so that two stay two.</summary>
    public static string? Id(ListingDraft draft, string? id)
    {
        var line = TextCleaner.Line(id);
        if (line is null || line.Length <= IdLength)
        {
            return line;
        }

        draft.Warn("id", line, $"This id is longer than {IdLength} characters. It is kept as its beginning and a sum of the whole.");
        return TextCleaner.Cut(line, 120).TrimEnd('\u2026') + "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)).AsSpan(0, 12));
    }

    public static string? Name(ListingDraft draft, string? name) => draft.Line("name", HtmlText.Plain(name), TextCleaner.NameLength) is { } line ? NameReader.Readable(line) : null;
}
