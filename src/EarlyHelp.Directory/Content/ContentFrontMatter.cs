namespace EarlyHelp.Directory.Content;

/// <summary>What stands above the text of a content file, as <c>index-data/README.md</c> describes it.</summary>
public sealed record ContentFrontMatter
{
    public required string Title { get; init; }

    /// <summary>The title in English, where the page is in another language.</summary>
    public string? TitleEn { get; init; }

    public required string Summary { get; init; }

    /// <summary>Topic ids: the page is shown beside listings on them.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Situations { get; init; } = [];

    /// <summary><c>parents</c>, <c>young-people</c> or <c>practitioners</c>.</summary>
    public string Audience { get; init; } = "parents";

    /// <summary>When a person must read it again.</summary>
    public required DateOnly Review { get; init; }

    public required DateOnly Updated { get; init; }

    /// <summary>Searches offered at the end.</summary>
    public IReadOnlyList<ContentSearch> Find { get; init; } = [];

    /// <summary>Slugs of other pages of the same kind or of advice pages.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>The page carries the quick exit.</summary>
    public bool Sensitive { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; init; } = "en";

    /// <summary>For translations: a person who speaks the language has read it.</summary>
    public bool HumanChecked { get; init; } = true;

    /// <summary>The page in a few short sentences, one a line.</summary>
    public string? EasyRead { get; init; }

    public IReadOnlyList<ContentSource> Sources { get; init; } = [];
}

/// <summary>A search offered by a page.</summary>
public sealed record ContentSearch
{
    public required string Label { get; init; }

    /// <summary>The query string of the search page, without its question mark.</summary>
    public required string Search { get; init; }
}

/// <summary>Where a page's facts come from.</summary>
public sealed record ContentSource
{
    public required string Title { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }
}
