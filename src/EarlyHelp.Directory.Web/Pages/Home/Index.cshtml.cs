using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using EarlyHelp.Directory.Web.Pages.Topics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Home;

/// <summary>One form, what has happened, topics, urgent help.</summary>
[OutputCache(PolicyName = PageCache.Daily)]
public sealed class IndexModel(Area area, TaxonomyLibrary taxonomy, TopicsQuery topics) : PageModel
{
    private const int SituationsShown = 12;

    public Area Area => area;

    public IReadOnlyList<TaxonomyTerm> Topics => taxonomy.Topics;

    public IEnumerable<TaxonomyTerm> FirstSituations => taxonomy.Situations.Where(situation => situation.Words is not null).Take(SituationsShown);

    public IEnumerable<TaxonomyTerm> MoreSituations => taxonomy.Situations.Where(situation => situation.Words is not null).Skip(SituationsShown);

    public PageHead Head => new()
    {
        Title = $"Help for children and families in {area.Name}",
        Description = $"Find help for your family in {area.Name}: groups, advice, childcare, special needs, money, safety. Free, and nothing about you is kept.",
        Canonical = "/",
    };

    /// <summary>How many listings each topic finds.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public void OnGet() => Counts = topics.Counts();
}
