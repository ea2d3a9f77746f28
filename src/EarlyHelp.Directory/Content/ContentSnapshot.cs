using System.Collections.Frozen;

namespace EarlyHelp.Directory.Content;

/// <summary>All content pages at one moment.</summary>
public sealed class ContentSnapshot
{
    private readonly FrozenDictionary<(ContentKind, string), ContentPage> _byAddress;

    internal ContentSnapshot(IReadOnlyList<ContentPage> pages, string stamp)
    {
        Pages = pages;
        Stamp = stamp;
        _byAddress = pages.ToFrozenDictionary(page => (page.Kind, page.Slug));
        Advice = new AdviceFinder([.. pages.Where(page => page.Kind == ContentKind.Advice)]);
    }

    /// <summary>By kind, then slug.</summary>
    public IReadOnlyList<ContentPage> Pages { get; }

    /// <summary>A short hash of everything the pages were made from: the same files give the same stamp on every machine.</summary>
    public string Stamp { get; }

    public AdviceFinder Advice { get; }

    public ContentPage? Find(ContentKind kind, string slug) => _byAddress.GetValueOrDefault((kind, slug));

    public IEnumerable<ContentPage> Of(ContentKind kind) => Pages.Where(page => page.Kind == kind);

    /// <summary>The pages a page names as related, those that are there, in its order.</summary>
    public IEnumerable<ContentPage> RelatedTo(ContentPage page) => page.About.Related.Select(slug => Find(page.Kind, slug) ?? Find(ContentKind.Advice, slug)).OfType<ContentPage>();
}
