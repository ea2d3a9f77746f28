namespace EarlyHelp.Directory.Services;

/// <summary>Shortens text for where there is little room.</summary>
public static class ShortText
{
    /// <summary>At most <paramref name="length"/> characters, cut between words where there is one near; never inside a character.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - 1;
        var space = text.LastIndexOf(' ', end);
        end = space > Math.Max(0, length - 100) ? space : end;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end].TrimEnd() + "\u2026";
    }
}
