using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

public sealed class JsonImportTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [Fact]
    public async Task OpenReferral10_WithItsCollections_FillsTheListing()
    {
        var report = await _desk.ImportFile(Sample("open-referral-1.0.json"));

        Assert.Equal((2, 2, 0), (report.Rows, report.Created, report.Refused));
        var service = _desk.Service("stay-and-play", "open-referral-1-0");
        Assert.Equal("Play for under fives.\n\nBring a snack & a drink.", service.Description);
        Assert.Equal("https://www.heathside.example/play", service.Url);
        Assert.Equal((0m, 4m, "Families in Woking"), (service.Eligibility.MinimumAge, service.Eligibility.MaximumAge, service.Eligibility.Description));
        Assert.Equal("E07000217", Assert.Single(service.ServiceAreas).Code);
        Assert.Equal(["topic:baby-and-toddler-groups", "local:t2"], service.Terms.Select(term => $"{term.Taxonomy}:{term.Term}"));
        Assert.Equal(["en", "pl"], service.Languages);
        Assert.Equal("01632 960123", Assert.Single(Assert.Single(service.Contacts).Phones).Number);
        Assert.Equal((false, 2m, "per family"), (service.IsFree, service.CostOptions[0].Amount, service.CostOptions[0].Option));
        Assert.Equal(new DateOnly(2026, 10, 1), service.Assurance?.On);
        Assert.Contains(service.Notes, note => note is { Label: "Holidays", Text: "2026-12-24 to 2027-01-02 closed" });
    }

    [Fact]
    public async Task OpenReferral10_PlacesHaveTheirOwnTimes()
    {
        await _desk.ImportFile(Sample("open-referral-1.0.json"));

        var place = Assert.Single(_desk.Service("stay-and-play", "open-referral-1-0").Locations);
        Assert.Equal(("Heathside Hall", "1 Example Lane", "Woking", "GU21 6EJ"), (place.Location.Name, place.Location.Address, place.Location.Town, place.Location.Postcode));
        Assert.Equal((51.319, -0.559), (place.Location.Latitude, place.Location.Longitude));
        Assert.Equal(["step-free"], place.Location.Accessibility);
        var schedule = Assert.Single(place.Schedules);
        Assert.Equal([DayOfWeek.Tuesday, DayOfWeek.Thursday], schedule.Days);
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(11, 30)), (schedule.OpensAt!.Value, schedule.ClosesAt!.Value));
    }

    [Fact]
    public async Task OpenReferral10_OneOrganisationOfTwoServices_IsWrittenOnce()
    {
        await _desk.ImportFile(Sample("open-referral-1.0.json"));

        var organisation = _desk.Catalogue.Reader.FindOrganisation("open-referral-1-0", "7")!;
        Assert.Equal(("Heathside Family Trust", 1L), (organisation.Organisation.Name, organisation.Version));
        Assert.Equal("7", _desk.Service("12", "open-referral-1-0").OrganisationId);
        Assert.True(_desk.Service("12", "open-referral-1-0").IsOnline);
    }

    [Fact]
    public async Task ServicesWithRowVersions_AreServices()
    {
        await _desk.Import("""[{"id":"1","name":"Stay and play","status":"active","version":3}]""", "rows.json");

        Assert.Equal("Stay and play", _desk.Service("1", "rows").Name);
    }

    [Fact]
    public async Task OpenReferral30_FillsTheListing()
    {
        await _desk.ImportFile(Sample("open-referral-3.0.json"));

        var service = _desk.Service("5b6d3a8e-2f86-4a4d-9a26-0c5f4f1f0001", "open-referral-3-0");
        Assert.Equal((ServiceStatus.TemporarilyClosed, "Back in January.", "Ring and leave a message."), (service.Status, service.Alert, service.HowToGetIt));
        Assert.Equal((18m, null), (service.Eligibility.MinimumAge, service.Eligibility.MaximumAge));
        Assert.Equal((null, 2), (service.IsFree, service.CostOptions.Count));
        Assert.Equal(["District E07000209 ", "County E10000030 ", "Other  The Shires"], service.ServiceAreas.Select(area => $"{area.Extent} {area.Code} {area.Name}"));
        Assert.Equal(["topic:separated-parents", "esdNeeds:esd:1"], service.Terms.Select(term => $"{term.Taxonomy}:{term.Term}"));
        Assert.Equal(("020 7946 0123", "Bookings"), (service.Phones[0].Number, service.Phones[0].Label));
        Assert.True(service.IsOnline);
        Assert.Empty(service.Locations);
        Assert.Contains(service.Notes, note => note is { Label: "Postal address", Text: "PO Box 1, Guildford" });
        var organisation = _desk.Catalogue.Reader.FindOrganisation("open-referral-3-0", service.OrganisationId!)!.Organisation;
        Assert.Equal((OrganisationKind.Charity, "1000000", "01234567"), (organisation.Kind!.Value, organisation.CharityNumber, organisation.CompanyNumber));
    }

    [Fact]
    public async Task OpenReferral30_SchedulesAreReadOrKeptAsWords()
    {
        await _desk.ImportFile(Sample("open-referral-3.0.json"));

        var schedules = _desk.Service("5b6d3a8e-2f86-4a4d-9a26-0c5f4f1f0001", "open-referral-3-0").Schedules;
        Assert.Equal(
            ["Monthly 1 Monday 1", "Monthly 1 Friday -1", "Weekly 2 Wednesday ", "Unstated 1  ", "Weekly 1 Tuesday "],
            schedules.Select(schedule => $"{schedule.Frequency} {schedule.Interval} {string.Join(',', schedule.Days)} {schedule.WeekOfMonth}"));
        Assert.Equal(new DateOnly(2026, 11, 4), schedules[2].ValidFrom);
        Assert.Equal("The fifteenth\nfreq MONTHLY, bymonthday 15", schedules[3].Description);
    }

    [Fact]
    public async Task Outpost_FillsTheListing()
    {
        var report = await _desk.ImportFile(Sample("outpost.json"));

        Assert.Equal((2, 2), (report.Rows, report.Created));
        var service = _desk.Service("41", "outpost");
        Assert.Equal("Saturday fun.\n\nFor disabled children.", service.Description);
        Assert.Equal((5m, 17m, true), (service.Eligibility.MinimumAge, service.Eligibility.MaximumAge, service.IsFree));
        Assert.Equal("You need a referral.", service.HowToGetIt);
        Assert.Equal(["topic:short-breaks", "tag:days-out", "send:autism"], service.Terms.Select(term => $"{term.Taxonomy}:{term.Term}"));
        Assert.Equal((DayOfWeek.Saturday, 3.5m), (service.Schedules[0].Days[0], service.CostOptions[0].Amount));
        Assert.Equal(("How do families start?", "Ring us."), (Assert.Single(service.LocalOffer).Question, service.LocalOffer[0].Answer));
        Assert.Equal(["Local Offer", "Local Offer link", "Facebook"], service.Notes.Select(note => note.Label));
        Assert.Equal(("Duty worker", "desk@heathside.example", "01632 960124"), (service.Contacts[0].Title, service.Contacts[0].Email, service.Contacts[0].Phones[0].Number));
    }

    [Fact]
    public async Task Outpost_MaskedAddressIsHidden_AndNationwideIsNoTown()
    {
        await _desk.ImportFile(Sample("outpost.json"));

        var place = Assert.Single(_desk.Service("41", "outpost").Locations).Location;
        Assert.Equal((true, 51.3192, -0.5591), (place.IsHidden, place.Latitude, place.Longitude));
        Assert.Equal(["accessible-toilet", "A big garden"], place.Accessibility);
        var helpline = _desk.Service("42", "outpost");
        Assert.Empty(helpline.Locations);
        Assert.Equal((ServiceAreaExtent.National, AccessRoute.Direct, "10"), (Assert.Single(helpline.ServiceAreas).Extent, helpline.Access!.Value, helpline.OrganisationId));
    }

    [Fact]
    public async Task ServicesAtLocations_ComeTogetherWhereverTheyStand()
    {
        var report = await _desk.ImportFile(Sample("services-at-locations.json"));

        Assert.Equal((2, 2, 0), (report.Rows, report.Created, report.Refused));
        var foodBank = _desk.Service("s1", "services-at-locations");
        Assert.Equal(["North Hall", "South Hall", "East Hall"], foodBank.Locations.Select(place => place.Location.Name));
        Assert.Equal([DayOfWeek.Friday], foodBank.Locations[1].Schedules[0].Days);
        Assert.Single(_desk.Service("s2", "services-at-locations").Locations);
    }

    [Theory]
    [InlineData("open-referral-1.0.json")]
    [InlineData("open-referral-3.0.json")]
    [InlineData("outpost.json")]
    [InlineData("services-at-locations.json")]
    public async Task SecondRun_ChangesNothing(string file)
    {
        var first = await _desk.ImportFile(Sample(file));
        var sequence = _desk.Catalogue.Reader.Sequence();

        var second = await _desk.ImportFile(Sample(file));

        Assert.Equal((first.Rows, first.Rows, 0, 0), (second.Rows, second.Unchanged, second.Created, second.Updated));
        Assert.Equal(sequence, _desk.Catalogue.Reader.Sequence());
    }

    [Theory]
    [InlineData("""[{"id":"1","name":"A","status":"active"},{"id":"2","name":"B","status":"active"}]""", 2)]
    [InlineData("""{"id":"1","name":"A","status":"active"}""", 1)]
    [InlineData("{\"id\":\"1\",\"name\":\"A\"}\n{\"id\":\"2\",\"name\":\"B\"}\n", 2)]
    [InlineData("""{"services":[{"id":"1","name":"A"},{"id":"2","name":"B"}]}""", 2)]
    [InlineData("""{"id":"o","name":"Org","services":[{"id":"1","name":"A"},{"id":"2","name":"B"}]}""", 2)]
    [InlineData("""[{"id":"o","name":"Org","website":"https://org.example"}]""", 1)]
    [InlineData("""{"total_items":0,"contents":[],"empty":true}""", 0)]
    [InlineData("[]", 0)]
    [InlineData("""{"contents":[{"id":"1","name":"A"},],}""", 1)]
    public async Task Shapes_OfJson_AreAllRead(string json, int rows)
    {
        var report = await _desk.Import(json, "feed.json");

        Assert.Equal((rows, rows, 0), (report.Rows, report.Created, report.Refused));
    }

    [Fact]
    public async Task Services_InsideAnOrganisation_BelongToIt()
    {
        await _desk.Import("""{"id":"o","name":"Org","website":"https://org.example","services":[{"id":"1","name":"A"}]}""", "feed.json");

        Assert.Equal("o", _desk.Service("1", "feed").OrganisationId);
        Assert.Equal("https://org.example", _desk.Catalogue.Reader.FindOrganisation("feed", "o")!.Organisation.Url);
    }

    [Theory]
    [InlineData("""[{"name":"A","status":"active"}]""", "id")]
    [InlineData("""[{"id":"1","name":" ","status":"active"}]""", "name")]
    [InlineData("""[{"id":"1","name":null,"status":"active"}]""", "name")]
    [InlineData("""[{"id":{"x":1},"name":"A","status":"active"}]""", "id")]
    [InlineData("""[{"id":"","name":"A","status":"active"}]""", "id")]
    public async Task Items_WithoutIdOrName_AreRefused(string json, string field)
    {
        var report = await _desk.Import(json[..^1] + """,{"id":"2","name":"B","status":"active"}]""", "feed.json");

        Assert.Equal((2, 1, 1), (report.Rows, report.Created, report.Refused));
        Assert.Equal((1, field), (Assert.Single(report.Reasons).Row, report.Reasons[0].Field));
    }

    [Fact]
    public async Task Items_ThatAreNoListings_AreRefusedOneByOne()
    {
        var report = await _desk.Import("""[{"id":"1","name":"A"},7,{"id":"2","taxonomy":"x"},null,{"id":"3","name":"C"}]""", "feed.json");

        Assert.Equal((5, 2, 3), (report.Rows, report.Created, report.Refused));
        Assert.Equal([2, 3, 4], report.Reasons.Select(reason => reason.Row));
    }

    [Fact]
    public async Task WrongTypes_AreTakenForWhatTheyMean()
    {
        var report = await _desk.Import(
            """
            [{"id":1,"name":"A","minimum_age":"five","maximum_age":"11 years","status":"resting","url":7,"schedules":{"byday":"MO"},"contacts":"none","cost_options":null,
              "service_areas":[null,3,{"name":"Woking"}],"languages":["en"],"description":{"x":1},"organization":"Org"}]
            """,
            "feed.json");

        var service = _desk.Service("1", "feed");
        Assert.Equal((1, 0), (report.Created, report.Refused));
        Assert.Equal((5m, 11m, ServiceStatus.Active), (service.Eligibility.MinimumAge, service.Eligibility.MaximumAge, service.Status));
        Assert.Equal([DayOfWeek.Monday], Assert.Single(service.Schedules).Days);
        Assert.Equal(["status", "url"], report.Warnings.Select(warning => warning.Field));
        Assert.Equal(["resting", "7"], service.Notes.Select(note => note.Text));
    }

    [Theory]
    [InlineData("""[{"id":"1","name":"A \ud83d\ude00 \ud800 B"}]""")]
    [InlineData("""{"id":"1","name":"A \ud83d\ude00 \ud800 B"}""")]
    [InlineData("""{"contents":[{"id":"1","name":"A \ud83d\ude00 \ud800 B"}],"total_pages":"\ud800"}""")]
    public async Task HalfASurrogate_BecomesABrokenCharacter(string json)
    {
        await _desk.Import(json, "feed.json");

        Assert.Equal("A \U0001F600 \ufffd B", _desk.Service("1", "feed").Name);
    }

    public void Dispose() => _desk.Dispose();

    private static string Sample(string name) => Repository.File("tests", "EarlyHelp.Directory.Intake.Tests", "Samples", name);
}
