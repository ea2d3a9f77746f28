using Dapper;
using EarlyHelp.Directory.Catalogue.Undo;
using EarlyHelp.Directory.Services;
using Xunit;
using Sample = EarlyHelp.Directory.TestSupport.Builders.Listings;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

public sealed class UndoTests : IDisposable
{
    private const string Before =
        """
        id,name,organisation,organisation_email,summary,town,postcode,schedule,cost,topics,areas,phone,contact,min_age,max_age,checked_on,checked_by,checked_how,programme,programme_starts,local_offer_who,notes,accessibility,languages,alert
        1,Tots,Heathside,a@heathside.example,Play,Woking,GU21 6EJ,Tuesdays 10am to 12pm,£2 per session,baby-and-toddler-groups,Woking,01632 960001,Front desk,0,5,2026-10-01,Connector,visit,Triple P,2027-01-12,Everyone,Bring a snack,step-free,Polish,Mind the step
        2,Scouts,Heathside,a@heathside.example,Camps,Esher,,,,,,,,,,,,,,,,,,,

        """;

    private const string After =
        "id,name,organisation,organisation_email,town,topics\n1,Little tots,Heathside,b@heathside.example,Guildford,\n2,Scouts,Heathside,b@heathside.example,Esher,\n3,Chess,Vale,,,\n";

    private readonly ImportDesk _desk = new();

    [Fact]
    public async Task CreatedRecords_Go_AndTheirVersionsAreKept()
    {
        var run = await _desk.Import(Before);

        var report = _desk.Undo(run.Run!.Value);

        Assert.Equal((UndoOutcome.Done, 3L, 3L, 0L, 0L), (report.Outcome, report.Records, report.Removed, report.Restored, report.Left));
        Assert.Equal((2L, 1L), (report.Listings.Removed, report.Organisations.Removed));
        Assert.Equal(0, _desk.Count());
        Assert.Null(_desk.Catalogue.Reader.FindOrganisation("listings", "heathside"));
        Assert.Null(_desk.Catalogue.Reader.FindService("tots"));
        Assert.True(_desk.RowsAndFeedAgree());
        Assert.Equal(["Import of listings.csv", "Import of listings undone (run 1)"], Reasons("1"));
    }

    [Fact]
    public async Task UpdatedRecords_AreWhatTheyWere_InEveryPart()
    {
        await _desk.Import(Before);
        var before = _desk.Content();
        var run = await _desk.Import(After);
        Assert.Equal(("little-tots", 3), (_desk.Catalogue.Reader.FindService("listings", "1")!.Slug, _desk.Count()));
        _desk.Catalogue.Clock.Now = _desk.Catalogue.Clock.Now.AddHours(1);

        var report = _desk.Undo(run.Run!.Value);

        Assert.Equal((UndoOutcome.Done, 2L, 3L, 0L), (report.Outcome, report.Removed, report.Restored, report.Left));
        Assert.Equal(before, _desk.Content());
        Assert.True(_desk.RowsAndFeedAgree());
        var stored = _desk.Catalogue.Reader.FindService("little-tots")!;
        Assert.Equal(("tots", 3L, _desk.Catalogue.Clock.Now), (stored.Slug, stored.Version, stored.ChangedAt));
        Assert.Equal(2, (await _desk.Import(Before)).Unchanged);
    }

    [Fact]
    public void FullListing_WithItsCheck_ComesBackTheSame()
    {
        _desk.Write(session =>
        {
            session.Put(Sample.Organisation());
            session.Put(Sample.Full());
        });
        var before = _desk.Content();
        var run = _desk.Catalogue.Runs.Begin("import", "test", "x.csv");
        using (var session = _desk.Catalogue.Writer.Begin(new() { Who = "import", Why = "Import of x.csv", Run = run }))
        {
            session.Put(Sample.Organisation(name: "Other"));
            session.Put(Sample.Bare("full", "Another name"));
            session.Commit();
        }

        Assert.Equal(UndoOutcome.Done, _desk.Undo(run).Outcome);

        Assert.Equal(before, _desk.Content());
        Assert.True(_desk.RowsAndFeedAgree());
    }

    [Fact]
    public async Task Addresses_AreThoseBefore_AlsoWhereTheNameWouldGiveAnother()
    {
        await _desk.Import("id,name\n1,Tots Woking\n");
        await _desk.Import("id,name\n1,Tots\n");
        Assert.Equal("tots-woking", _desk.Catalogue.Reader.FindService("listings", "1")!.Slug);
        var run = await _desk.Import("id,name\n1,Chess\n");

        _desk.Undo(run.Run!.Value);

        Assert.Equal("tots-woking", _desk.Catalogue.Reader.FindService("listings", "1")!.Slug);
    }

    [Fact]
    public async Task RecordsChangedSince_AreLeft_WithTheReason()
    {
        await _desk.Import("id,name\n1,Tots\n2,Scouts\n3,Chess\n4,Choir\n5,Judo\n");
        var run = await _desk.Import("id,name\n1,Tots!\n2,Scouts!\n3,Chess!\n4,Choir!\n5,Judo!\n6,New!\n");
        _desk.Edit("1", "Put right by a person");
        _desk.Write(session => session.Assure("listings", "2", new Assurance { On = new DateOnly(2026, 11, 22), How = AssuranceMethod.Phone }));
        await _desk.Import("id,name\n3,Chess again\n");

        var report = _desk.Undo(run.Run!.Value);

        Assert.Equal((UndoOutcome.SomeLeft, 1L, 2L, 3L), (report.Outcome, report.Removed, report.Restored, report.Left));
        Assert.Equal(
            [
                ("service", "1", "Tots!", "Changed since, on 2026-11-22: Edited by a Connector."),
                ("service", "2", "Scouts!", "Changed since, on 2026-11-22: Edited by a Connector."),
                ("service", "3", "Chess!", "Changed since, on 2026-11-22: Import of listings.csv, run 3."),
            ],
            report.Reasons.Select(left => (left.Kind, left.Id, left.Name, left.Reason)));
        Assert.Equal(["Tots!", "Scouts!", "Chess again", "Choir", "Judo"], Enumerable.Range(1, 5).Select(id => _desk.Service($"{id}").Name));
        Assert.Equal("Put right by a person", _desk.Service("1").Summary);
        var kept = _desk.Catalogue.Runs.Find(report.Undo!.Value)!;
        Assert.Equal(("undo", "refusals", 2L, 6L, 1L, 2L, 3L), (kept.Kind, kept.State, kept.Undoes, kept.Rows, kept.Removed, kept.Updated, kept.Refused));
        Assert.Equal(["1", "2", "3"], kept.Reasons.Select(reason => reason.Row));
    }

    [Fact]
    public async Task RecordTakenOutSince_StaysOut()
    {
        await _desk.Import("id,name\n1,Tots\n");
        var run = await _desk.Import("id,name\n1,Tots!\n2,New!\n");
        _desk.Write(session => session.RemoveSource("listings"));

        var report = _desk.Undo(run.Run!.Value);

        Assert.Equal((UndoOutcome.SomeLeft, 1L, 1L, null), (report.Outcome, report.Left, report.UndoneBefore, report.Undo));
        Assert.Equal("Taken out since, on 2026-11-22: Edited by a Connector.", report.Reasons[0].Reason);
        Assert.Equal(0, _desk.Count());
    }

    [Fact]
    public async Task RecordTakenOutSinceAndImportedAgain_IsTheAffairOfThatImport()
    {
        var first = await _desk.Import("id,name\n1,Tots\n");
        var second = await _desk.Import("id,name\n1,Tots!\n");
        _desk.Write(session => session.RemoveSource("listings"));
        var third = await _desk.Import("id,name\n1,Tots\n");

        Assert.Equal(UndoOutcome.NothingChanged, _desk.Undo(first.Run!.Value).Outcome);
        Assert.Equal("Taken out since, on 2026-11-22: Edited by a Connector.", Assert.Single(_desk.Undo(second.Run!.Value).Reasons).Reason);
        Assert.Equal(1, _desk.Count());
        Assert.Equal((UndoOutcome.Done, 0), (_desk.Undo(third.Run!.Value).Outcome, _desk.Count()));
    }

    [Fact]
    public async Task Organisation_WithListingsOfAnotherOrigin_Stays()
    {
        var run = await _desk.Import("id,name,organisation\n1,Tots,Heathside\n");
        await _desk.Import("id,name,organisation\n2,Scouts,Heathside\n");

        var report = _desk.Undo(run.Run!.Value);

        Assert.Equal((UndoOutcome.SomeLeft, 1L, 1L), (report.Outcome, report.Listings.Removed, report.Organisations.Left));
        Assert.Equal(("organisation", "heathside", "Heathside", "One listing still belongs to it."), report.Reasons.Select(left => (left.Kind, left.Id, left.Name, left.Reason)).Single());
        Assert.Equal("Heathside", _desk.Catalogue.Reader.FindService("listings", "2")!.Organisation!.Organisation.Name);

        Assert.Equal(UndoOutcome.Done, _desk.Undo(2).Outcome);
        var again = _desk.Undo(run.Run!.Value);
        Assert.Equal((UndoOutcome.Done, 1L, 1L), (again.Outcome, again.Organisations.Removed, again.UndoneBefore));
        Assert.Null(_desk.Catalogue.Reader.FindOrganisation("listings", "heathside"));
        Assert.True(_desk.RowsAndFeedAgree());
    }

    [Fact]
    public async Task ListingThatMoved_GoesBackToItsOrganisation()
    {
        await _desk.Import("id,name,organisation\n1,Tots,Heathside\n");
        var before = _desk.Content();
        var run = await _desk.Import("id,name,organisation\n1,Tots,Vale\n");

        Assert.Equal(UndoOutcome.Done, _desk.Undo(run.Run!.Value).Outcome);

        Assert.Equal(before, _desk.Content());
        Assert.Null(_desk.Catalogue.Reader.FindOrganisation("listings", "vale"));
    }

    [Fact]
    public async Task OlderRunUndoneFirst_LeavesTheOrganisation_ThatAListingGoesBackTo()
    {
        await _desk.Import("id,name,organisation\n1,Tots,Heathside\n");
        var before = _desk.Content();
        await _desk.Import("id,name,organisation\n1,Tots,Vale\n");

        var foreseen = _desk.Undo(1, new UndoRequest { DryRun = true });
        var first = _desk.Undo(1);

        Assert.Equal(UndoOutcome.SomeLeft, first.Outcome);
        Assert.Equal(
            [
                ("service", "1", "Changed since, on 2026-11-22: Import of listings.csv, run 2."),
                ("organisation", "heathside", "A listing that has changed since may still go back to it: undo the later run first."),
            ],
            first.Reasons.Select(left => (left.Kind, left.Id, left.Reason)));
        Assert.Equal(first.Reasons, foreseen.Reasons);
        Assert.Equal((UndoOutcome.Done, before.Single()), (_desk.Undo(2).Outcome, _desk.Content().Single()));
        Assert.Equal((UndoOutcome.Done, 0), (_desk.Undo(1).Outcome, _desk.Count()));
        Assert.Null(_desk.Catalogue.Reader.FindOrganisation("listings", "heathside"));
        Assert.True(_desk.RowsAndFeedAgree());
    }

    [Fact]
    public async Task OlderRunUndoneFirst_LeavesTheOrganisation_ThatAPersonGaveAListing()
    {
        await _desk.Import("id,name,organisation\n1,Tots,\n2,Scouts,Heathside\n");
        _desk.Write(session => session.Put(_desk.Service("1") with { OrganisationId = "heathside" }));
        await _desk.Import("id,name,organisation\n1,Tots,Vale\n");

        var first = _desk.Undo(1);

        Assert.Equal((1L, 1L, 1L), (first.Listings.Removed, first.Listings.Left, first.Organisations.Left));
        Assert.Equal(UndoOutcome.Done, _desk.Undo(2).Outcome);
        Assert.Equal("Heathside", _desk.Catalogue.Reader.FindService("listings", "1")!.Organisation?.Organisation.Name);
    }

    [Fact]
    public async Task Organisation_OfAListingThatAPersonMoved_Goes()
    {
        await _desk.Import("id,name,organisation\n1,Tots,Heathside\n");
        _desk.Write(session => session.Put(_desk.Service("1") with { OrganisationId = null }));

        var report = _desk.Undo(1);

        Assert.Equal((UndoOutcome.SomeLeft, 1L, 1L), (report.Outcome, report.Listings.Left, report.Organisations.Removed));
    }

    public void Dispose() => _desk.Dispose();

    private List<string> Reasons(string id)
    {
        using var connection = _desk.Catalogue.Database.Open();
        return connection.Query<string>(
            "select why from version where kind = 'Service' and entity_id = (select entity_id from version where kind = 'Service' and json_extract(document, '$.externalId') = @id) order by number", new { id }).AsList();
    }
}
