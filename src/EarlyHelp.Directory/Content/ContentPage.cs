namespace EarlyHelp.Directory.Content;

/// <summary>A page written by staff in Markdown, ready to show.</summary>
public sealed record ContentPage
{
    public required ContentKind Kind { get; init; }

    /// <summary>The file's name without its ending: the last part of the address.</summary>
    public required string Slug { get; init; }

    public required ContentFrontMatter About { get; init; }

    /// <summary>The body as safe HTML: raw HTML of the file is shown as text, links lead to listed schemes only.</summary>
    public required string Html { get; init; }

    /// <summary>The second-level headings in order.</summary>
    public required IReadOnlyList<ContentHeading> Headings { get; init; }

    /// <summary>The body without marks, for search.</summary>
    public required string Text { get; init; }
}

/// <param name="Id">Its fragment in the page.</param>
public sealed record ContentHeading(string Id, string Text);

public enum ContentKind
{
    /// <summary>For families and those who work with them: <c>content/*.md</c>.</summary>
    Advice,

    /// <summary>About the directory itself: <c>content/about/*.md</c>.</summary>
    About,

    /// <summary>How to get help in another language: <c>content/languages/*.md</c>.</summary>
    Language,
}
