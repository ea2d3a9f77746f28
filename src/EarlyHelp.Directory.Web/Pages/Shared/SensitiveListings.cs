using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Web.Pages.Shared;

public static class SensitiveListings
{
    /// <summary>Whether pages that name the listing carry the quick exit: one of its terms says so.</summary>
    public static bool IsSensitive(this TaxonomyLibrary taxonomy, Service service) => service.Terms.Any(term => taxonomy.IsSensitive(term.Taxonomy, term.Term));
}
