namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>Several values in one cell.</summary>
public static class ListReader
{
    /// <summary>
    /// Parted by line ends, <c>;</c> or <c>|</c> where one of these stands in the text, else by commas: "Sports, arts; Food" is two values.
    /// </summary>
    public static IReadOnlyList<string> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        char[] separators = text.AsSpan().ContainsAny(";|\n") ? [';', '|', '\n'] : [','];
        var values = new List<string>();
        foreach (var part in text.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var value = part.Trim('"', ' ');
            if (value.Length > 0 && !values.Contains(value, StringComparer.OrdinalIgnoreCase) && values.Count < 200)
            {
                values.Add(value);
            }
        }

        return values;
    }
}
