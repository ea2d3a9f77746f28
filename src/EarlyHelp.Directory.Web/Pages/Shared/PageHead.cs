using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>What a page tells the layout of itself.</summary>
public sealed record PageHead
{
    private const string Key = nameof(PageHead);

    /// <summary>Unique; the site's name follows it.</summary>
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The one address of the page, from the root; <c>null</c> for pages that have none, such as errors, which are kept out of search engines.</summary>
    public string? Canonical { get; init; }

    /// <summary>The page carries the quick exit and stays out of the browser's store.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Pages above this one, from the home page on.</summary>
    public IReadOnlyList<PageLink> Crumbs { get; init; } = [];

    /// <summary>Of the main part, ISO 639-1.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The part of the navigation this page belongs to: the address of its entry.</summary>
    public string? Section { get; init; }

    public static PageHead Of(ViewDataDictionary viewData) =>
        viewData[Key] as PageHead ?? throw new InvalidOperationException("The page did not say what it is: call ViewData.SetHead in its view.");

    internal static void Set(ViewDataDictionary viewData, PageHead head) => viewData[Key] = head;
}

/// <param name="Address">From the root, or absolute.</param>
public sealed record PageLink(string Text, string Address);

/// <summary>Lets a view say what its page is.</summary>
public static class PageHeadExtensions
{
    public static void SetHead(this ViewDataDictionary viewData, PageHead head) => PageHead.Set(viewData, head);
}
