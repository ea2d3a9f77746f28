using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search.Indexing;

/// <summary>Makes of a listing what the index takes in: a pure function of the listing, the area and the taxonomies.</summary>
public sealed class IndexDocumentBuilder(Area area, TaxonomyLibrary taxonomies, PositionLookup locate)
{
    private static readonly (string Value, AgeSpan Span)[] Bands = [.. AgeBands.All.Select(band => (band.Value, AgeSpan.Of(band.Range)))];

    private readonly HashSet<string> _districtsOfArea = [.. area.Districts.Select(district => district.Code)];

    /// <summary>Only open listings are found; those closed for a time are among them.</summary>
    public static bool IsFound(Service service) => service.Status is ServiceStatus.Active or ServiceStatus.TemporarilyClosed;

    /// <summary>GSS codes of the districts a listing serves or stands in.</summary>
    public IReadOnlyList<string> DistrictsOf(Service service) => Districts(service, [.. service.Locations.Select(place => Locate(place.Location))]);

    internal IndexDocument Build(StoredService stored)
    {
        var service = stored.Service;
        var positions = service.Locations.Select(place => Locate(place.Location)).ToArray();
        var districts = Districts(service, positions);
        var document = new IndexDocument
        {
            Card = ListingCardBuilder.Build(stored, districts),
            Facts = new DocumentFacts
            {
                ServiceId = stored.Id,
                Ages = AgeSpan.Of(service.Eligibility.MinimumAge, service.Eligibility.MaximumAge),
                Access = service.Access,
                Level = service.Level,
                AssuredOn = service.Assurance?.On.DayNumber ?? 0,
                ClosesOn = service.ClosesOn?.DayNumber ?? 0,
                Completeness = Completeness.Of(service),
                IsTemporarilyClosed = service.Status == ServiceStatus.TemporarilyClosed,
            },
        };
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] is { Latitude: { } latitude, Longitude: { } longitude })
            {
                document.Sites.Add((GeoPoint.Of(latitude, longitude), (byte)Math.Min(i, byte.MaxValue)));
            }
        }
        AddReach(document, service, districts);
        AddTerms(document, service);
        AddValues(document, stored);
        DocumentText.Add(document, stored, area, taxonomies);
        return document;
    }

    /// <summary>A hidden address is placed no closer than its outcode, so that nobody can measure their way to it.</summary>
    private SitePosition Locate(Locations.Location location)
    {
        if (!location.IsHidden)
        {
            return locate(location);
        }
        var exact = locate(location);
        var rough = locate(new Locations.Location { Postcode = ListingCardBuilder.Outcode(location.Postcode) });
        return new SitePosition { DistrictCode = exact.DistrictCode, Latitude = rough.Latitude, Longitude = rough.Longitude };
    }

    private static List<string> Districts(Service service, SitePosition[] positions)
    {
        var districts = new List<string>();
        districts.AddRange(service.ServiceAreas.Where(served => served is { Extent: ServiceAreaExtent.District, Code: not null }).Select(served => served.Code!));
        districts.AddRange(positions.Where(position => position.DistrictCode is not null).Select(position => position.DistrictCode!));
        return [.. districts.Distinct(StringComparer.Ordinal)];
    }

    private void AddReach(IndexDocument document, Service service, List<string> districts)
    {
        var everywhere = service.IsOnline || service.ServiceAreas.Any(served => served.Extent == ServiceAreaExtent.National);
        var wholeArea = service.ServiceAreas.Any(served => served.Extent == ServiceAreaExtent.County);
        var named = service.ServiceAreas.Where(served => served is { Extent: ServiceAreaExtent.District, Code: not null }).Select(served => served.Code!).Distinct(StringComparer.Ordinal).ToList();
        var all = everywhere || wholeArea ? districts.Union(_districtsOfArea, StringComparer.Ordinal) : WithSuccessors(districts);
        document.Values.AddRange(all.Select(code => (_districtsOfArea.Contains(code) ? ColumnName.District : ColumnName.DistrictElsewhere, code)));
        document.Values.AddRange(WithSuccessors(named).Select(code => (ColumnName.Serves, code)));
        if (everywhere)
        {
            document.Values.Add((ColumnName.Reach, ReachValues.Everywhere));
        }
        if (wholeArea)
        {
            document.Values.Add((ColumnName.Reach, ReachValues.Area));
        }
        if (service.ResidentsOnly)
        {
            document.Values.Add((ColumnName.Reach, ReachValues.ResidentsOnly));
        }
        if (named.Count > 0 && service.ServiceAreas.All(served => served.Extent == ServiceAreaExtent.District))
        {
            document.Values.Add((ColumnName.Reach, ReachValues.NamedDistricts));
        }
    }

    /// <summary>Whoever serves a district serves the one that takes over from it: which of the two is in force is for the page to say.</summary>
    private IEnumerable<string> WithSuccessors(List<string> codes) => codes.SelectMany(WithSuccessors).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> WithSuccessors(string code)
    {
        yield return code;
        for (var next = area.DistrictBySlug(area.DistrictByCode(code)?.Successor); next is not null; next = area.DistrictBySlug(next.Successor))
        {
            yield return next.Code;
        }
    }

    private void AddTerms(IndexDocument document, Service service)
    {
        foreach (var term in service.Terms)
        {
            switch (term.Taxonomy)
            {
                case TaxonomyLibrary.Topic:
                    document.Values.Add((ColumnName.Topic, term.Term));
                    document.Values.AddRange(taxonomies.AncestorsOf(term.Term).Select(ancestor => (ColumnName.Topic, ancestor.Id)));
                    break;
                case TaxonomyLibrary.SendNeed:
                    document.Values.Add((ColumnName.Send, term.Term));
                    break;
                case TaxonomyLibrary.Situation:
                    document.Values.Add((ColumnName.Situation, term.Term));
                    break;
            }
        }
    }

    private static void AddValues(IndexDocument document, StoredService stored)
    {
        var service = stored.Service;
        if (service.Access is { } access)
        {
            document.Values.Add((ColumnName.Access, ColumnValues.Of(access)));
        }
        if (service.Level is { } level)
        {
            document.Values.Add((ColumnName.Level, ColumnValues.Of(level)));
        }
        if (service.IsFree is true)
        {
            document.Values.Add((ColumnName.Cost, ColumnValues.Free));
        }
        if (stored.Organisation?.Organisation.Kind is { } kind)
        {
            document.Values.Add((ColumnName.Provider, ColumnValues.Of(kind)));
        }
        var days = service.Schedules.Concat(service.Locations.SelectMany(place => place.Schedules)).SelectMany(schedule => schedule.Days).Distinct();
        document.Values.AddRange(days.Select(day => (ColumnName.Day, ColumnValues.Of(day))));
        document.Values.AddRange(service.Languages.Distinct().Select(language => (ColumnName.Language, language)));
        document.Values.AddRange(service.Locations.SelectMany(place => place.Location.Accessibility).Distinct().Select(fact => (ColumnName.Accessibility, fact)));
        document.Values.AddRange(Bands.Where(band => document.Facts.Ages.Meets(band.Span)).Select(band => (ColumnName.Age, band.Value)));
        if (document.Facts.ClosesOn > 0)
        {
            document.Values.Add((ColumnName.Reach, ReachValues.HasEnd));
        }
    }
}
