using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search.Indexing;

/// <summary>The text of a listing, field by field, in the order of <see cref="SearchField"/>.</summary>
internal static class DocumentText
{
    public static void Add(IndexDocument document, StoredService stored, Area area, TaxonomyLibrary taxonomies)
    {
        var service = stored.Service;
        Add(document, SearchField.Name, service.Name);
        Add(document, SearchField.Organisation, stored.Organisation?.Organisation.Name);
        Add(document, SearchField.Summary, service.Summary);
        AddTopics(document, service, taxonomies);
        Add(document, SearchField.Eligibility, service.Eligibility.Description);
        Add(document, SearchField.Eligibility, service.Eligibility.AgeText);
        Add(document, SearchField.Description, service.Description);
        AddPlaces(document, service, area);
        AddOther(document, service);
    }

    private static void Add(IndexDocument document, SearchField field, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            document.Texts.Add((field, text));
        }
    }

    private static void AddTopics(IndexDocument document, Service service, TaxonomyLibrary taxonomies)
    {
        var labels = new List<string?> { service.Programme?.Name };
        foreach (var term in service.Terms)
        {
            var known = taxonomies.Find(term.Taxonomy, term.Term);
            labels.Add(known?.Label ?? term.Label ?? term.Term);
            labels.Add(known?.Words);
            labels.AddRange(term.Taxonomy == TaxonomyLibrary.Topic ? taxonomies.AncestorsOf(term.Term).Select(ancestor => ancestor.Label) : []);
        }
        foreach (var label in labels.Distinct(StringComparer.Ordinal))
        {
            Add(document, SearchField.Topics, label);
        }
    }

    private static void AddPlaces(IndexDocument document, Service service, Area area)
    {
        var places = new List<string?>();
        foreach (var location in service.Locations.Select(place => place.Location))
        {
            places.AddRange(location.IsHidden
                ? [location.Town, ListingCardBuilder.Outcode(location.Postcode)]
                : [location.Name, location.Address, location.Town, location.Postcode]);
        }
        places.AddRange(service.ServiceAreas.Select(served => served.Extent switch
        {
            ServiceAreaExtent.District => area.DistrictByCode(served.Code)?.Name ?? served.Name,
            ServiceAreaExtent.County => area.Name,
            _ => served.Name,
        }));
        foreach (var place in places.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Add(document, SearchField.Places, place);
        }
    }

    private static void AddOther(IndexDocument document, Service service)
    {
        Add(document, SearchField.Other, service.HowToGetIt);
        Add(document, SearchField.Other, service.WhatHappensNext);
        foreach (var note in service.Notes)
        {
            Add(document, SearchField.Other, note.Text);
        }
        foreach (var answer in service.LocalOffer)
        {
            Add(document, SearchField.Other, answer.Answer);
        }
        foreach (var cost in service.CostOptions)
        {
            Add(document, SearchField.Other, cost.Option);
            Add(document, SearchField.Other, cost.Description);
        }
        foreach (var schedule in service.Schedules.Concat(service.Locations.SelectMany(place => place.Schedules)))
        {
            Add(document, SearchField.Other, schedule.Description);
        }
        foreach (var language in service.Languages.Where(language => language.Length > 2))
        {
            Add(document, SearchField.Other, language);
        }
    }
}
