using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.TestSupport.Builders;

/// <summary>Starting points for tests: change what matters with <c>with</c>.</summary>
public static class Listings
{
    /// <summary>As little as the catalogue takes.</summary>
    public static Service Bare(string id = "1", string name = "Toddler group") => new() { Source = "test", ExternalId = id, Name = name };

    /// <summary>A topic of ours, by its id.</summary>
    public static ServiceTaxonomyTerm Topic(string id) => new() { Taxonomy = "topic", Term = id };

    /// <summary>Serves a district, by its GSS code.</summary>
    public static ServiceArea InDistrict(string code) => new() { Extent = ServiceAreaExtent.District, Code = code };

    /// <summary>The same as <see cref="Full"/>, and open.</summary>
    public static Service FullAndOpen(string id = "full") => Full(id) with { Status = ServiceStatus.Active };

    public static Organisation Organisation(string id = "org", string name = "Heathside Families") =>
        new() { Source = "test", ExternalId = id, Name = name, Kind = OrganisationKind.Charity };

    /// <summary>A listing with a value in every field.</summary>
    public static Service Full(string id = "full") => new()
    {
        Source = "test",
        ExternalId = id,
        Name = "Heathside Stay and Play",
        OrganisationId = "org",
        Summary = "A warm place to play and meet other parents.",
        Description = "Come and play.\n\nBring a snack.",
        Status = ServiceStatus.TemporarilyClosed,
        Alert = "Closed for repairs.",
        ClosesOn = new DateOnly(2027, 3, 31),
        Url = "https://heathside.example",
        Email = "hello@heathside.example",
        Eligibility = new Eligibility { MinimumAge = Eligibility.Pregnancy, MaximumAge = 5, AgeText = "Bump to 5", Description = "Families in Woking." },
        Level = LevelOfNeed.EarlyHelp,
        Access = AccessRoute.SelfReferral,
        HowToGetIt = "Ring us.",
        WhatHappensNext = "We call back.",
        WaitingTime = "Two weeks",
        IsFree = false,
        CostOptions = [new CostOption { Option = "per session", Amount = 2.50m, Description = "Pay what you can" }],
        ServiceAreas = [new ServiceArea { Extent = ServiceAreaExtent.District, Code = "E07000217" }, new ServiceArea { Extent = ServiceAreaExtent.Other, Name = "Villages near Woking" }],
        ResidentsOnly = true,
        IsOnline = true,
        Schedules = [new Schedule { Frequency = ScheduleFrequency.Dated, ValidFrom = new DateOnly(2026, 12, 5), OpensAt = new TimeOnly(18, 30), ClosesAt = new TimeOnly(20, 0) }],
        Locations =
        [
            new ServiceAtLocation
            {
                Location = new Location
                {
                    ExternalId = "hall",
                    Name = "Heathside Hall",
                    Address = "1 Example Lane",
                    Town = "Woking",
                    Postcode = "GU21 6",
                    Latitude = 51.319,
                    Longitude = -0.559,
                    IsHidden = true,
                    Accessibility = ["step-free", "lift"],
                },
                Schedules =
                [
                    new Schedule { Frequency = ScheduleFrequency.Weekly, Days = [DayOfWeek.Tuesday, DayOfWeek.Sunday], OpensAt = new TimeOnly(10, 0), ClosesAt = new TimeOnly(12, 0), TermTimeOnly = true },
                    new Schedule { Frequency = ScheduleFrequency.Monthly, Days = [DayOfWeek.Saturday], WeekOfMonth = -1, Interval = 2, ValidFrom = new DateOnly(2026, 9, 1), ValidTo = new DateOnly(2027, 7, 1), Description = "Family walk" },
                ],
                Phones = [new Phone { Number = "01632 960001", Label = "Hall" }],
            },
        ],
        Terms = [new ServiceTaxonomyTerm { Taxonomy = "topic", Term = "baby-and-toddler-groups" }, new ServiceTaxonomyTerm { Taxonomy = "openeligibility", Term = "play", Label = "Play" }],
        Languages = ["en", "pl"],
        Interpreter = true,
        Bsl = false,
        Contacts = [new Contact { Name = "Front desk", Title = "Reception", Email = "desk@heathside.example", Phones = [new Phone { Number = "01632 960002" }] }],
        Phones = [new Phone { Number = "01632 960003" }],
        Programme = new ParentingProgramme { Name = "Heathside Parents", Evidence = "New.", EvidenceLevel = "promising", Format = "group", Sessions = 6, Starts = [new DateOnly(2027, 1, 12)] },
        LocalOffer = [new LocalOfferAnswer { Question = "who", Answer = "Everyone." }],
        Notes = [new SourceNote { Label = "Suitable for", Text = "Twins" }],
        Assurance = new Assurance { On = new DateOnly(2026, 11, 1), By = "Community Connector", How = AssuranceMethod.Visit, NextDue = new DateOnly(2027, 5, 1) },
    };
}
