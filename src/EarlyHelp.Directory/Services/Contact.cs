namespace EarlyHelp.Directory.Services;

/// <summary>A named role or desk to ask for.</summary>
public sealed record Contact
{
    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Email { get; init; }

    public IReadOnlyList<Phone> Phones { get; init; } = [];
}

public sealed record Phone
{
    /// <summary>The number as people read it.</summary>
    public required string Number { get; init; }

    /// <summary>What the number is for, such as "Text" or "Out of hours".</summary>
    public string? Label { get; init; }
}
