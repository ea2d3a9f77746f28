using EarlyHelp.Directory.Intake.Importing;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

public sealed class DryRunTests : IDisposable
{
    private readonly ImportDesk _desk = new();
    private readonly List<RowDifference> _differences = [];

    [Fact]
    public async Task DryRun_WritesNothing_AndSaysWhatWouldChange()
    {
        await _desk.Import("id,name,organisation,town,cost\n1,Tots,Heathside,Woking,Free\n2,Scouts,Heathside,Esher,\n");
        var sequence = _desk.Catalogue.Reader.Sequence();

        var report = await Compare("id,name,organisation,town,cost\n1,Tots,Heathside,Guildford,\u00a32\n2,Scouts,Heathside,Esher,\n3,Chess,Heathside,,\n,Nobody,,,\n");

        Assert.Equal((4, 1, 1, 1, 1), (report.Rows, report.Created, report.Updated, report.Unchanged, report.Refused));
        Assert.Equal((null, true), (report.Run, report.DryRun));
        Assert.Equal(["isFree: true -> false", "locations[1].location.town: Woking -> Guildford", "costOptions[1].amount:  -> 2"], Shown(1));
        Assert.Equal(["externalId:  -> 3", "name:  -> Chess", "organisationId:  -> heathside"], Shown(3).Take(3));
        Assert.Equal([false, true], _differences.Select(difference => difference.IsNew));
        Assert.Equal(sequence, _desk.Catalogue.Reader.Sequence());
        Assert.Null(_desk.Catalogue.Runs.Find(2));
    }

    [Fact]
    public async Task DryRun_OfWhatIsThere_FindsNoDifference()
    {
        var file = "id,name,organisation,min_age,latitude,longitude,schedule,checked_on\n1,Tots,Heathside,0.5,51.3,-0.5,Tuesdays 10am to 12pm,2026-01-01\n";
        await _desk.Import(file);

        var report = await Compare(file.Replace("2026-01-01", "2026-11-11", StringComparison.Ordinal));

        Assert.Equal((1, 1), (report.Rows, report.Unchanged));
        Assert.Empty(_differences);
    }

    [Fact]
    public async Task DryRun_TellsOfAnOrganisationThatChanges()
    {
        await _desk.Import("id,name,organisation,organisation_email\n1,Tots,Heathside,a@heathside.example\n");

        var report = await Compare("id,name,organisation,organisation_email\n1,Tots,Heathside,b@heathside.example\n");

        Assert.Equal((0, 1), (report.Created, report.Updated));
        Assert.Equal(["organisation.email: a@heathside.example -> b@heathside.example"], Shown(1));
    }

    private Task<ImportReport> Compare(string file)
    {
        var path = _desk.File_("listings.csv");
        File.WriteAllText(path, file);
        return _desk.ImportFile(path, dryRun: true, onDifference: _differences.Add);
    }

    private string[] Shown(int id) => [.. _differences.Single(difference => difference.ExternalId == $"{id}").Fields.Select(field => $"{field.Field}: {field.Old} -> {field.New}")];

    public void Dispose() => _desk.Dispose();
}
