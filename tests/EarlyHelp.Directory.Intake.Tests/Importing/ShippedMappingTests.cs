using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>The mappings in <c>docs/mappings</c> over a few made-up rows with the columns of each publisher.</summary>
public sealed class ShippedMappingTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [Fact]
    public async Task Ukcat_TakesTagsAsTopics()
    {
        var report = await Import("ukcat");

        Assert.Equal(("ukcat", 4, 3, 1), (report.Source, report.Rows, report.Created, report.Refused));
        Assert.Equal((5, "name"), (report.Reasons[0].Row, report.Reasons[0].Field));
        var (toddlers, pantry, band) = (Service("GB-CHC-9900001"), Service("GB-SC-SC990002"), Service("GB-NIC-990003"));
        Assert.Equal(("Larkspur Lane Toddler Group", ServiceStatus.Active, "A toddler group on weekday mornings, run by parents."), (toddlers.Name, toddlers.Status, toddlers.Description));
        Assert.Equal(["play", "short-breaks"], toddlers.Terms.Where(term => term.Taxonomy == "topic").Select(term => term.Term));
        Assert.Equal(("To relieve poverty by giving food", ServiceStatus.Defunct), (pantry.Description, band.Status));
        Assert.Equal(["food-banks", "food"], pantry.Terms.Where(term => term.Taxonomy == "topic").Select(term => term.Term));
        Assert.Contains(pantry.Notes, note => note is { Label: "Register", Text: "Scotland" });
        Assert.Equal((null, "9900001"), (Organisation("GB-CHC-9900001").CompanyNumber, Organisation("GB-CHC-9900001").CharityNumber));
        Assert.Equal("09900002", Organisation("GB-SC-SC990002").CompanyNumber);

        Service Service(string id) => _desk.Service(id, "ukcat");
        Organisation Organisation(string id) => _desk.Catalogue.Reader.FindOrganisation("ukcat", id)!.Organisation;
    }

    [Fact]
    public async Task Harrow_LeavesOutWordsForNothing_AndClosesWhatWasRemoved()
    {
        var report = await Import("harrow-charities");

        Assert.Equal(("harrow-charities", 4, 3, 1), (report.Source, report.Rows, report.Created, report.Refused));
        Assert.Equal((5, "name"), (report.Reasons[0].Row, report.Reasons[0].Field));
        var (canoes, trust, playgroup) = (Service("9910001"), Service("9910002"), Service("9910003"));
        Assert.Equal(("Paddle and Pebble Canoe Club", "http://www.paddleandpebble.example", ServiceStatus.Active), (canoes.Name, canoes.Url, canoes.Status));
        Assert.Contains(canoes.Notes, note => note is { Label: "Registered", Text: "2009-05-27" });
        Assert.Contains(canoes.ServiceAreas, area => area.Name == "Harrow");
        Assert.Equal((null, null), (trust.Description, playgroup.Url));
        Assert.Equal(ServiceStatus.Defunct, playgroup.Status);
        Assert.Equal((OrganisationKind.Charity, "9910001"), (Organisation("9910001").Kind, Organisation("9910001").CharityNumber));

        Service Service(string number) => _desk.Service($"GB-CHC-{number}", "harrow-charities");
        Organisation Organisation(string number) => _desk.Catalogue.Reader.FindOrganisation("harrow-charities", $"GB-CHC-{number}")!.Organisation;
    }

    [Fact]
    public async Task Practices_AreToldFromWhatElsePrescribes()
    {
        var report = await Import("nhs-gp-practices");

        Assert.Equal(("nhs-gp-practices", 5, 3, 2), (report.Source, report.Rows, report.Created, report.Refused));
        Assert.Equal([(4, "26", "1"), (5, "26", "9")], report.Reasons.Select(reason => (reason.Row, reason.Field, reason.Value)));
        var (open, closed, dormant) = (Service("Z99001"), Service("Z99002"), Service("Z99003"));
        Assert.Equal(("Copper Beech Surgery", ServiceStatus.Active, AccessRoute.Direct, LevelOfNeed.Universal), (open.Name, open.Status, open.Access, open.Level));
        Assert.Equal(["doctors-and-urgent-care"], open.Terms.Select(term => term.Term));
        Assert.Equal("01632 960011", Assert.Single(open.Phones).Number);
        Assert.Equal("GU21 6EJ", open.Locations[0].Location.Postcode);
        Assert.Equal((ServiceStatus.Defunct, new DateOnly(2018, 9, 30)), (closed.Status, closed.ClosesOn));
        Assert.Equal(ServiceStatus.Inactive, dormant.Status);

        Service Service(string id) => _desk.Service(id, "nhs-gp-practices");
    }

    public void Dispose() => _desk.Dispose();

    private Task<ImportReport> Import(string name) =>
        _desk.ImportFile(Repository.File("tests", "EarlyHelp.Directory.Intake.Tests", "Samples", "mappings", $"{name}.csv"), Repository.File("docs", "mappings", $"{name}.yaml"));
}
