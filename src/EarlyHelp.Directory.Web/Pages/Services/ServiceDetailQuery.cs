using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Pages.Advice;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Shared;
using EarlyHelp.Directory.Web.Wording;

namespace EarlyHelp.Directory.Web.Pages.Services;

/// <summary>Reads a listing and what stands around it: from the catalogue what it is, from the index what is like it.</summary>
public sealed class ServiceDetailQuery(CatalogueReader catalogue, DirectorySearch search, TaxonomyLibrary taxonomy, ContentLibrary content, Area area, TimeProvider clock)
{
    private const int SimilarShown = 4;
    private const int AdviceShown = 4;

    /// <returns><c>null</c> where no listing is or was.</returns>
    public ServiceDetail? Find(string slug)
    {
        if (catalogue.FindService(slug) is not { } stored)
        {
            return null;
        }

        var service = stored.Service;
        var topics = Terms(service, TaxonomyLibrary.Topic);
        var near = Near(service);
        var today = LocalTime.Today(clock);
        return new ServiceDetail
        {
            Stored = stored,
            IsGone = !service.IsOpenOn(today),
            IsCheckLate = service.Assurance?.NextDue < today,
            IsSensitive = taxonomy.IsSensitive(service),
            Topics = topics,
            SendNeeds = Terms(service, TaxonomyLibrary.SendNeed),
            Serves = Serves(service),
            Similar = Similar(stored, topics, near),
            WhileYouWait = WhileYouWait(service, topics, near),
            IfNotEnough = IfNotEnough(service, topics, near),
            Advice = content.Current.Advice.Find(
                text: null,
                topics.Select(topic => topic.Id).ToHashSet(),
                service.Terms.Where(term => term.Taxonomy == TaxonomyLibrary.Situation).Select(term => term.Term).ToHashSet(),
                AdviceShown),
        };
    }

    private List<TaxonomyTerm> Terms(Service service, string name) =>
        [.. service.Terms.Where(term => term.Taxonomy == name).Select(term => taxonomy.Find(name, term.Term)).OfType<TaxonomyTerm>()];

    /// <summary>Where to look for others: its first place, or else its first district.</summary>
    private Place? Near(Service service)
    {
        if (service.Locations.Select(place => place.Location).FirstOrDefault(place => place is { Latitude: not null, Longitude: not null, IsHidden: false, Town: not null }) is { } location)
        {
            return new Place { Kind = PlaceKind.Place, Name = location.Town!, Latitude = location.Latitude!.Value, Longitude = location.Longitude!.Value };
        }

        var district = service.ServiceAreas.Select(served => area.InForce(served.Code, LocalTime.Today(clock))).FirstOrDefault(found => found is { Latitude: not null, Longitude: not null });
        return district is null ? null : new Place { Kind = PlaceKind.Place, Name = district.Name, Latitude = district.Latitude!.Value, Longitude = district.Longitude!.Value };
    }

    private List<SearchHit> Similar(StoredService stored, List<TaxonomyTerm> topics, Place? near) => topics.Count == 0
        ? []
        : [.. search.Search(new SearchRequest { Topics = [.. topics.Select(topic => topic.Id)], Near = near, PageSize = SimilarShown + 1 }).Results.Hits
            .Where(hit => hit.ServiceId != stored.Id)
            .Take(SimilarShown)];

    /// <summary>Only where there is something to wait for, and something open to all to have meanwhile.</summary>
    private List<PageLink> WhileYouWait(Service service, List<TaxonomyTerm> topics, Place? near) =>
        service.WaitingTime is null && service.Access is not (AccessRoute.ProfessionalReferral or AccessRoute.RequestForSupport)
            ? []
            : [.. topics.Select(topic => Link(topic, [LevelOfNeed.Universal, LevelOfNeed.EarlyHelp], near, "you can use now")).OfType<PageLink>().Take(3)];

    private List<PageLink> IfNotEnough(Service service, List<TaxonomyTerm> topics, Place? near)
    {
        if (service.Level is not { } level || level == LevelOfNeed.Specialist)
        {
            return [];
        }

        var links = topics.Select(topic => Link(topic, [level + 1], near, Access.Of(level + 1).ToLowerInvariant())).OfType<PageLink>().Take(2).ToList();
        if (level >= LevelOfNeed.EarlyHelp)
        {
            links.Add(new PageLink("How to make a request for support", AdviceLinks.To(ContentKind.Advice, "request-for-support")));
        }

        links.Add(new PageLink("Levels of help explained", AdviceLinks.To(ContentKind.Advice, "levels-of-need")));
        return [.. links.Where(link => !link.Address.StartsWith(AdviceLinks.Index, StringComparison.Ordinal) || content.Current.Find(ContentKind.Advice, link.Address[(AdviceLinks.Index.Length + 1)..]) is not null)];
    }

    /// <returns><c>null</c> where the search would find nothing.</returns>
    private PageLink? Link(TaxonomyTerm topic, LevelOfNeed[] levels, Place? near, string what)
    {
        var total = search.Search(new SearchRequest { Topics = [topic.Id], Levels = levels, PageSize = 1 }).Results.Total;
        var parameters = levels.Select(level => ("level", $"{(int)level}")).Prepend(("topic", topic.Id)).Concat(near is null ? [] : [("near", near.Name)]);
        return total == 0 ? null : new PageLink($"{topic.Label}: {what} ({total})", SearchLinks.To(parameters));
    }

    private string Serves(Service service)
    {
        var parts = new List<string>();
        foreach (var served in service.ServiceAreas)
        {
            parts.Add(served.Extent switch
            {
                ServiceAreaExtent.National => "anywhere in the UK",
                ServiceAreaExtent.County => $"all of {area.Name}",
                ServiceAreaExtent.District => area.InForce(served.Code, LocalTime.Today(clock))?.Name ?? area.DistrictByCode(served.Code)?.Name ?? served.Name ?? served.Code ?? "",
                _ => served.Name ?? "",
            });
        }

        return string.Join(", ", parts.Where(part => part.Length > 0).Distinct());
    }
}
