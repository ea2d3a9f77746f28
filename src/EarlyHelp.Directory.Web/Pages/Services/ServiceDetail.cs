using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.Shared;

namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>A listing with what stands around it.</summary>
public sealed record ServiceDetail
{
    public required StoredService Stored { get; init; }

    public Directory.Services.Service Service => Stored.Service;

    /// <summary>Closed for good, or taken out: the page says so and offers others.</summary>
    public required bool IsGone { get; init; }

    /// <summary>The day by which it was to be checked again has gone by.</summary>
    public required bool IsCheckLate { get; init; }

    public required bool IsSensitive { get; init; }

    /// <summary>Its own topics, the most exact ones.</summary>
    public required IReadOnlyList<TaxonomyTerm> Topics { get; init; }

    public required IReadOnlyList<TaxonomyTerm> SendNeeds { get; init; }

    /// <summary>Where it can be had, in words.</summary>
    public required string Serves { get; init; }

    /// <summary>Others of its kind, the nearest first.</summary>
    public required IReadOnlyList<SearchHit> Similar { get; init; }

    /// <summary>Help that can be had while waiting for this.</summary>
    public IReadOnlyList<PageLink> WhileYouWait { get; init; } = [];

    /// <summary>The next level of help.</summary>
    public IReadOnlyList<PageLink> IfNotEnough { get; init; } = [];

    public required IReadOnlyList<ContentPage> Advice { get; init; }
}
