using EarlyHelp.Directory.Catalogue.Undo;
using EarlyHelp.Directory.Intake.Importing;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

public sealed class UndoDryRunTests : IDisposable
{
    private readonly ImportDesk _desk = new();
    private readonly List<UndoDifference> _differences = [];

    [Fact]
    public async Task DryRun_WritesNothing_AndSaysWhatTheRunItselfDoes()
    {
        await _desk.Import("id,name,organisation,town\n1,Tots,Heathside,Woking\n2,Scouts,Heathside,Esher\n");
        await _desk.Import("id,name,organisation,organisation_email,town\n1,Tots,Heathside,b@heathside.example,Guildford\n2,Scouts,Heathside,,Cobham\n3,Chess,Vale,,\n4,Judo,Dale,,\n");
        _desk.Edit("2", "Put right by a person");
        _desk.Edit("4", "Put right by a person");
        var sequence = _desk.Catalogue.Reader.Sequence();

        var report = _desk.Undo(2, new UndoRequest { DryRun = true, OnDifference = _differences.Add });

        Assert.Equal((sequence, null), (_desk.Catalogue.Reader.Sequence(), _desk.Catalogue.Runs.Find(3)));
        Assert.Equal((true, UndoOutcome.SomeLeft, null), (report.DryRun, report.Outcome, report.Undo));
        Assert.Equal(["locations[1].location.town: Guildford -> Woking"], Fields("1"));
        Assert.Null(_differences.Single(difference => difference.Service?.ExternalId == "3").ServiceBefore);
        Assert.Equal([("heathside", false), ("vale", true)], _differences.Where(difference => difference.Organisation is not null).Select(difference => (difference.Organisation!.ExternalId, difference.OrganisationBefore is null)));

        var done = _desk.Undo(2);
        Assert.Equal((report.Listings, report.Organisations), (done.Listings, done.Organisations));
        Assert.Equal(report.Reasons, done.Reasons);
    }

    [Fact]
    public async Task DryRun_OfAnUndoneRun_SaysSo()
    {
        await _desk.Import("id,name\n1,Tots\n");
        _desk.Undo(1);

        Assert.Equal("Run 1 was undone before, by run 2.", _desk.Undo(1, new UndoRequest { DryRun = true }).NothingToUndo);
    }

    public void Dispose() => _desk.Dispose();

    private string[] Fields(string id) =>
    [
        .. _differences.Where(difference => difference.Service?.ExternalId == id)
            .SelectMany(difference => FieldDifference.Between(difference.Service, difference.ServiceBefore!))
            .Select(field => $"{field.Field}: {field.Old} -> {field.New}"),
    ];
}
