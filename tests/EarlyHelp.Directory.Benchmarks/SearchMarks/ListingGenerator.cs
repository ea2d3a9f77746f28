using System.Text;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>Makes listings that look like a council's, the same for the same number: about 1,115 characters of text, 1 to 4 of 60 topics, 13 age ranges, the area's districts.</summary>
internal sealed class ListingGenerator(WordSource words, TaxonomyLibrary taxonomies, Area area)
{
    private const int Topics = 60;
    private const int MeanDescription = 840;

    private static readonly (decimal? From, decimal? To)[] Ages =
        [(null, null), (-0.75m, 0), (0, 1), (0, 4), (0, 5), (2, 4), (4, 11), (5, 11), (8, 14), (11, 16), (13, 19), (0, 18), (0, 25)];

    private readonly string[] _topics = [.. taxonomies.AllTopics.Where(topic => topic.Children.Count == 0).Select(topic => topic.Id).Take(Topics)];
    private readonly string[] _districts = [.. area.Districts.Select(district => district.Code).Take(11)];

    public StoredService Make(int number)
    {
        var random = new Random(number);
        var (from, to) = Ages[random.Next(Ages.Length)];
        var reach = random.Next(12);
        var organisation = random.Next(1 + (number / 3));
        return new StoredService
        {
            Id = number + 1,
            Slug = $"listing-{number}",
            Version = 1,
            ChangedAt = DateTimeOffset.UnixEpoch,
            Organisation = Organisation(organisation),
            Service = new Service
            {
                Source = "generated",
                ExternalId = $"g{number}",
                OrganisationId = $"o{organisation}",
                Name = Sentence(random, random.Next(3, 7)),
                Summary = Sentence(random, random.Next(10, 22)),
                Description = Text(random, MeanDescription / 2, MeanDescription * 3 / 2),
                Eligibility = new Eligibility { MinimumAge = from, MaximumAge = to, Description = random.Next(2) == 0 ? Sentence(random, 9) : null },
                Level = (LevelOfNeed)random.Next(1, 5),
                Access = (AccessRoute)random.Next(4),
                HowToGetIt = Sentence(random, 8),
                IsFree = random.Next(2) == 0,
                ServiceAreas = reach == 0 ? [new ServiceArea { Extent = ServiceAreaExtent.County }] : [new ServiceArea { Extent = ServiceAreaExtent.District, Code = Pick(random, _districts) }],
                IsOnline = reach == 1,
                Schedules = [new Schedule { Frequency = ScheduleFrequency.Weekly, Days = [(DayOfWeek)random.Next(7)], OpensAt = new TimeOnly(9, 30), ClosesAt = new TimeOnly(11, 30) }],
                Locations = reach == 1 ? [] : [Place(random, words)],
                Terms = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pick(random, _topics)).Distinct().Select(topic => new ServiceTaxonomyTerm { Taxonomy = "topic", Term = topic })],
                Languages = ["en"],
                Assurance = random.Next(3) == 0 ? null : new Assurance { On = new DateOnly(2026, 11, 1).AddDays(-random.Next(700)), How = AssuranceMethod.Phone },
            },
        };
    }

    private StoredOrganisation Organisation(int number) => new()
    {
        Id = number + 1,
        Slug = $"organisation-{number}",
        Version = 1,
        ChangedAt = DateTimeOffset.UnixEpoch,
        Organisation = new Organisation { Source = "generated", ExternalId = $"o{number}", Name = Sentence(new Random(-number - 1), 3), Kind = (OrganisationKind)(number % 7) },
    };

    private static ServiceAtLocation Place(Random random, WordSource words) => new()
    {
        Location = new Location
        {
            Name = Capital(words.Next(random)) + " Hall",
            Address = $"{random.Next(1, 200)} {Capital(words.Next(random))} Road",
            Town = Capital(words.Next(random)),
            Postcode = $"GU{random.Next(1, 35)} {random.Next(1, 10)}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}",
            Latitude = Math.Round(51.1 + (random.NextDouble() * 0.35), 4),
            Longitude = Math.Round(-0.8 + (random.NextDouble() * 0.8), 4),
            Accessibility = random.Next(2) == 0 ? ["step-free"] : [],
        },
    };

    private string Sentence(Random random, int length) => Capital(string.Join(' ', Enumerable.Range(0, length).Select(_ => words.Next(random))));

    private string Text(Random random, int least, int most)
    {
        var length = random.Next(least, most);
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(Sentence(random, random.Next(8, 18))).Append(". ");
        }
        return text.ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
