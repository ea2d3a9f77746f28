namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Plain text of listings as paragraphs.</summary>
public static class Paragraphs
{
    /// <summary>A blank line parts paragraphs; where there is none, each line is one.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var parts = lines.Contains("\n\n", StringComparison.Ordinal) ? lines.Split("\n\n") : lines.Split('\n');
        return [.. parts.Select(part => part.Trim()).Where(part => part.Length > 0)];
    }
}
