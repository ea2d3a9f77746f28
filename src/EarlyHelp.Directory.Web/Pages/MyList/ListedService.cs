using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Lists;
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
    /// <summary>All of a list, in its order; what is gone keeps the name it is listed under.</summary>
    public IReadOnlyList<ListedService> Find(IReadOnlyCollection<SharedListItem> items)
    {
        var found = catalogue.FindServices(items.Select(item => item.ServiceId)).ToDictionary(stored => stored.Id);
        var today = LocalTime.Today(clock);
        return [.. items.Select(item => Of(item, found.GetValueOrDefault(item.ServiceId), today))];
    }

    private ListedService Of(SharedListItem item, StoredService? stored, DateOnly today) => new()
    {
        Id = item.ServiceId,
        Name = stored?.Service.Name ?? item.ServiceName,
        Stored = stored,
        Facts = stored is not null && stored.Service.IsOpenOn(today) ? ListingFacts.Of(stored, today) : null,
        Note = item.Note,
        Topic = stored is null ? null : TopicOf(stored.Service),
        IsSensitive = stored is not null && taxonomy.IsSensitive(stored.Service),
    };

    private string? TopicOf(Service service)
    {
        var first = service.Terms.FirstOrDefault(term => term.Taxonomy == TaxonomyLibrary.Topic && taxonomy.Find(TaxonomyLibrary.Topic, term.Term) is not null)?.Term;
        return first is null ? null : (taxonomy.AncestorsOf(first).LastOrDefault() ?? taxonomy.Find(TaxonomyLibrary.Topic, first))!.Label;
    }
}
