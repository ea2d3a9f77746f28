using System.Text;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

public sealed class OwnColumnsTests : IDisposable
{
    internal const string EveryColumn =
        """
        id,name,organisation,organisation_id,organisation_kind,organisation_description,organisation_url,organisation_email,organisation_phone,charity_number,company_number,summary,description,url,email,phone,contact,location,address,town,postcode,latitude,longitude,address_hidden,accessibility,min_age,max_age,age_text,eligibility,level,access,how_to_get_it,next,waiting,cost,free,schedule,days,opens,closes,term_time,topics,send,situations,tags,areas,residents_only,online,languages,interpreter,bsl,status,alert,closes_on,programme,programme_evidence,programme_evidence_level,programme_format,programme_sessions,programme_starts,local_offer_who,local_offer_how,local_offer_decisions,local_offer_complaints,local_offer_training,local_offer_involve,checked_on,checked_by,checked_how,checked_due,notes
        a1,Stay and Play,Heathside,org-1,charity,A local charity,heathside.example,hi@heathside.example,01632 960120,1000000,01234567,Play for under fives,"Come and play.

        Bring a snack.",www.heathside.example/play,play@heathside.example; desk@heathside.example,01632 960123 / 07700 900123,Play leader,Heathside Hall,1 Example Lane,Woking,gu216ej,51.319,-0.559,no,step free; A garden,-0.75,5,Bump to five,Families in Woking,1,drop-in,Just come,We say hello,None,£2 per family,,Tuesdays 10am to 12pm,,,,yes,Food banks; Circus,autism,will-not-go-to-school,food; jugglers,Woking; Surrey; The Shires,yes,no,English; Polish; Elvish,yes,no,temporarily closed,Closed for repairs,31/03/2027,Incredible Years,Well studied,Strong,group,12,12/01/2027; 2027-04-12,Anyone,Come,The leader,Ring us,Every year,Ask us,2026-10-01,Community Connector,phone,2027-04-01,Bring slippers
        """;

    private readonly ImportDesk _desk = new();

    [Fact]
    public async Task EveryColumn_FillsItsField()
    {
        var report = await _desk.Import(EveryColumn);

        Assert.Equal((1, 1, 0), (report.Rows, report.Created, report.WarningCount));
        var service = _desk.Service("a1");
        Assert.Equal(("Stay and Play", "org-1", "Play for under fives", "Come and play.\n\nBring a snack."), (service.Name, service.OrganisationId, service.Summary, service.Description));
        Assert.Equal(("https://www.heathside.example/play", "play@heathside.example"), (service.Url, service.Email));
        Assert.Equal(["01632 960123", "07700 900123"], service.Phones.Select(phone => phone.Number));
        Assert.Equal(["Play leader", "desk@heathside.example"], service.Contacts.Select(contact => contact.Name ?? contact.Email));
        Assert.Equal((-0.75m, 5m, "Bump to five", "Families in Woking"), (service.Eligibility.MinimumAge, service.Eligibility.MaximumAge, service.Eligibility.AgeText, service.Eligibility.Description));
        Assert.Equal((LevelOfNeed.Universal, AccessRoute.Direct, "Just come", "We say hello", "None"), (service.Level, service.Access, service.HowToGetIt, service.WhatHappensNext, service.WaitingTime));
        Assert.Equal((false, 2m, "per family"), (service.IsFree, service.CostOptions[0].Amount, service.CostOptions[0].Option));
        Assert.Equal((ServiceStatus.TemporarilyClosed, "Closed for repairs", new DateOnly(2027, 3, 31)), (service.Status, service.Alert, service.ClosesOn!.Value));
        Assert.Equal((true, false, true, false), (service.ResidentsOnly, service.IsOnline, service.Interpreter, service.Bsl));
        Assert.Equal(["en", "pl", "Elvish"], service.Languages);
        Assert.Equal(["who", "how", "decisions", "complaints", "training", "involve"], service.LocalOffer.Select(answer => answer.Question));
        Assert.Equal(("Notes", "Bring slippers"), (Assert.Single(service.Notes).Label, service.Notes[0].Text));
    }

    [Fact]
    public async Task EveryColumn_FillsPlaceTimesTermsAndChecks()
    {
        await _desk.Import(EveryColumn);

        var service = _desk.Service("a1");
        var place = Assert.Single(service.Locations).Location;
        Assert.Equal(("Heathside Hall", "1 Example Lane", "Woking", "GU21 6EJ", 51.319, -0.559, false), (place.Name, place.Address, place.Town, place.Postcode, place.Latitude!.Value, place.Longitude!.Value, place.IsHidden));
        Assert.Equal(["step-free", "A garden"], place.Accessibility);
        var schedule = Assert.Single(service.Schedules);
        Assert.Equal((DayOfWeek.Tuesday, new TimeOnly(10, 0), true), (schedule.Days[0], schedule.OpensAt!.Value, schedule.TermTimeOnly));
        Assert.Equal(
            ["topic:food-banks", "tag:circus", "send:autism", "situation:will-not-go-to-school", "tag:jugglers"],
            service.Terms.Select(term => $"{term.Taxonomy}:{term.Term}").Where(term => term != "topic:food"));
        Assert.Equal(["District", "County", "Other"], service.ServiceAreas.Select(area => area.Extent.ToString()));
        Assert.Equal(("Incredible Years", "strong", "group", 12, 2), (service.Programme!.Name, service.Programme.EvidenceLevel, service.Programme.Format, service.Programme.Sessions, service.Programme.Starts.Count));
        Assert.Equal(new Assurance { On = new DateOnly(2026, 10, 1), By = "Community Connector", How = AssuranceMethod.Phone, NextDue = new DateOnly(2027, 4, 1) }, service.Assurance);
        var organisation = _desk.Catalogue.Reader.FindOrganisation("listings", "org-1")!.Organisation;
        Assert.Equal(("Heathside", OrganisationKind.Charity, "https://heathside.example", "01632 960120"), (organisation.Name, organisation.Kind!.Value, organisation.Url, organisation.Phones[0].Number));
    }

    [Fact]
    public void EveryColumn_IsInTheTest_AndInTheDocuments()
    {
        var names = ListingColumns.All.Select(column => column.Name).ToArray();
        var documented = File.ReadAllText(Repository.File("docs", "import.md"));

        Assert.Equal(names, EveryColumn.ReplaceLineEndings("\n").Split('\n')[0].Split(','));
        Assert.All(names, name => Assert.Contains($"`{name}`", documented, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<ListingField>(), ListingColumns.All.Select(column => column.Field));
    }

    [Theory]
    [InlineData("id,name,phone")]
    [InlineData("ID,Name,Phone")]
    [InlineData("Listing ID,Service Name,Telephone Number")]
    [InlineData("listing-id,service_name,TELEPHONE")]
    [InlineData(" Reference , Title , Tel ")]
    [InlineData("\"id\",\"name\",\"phone\"")]
    public async Task Headings_MayBeWrittenManyWays(string headings)
    {
        var report = await _desk.Import(headings + "\n1,Toddler group,01632960123\n");

        Assert.Equal((1, 0), (report.Created, report.WarningCount));
        Assert.Equal("01632 960123", _desk.Service("1").Phones[0].Number);
    }

    [Fact]
    public async Task Columns_MayStandInAnyOrder_InAmericanSpelling()
    {
        await _desk.Import("program,organization,name,zip code,ID\nTriple P,Heathside,Parenting course,GU21 6EJ,7\n");

        var service = _desk.Service("7");
        Assert.Equal(("Parenting course", "heathside", "Triple P"), (service.Name, service.OrganisationId, service.Programme!.Name));
        Assert.Equal("GU21 6EJ", service.Locations[0].Location.Postcode);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public async Task Separator_IsFoundOut(string separator)
    {
        var rows = new[] { new[] { "id", "name", "description" }, ["1", "Toddler group", "A long text with many many words"], ["2", "Food bank", "Another text"] };

        var report = await _desk.Import(string.Join('\n', rows.Select(row => string.Join(separator, row))));

        Assert.Equal(2, report.Created);
        Assert.Equal("Another text", _desk.Service("2").Description);
    }

    public static TheoryData<string, byte[]> Encodings
    {
        get
        {
            const string Text = "id,name,cost\n1,Caf\u00e9 \u2013 tots,\u00a32\n";
            return new TheoryData<string, byte[]>
            {
                { "UTF-8", Encoding.UTF8.GetBytes(Text) },
                { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
                { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
                { "UTF-16 without mark", Encoding.Unicode.GetBytes(Text) },
                { "UTF-16 big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
                { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)] },
                { "Windows-1252", [.. "id,name,cost\n1,Caf"u8, 0xE9, .. " "u8, 0x96, .. " tots,"u8, 0xA3, .. "2\n"u8] },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Encoding_IsFoundOut(string encoding, byte[] file)
    {
        var report = await _desk.Import(file);

        var service = _desk.Service("1");
        Assert.Equal(("Caf\u00e9 \u2013 tots", 2m), (service.Name, service.CostOptions[0].Amount));
        Assert.Equal(encoding == "Windows-1252" ? 1 : 0, report.WarningCount);
    }

    [Fact]
    public async Task Encodings_PastedTogether_AreReadByteByByte()
    {
        await _desk.Import([.. "id,name\n1,Caf"u8, .. Encoding.UTF8.GetBytes("\u00e9"), .. "\n2,Caf"u8, 0xE9, .. "\n"u8]);

        Assert.Equal(("Caf\u00e9", "Caf\u00e9"), (_desk.Service("1").Name, _desk.Service("2").Name));
    }

    [Fact]
    public async Task OtherColumns_BecomeNotes_AndAreNamedOnce()
    {
        var report = await _desk.Import("id,name,Shoe size,Colour,source\n1,A,7,red,x\n2,B,,blue,x\n");

        Assert.Equal(["Shoe size: 7", "Colour: red"], _desk.Service("1").Notes.Select(note => $"{note.Label}: {note.Text}"));
        var warning = Assert.Single(report.Warnings);
        Assert.Equal((0, "columns", "Shoe size, Colour"), (warning.Row, warning.Field, warning.Value));
    }

    [Fact]
    public async Task RowsTooLongOrTooShort_AreKept()
    {
        var report = await _desk.Import("id,name,description\n1,A\n2,B,text,and more\n\n,,\n3,C,last\n");

        Assert.Equal((3, 3, 0), (report.Rows, report.Created, report.Refused));
        Assert.Equal("and more", Assert.Single(_desk.Service("2").Notes).Text);
        Assert.Equal(3, Assert.Single(report.Warnings).Row);
    }

    [Fact]
    public async Task Rows_AreCountedAsASpreadsheetDoes()
    {
        var report = await _desk.Import("id,name,description\n1,A,\"two\nlines\"\n\n2,,\n,C,\n");

        Assert.Equal([(4L, "name"), (5L, "id")], report.Reasons.Select(reason => (reason.Row, reason.Field)));
    }

    [Fact]
    public async Task SameIdTwice_TheLaterIsRefused_SameNameTwice_BothStay()
    {
        var report = await _desk.Import("id,name\n1,Toddler group\n2,Toddler group\n1,Another\n");

        Assert.Equal((3, 2, 1), (report.Rows, report.Created, report.Refused));
        Assert.Equal("Row 2 has the same id. Keep one of the two, or give each an id of its own.", Assert.Single(report.Reasons).Reason);
        Assert.Equal(("Toddler group", "Toddler group"), (_desk.Service("1").Name, _desk.Service("2").Name));
    }

    [Theory]
    [InlineData("min_age", "abc")]
    [InlineData("min_age", "-1")]
    [InlineData("max_age", "900")]
    [InlineData("latitude", "north")]
    [InlineData("status", "resting")]
    [InlineData("level", "9")]
    [InlineData("access", "ask nicely")]
    [InlineData("url", "javascript:alert(1)")]
    [InlineData("email", "not an address")]
    [InlineData("phone", "ring the bell")]
    [InlineData("closes_on", "soon")]
    [InlineData("interpreter", "perhaps")]
    [InlineData("organisation_phone", "ring the bell")]
    public async Task Values_ThatCannotBeRead_AreKeptAsNotes_WithAWarning(string column, string value)
    {
        var report = await _desk.Import($"id,name,organisation,{column}\n1,A,Org,{value}\n");

        Assert.Equal((1, 0), (report.Created, report.Refused));
        var warning = Assert.Single(report.Warnings);
        Assert.Equal((2, column, value), (warning.Row, warning.Field, warning.Value));
        Assert.Equal(value, Assert.Single(_desk.Service("1").Notes).Text);
    }

    [Theory]
    [InlineData("HARROW BAPTIST CHURCH", "Harrow Baptist Church")]
    [InlineData("<b>Tots</b> &amp; co", "Tots & co")]
    [InlineData("a\0b", "ab")]
    public async Task Names_AreMadeReadable(string name, string expected)
    {
        await _desk.Import($"id,name\n1,{name}\n");

        Assert.Equal(expected, _desk.Service("1").Name);
    }

    [Fact]
    public async Task TooLong_IsCut_WithAWarning()
    {
        var report = await _desk.Import($"id,name,description\n{new string('i', 500)},{new string('n', 400)},{new string('d', 30_000)}\n");

        Assert.Equal((1, 0), (report.Created, report.Refused));
        Assert.Equal(["id", "name", "description"], report.Warnings.Select(warning => warning.Field));
        using var snapshot = _desk.Catalogue.Reader.ReadAll();
        var service = Assert.Single(snapshot.Services()).Service;
        Assert.Equal((300, 20_000), (service.Name.Length, service.Description!.Length));
        Assert.InRange(service.ExternalId.Length, 100, 200);
    }

    [Theory]
    [InlineData("days,opens,closes", "\"Tue, Thu\",9.30am,11:30", "Weekly Tuesday,Thursday 09:30 11:30 ")]
    [InlineData("days,schedule", "Tuesday,10am to 12pm", "Weekly Tuesday 10:00 12:00 ")]
    [InlineData("days,schedule", "Tuesday,in the morning", "Weekly Tuesday   in the morning")]
    [InlineData("days,schedule", "Some days,10am to 12pm", "Unstated    Some days 10am to 12pm")]
    [InlineData("opens,closes", "09:00,17:00", "Unstated    09:00 to 17:00")]
    public async Task Schedule_MayStandInSeveralColumns(string columns, string cells, string expected)
    {
        await _desk.Import($"id,name,{columns}\n1,A,{cells}\n");

        var schedule = Assert.Single(_desk.Service("1").Schedules);
        Assert.Equal(expected, $"{schedule.Frequency} {string.Join(',', schedule.Days)} {schedule.OpensAt:HH:mm} {schedule.ClosesAt:HH:mm} {schedule.Description}");
    }

    [Fact]
    public async Task OrganisationsWithoutIds_AreOneByName()
    {
        await _desk.Import("id,name,organisation,organisation_email\n1,A,Heathside,\n2,B,HEATHSIDE ,x@heathside.example\n");

        Assert.Equal(("heathside", "heathside"), (_desk.Service("1").OrganisationId, _desk.Service("2").OrganisationId));
        Assert.Equal(1, _desk.Catalogue.Reader.FindOrganisation("listings", "heathside")!.Version);
    }

    [Fact]
    public async Task Assurance_OfTheFirstRun_IsNeverMovedByAnother()
    {
        await _desk.Import("id,name,checked_on\n1,A,2026-01-01\n");

        var report = await _desk.Import("id,name,checked_on\n1,A,2026-11-11\n");

        Assert.Equal((0, 1), (report.Updated, report.Unchanged));
        Assert.Equal(new DateOnly(2026, 1, 1), _desk.Service("1").Assurance!.On);
    }

    public void Dispose() => _desk.Dispose();
}
