namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>A box to type in, with its label, hint and error.</summary>
public sealed record TextField
{
    /// <summary>Its id and its name in the form.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public string? Hint { get; init; }

    /// <summary>What was typed.</summary>
    public string? Value { get; init; }

    public string? Error { get; init; }

    /// <summary>More than one makes it a text area.</summary>
    public int Rows { get; init; } = 1;

    public string Autocomplete { get; init; } = "off";

    /// <summary>Read out with the field: hint and error.</summary>
    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => Id + "-hint",
        (null, _) => Id + "-error",
        _ => $"{Id}-hint {Id}-error",
    };
}
