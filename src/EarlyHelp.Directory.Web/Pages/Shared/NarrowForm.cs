namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>A small search form on a page that already says what is looked for: only place and age are asked.</summary>
public sealed record NarrowForm
{
    public required string Heading { get; init; }

    /// <summary>What the page is about, as query keys of the search.</summary>
    public required IReadOnlyList<(string Key, string Value)> Hidden { get; init; }

    /// <summary>The district is known, or the age is.</summary>
    public bool AsksPlace { get; init; } = true;

    public bool AsksAge { get; init; } = true;

    /// <summary>Asks for words too.</summary>
    public bool AsksWords { get; init; }
}
