using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.Shared;

namespace EarlyHelp.Directory.Web.Pages.MyList;

/// <summary>A listing on a list, as it stands now.</summary>
public sealed record ListedService
{
    public required long Id { get; init; }

    /// <summary>Its name now, or the name it had when the list was made.</summary>
    public required string Name { get; init; }

    /// <summary><c>null</c> where the catalogue has it no longer.</summary>
    public StoredService? Stored { get; init; }

    /// <summary><c>null</c> where there is nothing to show any more: it has closed or gone.</summary>
    public ListingFacts? Facts { get; init; }

    public string? Note { get; init; }

    /// <summary>The label of its first topic's uppermost topic.</summary>
    public string? Topic { get; init; }

    public bool IsSensitive { get; init; }
}

/// <summary>Reads the listings of a list as they stand now.</summary>
public sealed class ListedServices(CatalogueReader catalogue, TaxonomyLibrary taxonomy, TimeProvider clock)
{
    /// <param name="name">What to call it where it is gone.</param>
    public ListedService Find(long id, string name, string? note)
    {
        var stored = catalogue.FindService(id);
        var today = LocalTime.Today(clock);
        return new ListedService
        {
            Id = id,
            Name = stored?.Service.Name ?? name,
            Stored = stored,
            Facts = stored is not null && stored.Service.IsOpenOn(today) ? ListingFacts.Of(stored, today) : null,
            Note = note,
            Topic = stored is null ? null : TopicOf(stored.Service),
            IsSensitive = stored is not null && taxonomy.IsSensitive(stored.Service),
        };
    }

    private string? TopicOf(Service service)
    {
        var first = service.Terms.FirstOrDefault(term => term.Taxonomy == TaxonomyLibrary.Topic && taxonomy.Find(TaxonomyLibrary.Topic, term.Term) is not null)?.Term;
        return first is null ? null : (taxonomy.AncestorsOf(first).LastOrDefault() ?? taxonomy.Find(TaxonomyLibrary.Topic, first))!.Label;
    }
}
