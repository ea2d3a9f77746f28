using System.Text.RegularExpressions;
using EarlyHelp.Directory.Intake.Demo;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Demo;

/// <summary>What the shipped demonstration listings must be: enough to judge the site by, and plainly nobody's.</summary>
public sealed partial class DemoListingsTests : IDisposable
{
    private static readonly Area Surrey = AreaReader.Load(Repository.Surrey);
    private static readonly TaxonomyLibrary Taxonomy = TaxonomyLibrary.Load(Repository.File("index-data", "taxonomy"));

    private static readonly string[] AccessibilityIds =
    [
        "step-free", "wheelchair-access", "accessible-toilet", "changing-places", "blue-badge-parking", "hearing-loop", "quiet-space", "sensory-friendly",
        "baby-changing", "lift", "guide-dogs",
    ];

    private readonly TestCatalogue _catalogue = new();

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void Load_Shipped_IsLoadedOnceAndRemovedWhole()
    {
        var loader = Loader();

        var first = loader.Load(Repository.File("index-data", "demo"));
        var second = loader.Load(Repository.File("index-data", "demo"));

        Assert.True(first.Created >= 250, $"{first.Created} services");
        Assert.Equal(first.Rows, second.Unchanged);
        Assert.Equal(first.Rows, DemoLoader.Remove(_catalogue.Writer));
        using var snapshot = _catalogue.Reader.ReadAll();
        Assert.Empty(snapshot.Services());
    }

    [Fact]
    public void Shipped_CoversTheWholeOfFamilyHelp()
    {
        var (organisations, services) = Read();

        Assert.True(organisations.Count >= 120, $"{organisations.Count} organisations");
        foreach (var district in Surrey.Districts.Where(district => district.IsValidOn(new DateOnly(2026, 11, 22))))
        {
            var there = services.Count(service => service.ServiceAreas.Any(area => area.Code == district.Code));
            Assert.True(there >= 8, $"{district.Name}: {there} services");
            Assert.True(organisations.Count(organisation => organisation.LeadProviderFor.Contains(district.Code)) == 1, $"{district.Name} needs one level-2 lead provider");
        }

        foreach (var level in Enum.GetValues<LevelOfNeed>())
        {
            Assert.True(services.Count(service => service.Level == level) >= 10, $"level {level}");
        }

        foreach (var access in Enum.GetValues<AccessRoute>())
        {
            Assert.True(services.Count(service => service.Access == access) >= 10, $"access {access}");
        }

        foreach (var topic in Taxonomy.AllTopics.Where(topic => topic.Children.Count == 0))
        {
            Assert.True(services.Any(service => Carries(service, TaxonomyLibrary.Topic, topic.Id)), $"no example for topic {topic.Id}");
        }

        foreach (var need in Taxonomy.SendNeeds)
        {
            Assert.True(services.Any(service => Carries(service, TaxonomyLibrary.SendNeed, need.Id)), $"no example for SEND need {need.Id}");
        }

        foreach (var situation in Taxonomy.Situations)
        {
            Assert.True(services.Any(service => Carries(service, TaxonomyLibrary.Situation, situation.Id)), $"no example for situation {situation.Id}");
        }

        Assert.Contains(services, service => service.Eligibility.MinimumAge == Eligibility.Pregnancy);
        Assert.Contains(services, service => service.Eligibility.MaximumAge == 25);
        Assert.Contains(services, service => service.Status == ServiceStatus.TemporarilyClosed);
        Assert.Contains(services, service => service.Status == ServiceStatus.Defunct);
        Assert.Contains(services, service => service.Assurance is null);
        Assert.Contains(services, service => service.Locations.Count > 1);
        Assert.True(services.Count(service => service.Programme is not null) >= 10);
    }

    [Fact]
    public void Shipped_NamesNobodyAndNoRealNumber()
    {
        var (organisations, services) = Read();

        foreach (var number in organisations.SelectMany(organisation => organisation.Phones).Concat(services.SelectMany(Phones)).Select(phone => phone.Number))
        {
            Assert.Matches(ExampleNumber(), number);
        }

        foreach (var address in organisations.SelectMany(organisation => new[] { organisation.Url, organisation.Email }).Concat(services.SelectMany(service => new[] { service.Url, service.Email })))
        {
            Assert.True(address is null || address.Split('@', '/').Any(part => part.EndsWith(".example", StringComparison.Ordinal)), address);
        }

        foreach (var location in services.SelectMany(service => service.Locations).Select(place => place.Location))
        {
            Assert.True(location.Postcode is null || Sector().IsMatch(location.Postcode), $"{location.Name}: {location.Postcode}");
            Assert.All(location.Accessibility, fact => Assert.Contains(fact, AccessibilityIds));
        }
    }

    [Fact]
    public void Shipped_EveryListingSaysWhatItIsAndHowToGetIt()
    {
        foreach (var service in Read().Services)
        {
            Assert.True(service.Summary is { Length: > 20 and <= 160 }, $"{service.ExternalId}: summary of {service.Summary?.Length}");
            Assert.True(service.Terms.Any(term => term.Taxonomy == TaxonomyLibrary.Topic), $"{service.ExternalId}: no topic");
            Assert.True(service.ServiceAreas.Count > 0 || service.IsOnline || service.Locations.Count > 0, $"{service.ExternalId}: nowhere");
            Assert.True(service.HowToGetIt is not null || service.Status == ServiceStatus.Defunct, $"{service.ExternalId}: how to get it");
        }
    }

    [Theory]
    [InlineData("services: [ { id: a, organisation: b, name: N, summary: S, colour: red } ]", "colour")]
    [InlineData("services: [ { id: a, organisation: b, name: N } ]", "summary")]
    [InlineData("services: [ { id: a, organisation: b, name: N, summary: S } ]", "names the organisation 'b'")]
    [InlineData("services: [ { id: a, organisation: b, name: N, summary: S, topics: [nonsense] } ]", "'nonsense' is not a topic id")]
    [InlineData("services: [ { id: a, organisation: b, name: N, summary: S, access: walk } ]", "access is 'walk'")]
    [InlineData("services: [ { id: a, organisation: b, name: N, summary: S, closes: soon } ]", "'soon' is not a date")]
    [InlineData("services: [ { id: a, organisation: b, name: N, summary: S, cost: cheap } ]", "cost is 'cheap'")]
    public void Read_WithAMistake_SaysWhereAndWhatToDo(string yaml, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("mistake.yaml", yaml);

        var error = Assert.Throws<InvalidDataException>(() => Loader().Read(folder.Path));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static bool Carries(Service service, string taxonomy, string id) => service.Terms.Any(term => term.Taxonomy == taxonomy && term.Term == id);

    private static IEnumerable<Phone> Phones(Service service) => service.Phones.Concat(service.Locations.SelectMany(place => place.Phones));

    private (IReadOnlyList<Organisation> Organisations, IReadOnlyList<Service> Services) Read() => Loader().Read(Repository.File("index-data", "demo"));

    private DemoLoader Loader() => new(_catalogue.Writer, Surrey, Taxonomy, _catalogue.Clock);

    [GeneratedRegex("^(01632 960[0-9]{3}|020 7946 0[0-9]{3}|07700 900[0-9]{3}|0808 157 0[0-9]{3})$")]
    private static partial Regex ExampleNumber();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]$")]
    private static partial Regex Sector();
}
