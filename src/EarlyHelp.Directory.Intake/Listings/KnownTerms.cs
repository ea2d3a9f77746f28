using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>Finds the directory's own terms in what a source calls them: by id or label, forgiving about case, spaces and hyphens.</summary>
public sealed class KnownTerms
{
    private readonly Dictionary<(string Taxonomy, string Key), string> _ids = [];

    public KnownTerms(TaxonomyLibrary library)
    {
        Add(TaxonomyLibrary.Topic, library.AllTopics);
        Add(TaxonomyLibrary.SendNeed, library.SendNeeds);
        Add(TaxonomyLibrary.Situation, library.Situations);
    }

    /// <summary>The first of the taxonomies that knows the text.</summary>
    public ServiceTaxonomyTerm? Find(string text, params ReadOnlySpan<string> taxonomies)
    {
        if (WordReader.Key(text) is { Length: > 0 } key)
        {
            foreach (var taxonomy in taxonomies)
            {
                if (_ids.TryGetValue((taxonomy, key), out var id))
                {
                    return new ServiceTaxonomyTerm { Taxonomy = taxonomy, Term = id };
                }
            }
        }

        return null;
    }

    private void Add(string taxonomy, IEnumerable<TaxonomyTerm> terms)
    {
        foreach (var term in terms)
        {
            _ids.TryAdd((taxonomy, WordReader.Key(term.Id)!), term.Id);
            _ids.TryAdd((taxonomy, WordReader.Key(term.Label)!), term.Id);
        }
    }
}
