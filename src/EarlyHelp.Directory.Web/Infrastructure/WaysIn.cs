using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.About;
using EarlyHelp.Directory.Web.Pages.Advice;
using EarlyHelp.Directory.Web.Pages.AgeStages;
using EarlyHelp.Directory.Web.Pages.Booklets;
using EarlyHelp.Directory.Web.Pages.Districts;
using EarlyHelp.Directory.Web.Pages.Levels;
using EarlyHelp.Directory.Web.Pages.Organisations;
using EarlyHelp.Directory.Web.Pages.Parenting;
using EarlyHelp.Directory.Web.Pages.Quadrants;
using EarlyHelp.Directory.Web.Pages.Situations;
using EarlyHelp.Directory.Web.Pages.Topics;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>What the ways in ask of index and catalogue.</summary>
public static class WaysIn
{
    public static void AddWaysIn(this IServiceCollection services)
    {
        services.AddSingleton<WayPages>();
        services.AddSingleton<FreshnessQuery>();
        services.AddSingleton<AgesQuery>();
        services.AddSingleton<BookletQuery>();
        services.AddSingleton<DistrictsQuery>();
        services.AddSingleton<Feeds>();
        services.AddSingleton<LevelsQuery>();
        services.AddSingleton<OrganisationsQuery>();
        services.AddSingleton<ParentingQuery>();
        services.AddSingleton<SituationsQuery>();
        services.AddSingleton<TopicsQuery>();
    }
}

/// <summary>The addresses of the ways in, for the site map.</summary>
public sealed class WayPages(Area area, TaxonomyLibrary taxonomy, TimeProvider clock)
{
    public IEnumerable<string> All() =>
    [
        TopicLinks.Index, .. taxonomy.AllTopics.Select(topic => TopicLinks.To(topic.Id)),
        SituationLinks.Index, .. taxonomy.Situations.Select(situation => SituationLinks.To(situation.Id)),
        DistrictLinks.Index, .. area.Districts.Where(district => !(district.ValidTo < LocalTime.Today(clock))).Select(DistrictLinks.To),
        .. area.Quadrants.Select(QuadrantLinks.To),
        AgeLinks.Index, .. taxonomy.Stages.Select(AgeLinks.To),
        LevelLinks.Index, ParentingLinks.Index, OrganisationLinks.Index, AboutLinks.Accessibility, AboutLinks.Components,
    ];
}
