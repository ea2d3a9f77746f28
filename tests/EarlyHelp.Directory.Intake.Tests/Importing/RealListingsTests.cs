using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>
/// Real files of real publishers, where they stand beside the repository. What holds of them is tested everywhere over small samples: see <see cref="ShippedMappingTests"/> for the
/// mappings, and the tests of each format.
/// </summary>
public sealed class RealListingsTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [SharedDataTheory("relevance-dev", "ukcat-charities", "harrow-charities", "nhs-gp-practices", "bucks-fis", "hsds-uk")]
    [InlineData("relevance-dev/listings.csv", null, 410, 410, 0)]
    [InlineData("ukcat-charities/charities.csv", "ukcat.yaml", 5872, 5864, 8)]
    [InlineData("harrow-charities/charities.csv", "harrow-charities.yaml", 1003, 1003, 0)]
    [InlineData("nhs-gp-practices/epraccur_gu_kt_rh.csv", "nhs-gp-practices.yaml", 388, 215, 173)]
    [InlineData("bucks-fis/outpost_services_page.json", null, 20, 20, 0)]
    [InlineData("hsds-uk/v3.0/profile-examples/service_full.json", null, 1, 1, 0)]
    [InlineData("hsds-uk/v3.0/profile-examples/service_list.json", null, 1, 1, 0)]
    [InlineData("hsds-uk/v3.0/profile-examples/service_at_location_full.json", null, 1, 1, 0)]
    [InlineData("hsds-uk/v3.0/profile-examples/service_at_location_list.json", null, 1, 1, 0)]
    [InlineData("hsds-uk/v3.0/profile-examples/organization_full.json", null, 1, 1, 0)]
    [InlineData("hsds-uk/v3.0/profile-examples/organization_list.json", null, 1, 1, 0)]
    public async Task EveryRow_IsInOrRefused_AndASecondRunChangesNothing(string file, string? mapping, int rows, int created, int refused)
    {
        var path = Repository.Shared(file);
        var mappingPath = mapping is null ? null : Repository.File("docs", "mappings", mapping);
        var first = await _desk.ImportFile(path, mappingPath);
        var sequence = _desk.Catalogue.Reader.Sequence();
        var second = await _desk.ImportFile(path, mappingPath);
        var compared = await _desk.ImportFile(path, mappingPath, dryRun: true);

        Assert.Equal((rows, created, 0, 0, refused), (first.Rows, first.Created, first.Updated, first.Unchanged, first.Refused));
        Assert.Equal((rows, 0, 0, created, refused), (second.Rows, second.Created, second.Updated, second.Unchanged, second.Refused));
        Assert.Equal((rows, 0, 0, created, refused), (compared.Rows, compared.Created, compared.Updated, compared.Unchanged, compared.Refused));
        Assert.Equal(refused, first.Reasons.Count);
        Assert.Equal(refused > 0 ? ImportOutcome.Refusals : ImportOutcome.Done, first.Outcome);
        Assert.Equal(sequence, _desk.Catalogue.Reader.Sequence());
    }

    [SharedDataTheory("hsds-uk")]
    [InlineData("hsds-uk/v3.0/profile-examples/taxonomy.json")]
    [InlineData("hsds-uk/v3.0/profile-examples/taxonomy_term_list.json")]
    [InlineData("hsds-uk/v3.0/service.json")]
    [InlineData("hsds-uk/v3.0/service_package.json")]
    [InlineData("hsds-uk/v1.0/service_list.json")]
    [InlineData("hsds-uk/v1.0/open_api.json")]
    public async Task WhatHoldsNoListings_IsNotRead(string file)
    {
        await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.ImportFile(Repository.Shared(file)));
        Assert.Equal(0, _desk.Catalogue.Reader.Sequence());
    }

    [SharedDataFact("bucks-fis")]
    public async Task Outpost_ListingsSayWhatTheirPagesSay()
    {
        await _desk.ImportFile(Repository.Shared("bucks-fis/outpost_services_page.json"));

        var brownies = _desk.Service("1", "outpost-services-page");
        Assert.Equal((5m, 11m, DayOfWeek.Monday), (brownies.Eligibility.MinimumAge, brownies.Eligibility.MaximumAge, brownies.Schedules[0].Days[0]));
        Assert.Contains(brownies.Terms, term => term is { Taxonomy: "send", Term: "autism" });
        Assert.Equal(ServiceAreaExtent.National, Assert.Single(_desk.Service("19", "outpost-services-page").ServiceAreas).Extent);
        Assert.True(_desk.Service("29", "outpost-services-page").IsOnline);
    }

    [SharedDataFact("ukcat-charities")]
    public async Task Charities_AreMadeReadable()
    {
        await _desk.ImportFile(Repository.Shared("ukcat-charities/charities.csv"), Repository.File("docs", "mappings", "ukcat.yaml"));

        Assert.Equal("Southern Africa Resources Centre", _desk.Service("GB-CHC-1000003", "ukcat").Name);
        Assert.Equal(("BS3 2BN", "1000003"), (_desk.Service("GB-CHC-1000003", "ukcat").Locations[0].Location.Postcode, _desk.Catalogue.Reader.FindOrganisation("ukcat", "GB-CHC-1000003")!.Organisation.CharityNumber));
    }

    public void Dispose() => _desk.Dispose();
}
