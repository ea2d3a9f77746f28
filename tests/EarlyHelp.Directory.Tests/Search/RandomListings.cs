using EarlyHelp.Directory.Locations;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;

namespace EarlyHelp.Directory.Tests.Search;

/// <summary>Listings and requests drawn at random from few words and values, so that most of them meet. The same seed gives the same.</summary>
internal sealed class RandomListings(int seed)
{
    private static readonly string[] Words =
    [
        "toddler", "toddlers", "group", "groups", "play", "playing", "autism", "autistic", "swim", "swimming", "swims", "help", "the", "and", "with", "parents", "parenting", "café",
        "well-being", "children's", "organise", "organize", "organised", "organizing", "organiser", "organisers", "organizers", "organises", "organizes", "speech", "therapy", "Woking",
    ];

    private static readonly string[] Topics = ["food-banks", "feeding", "baby-and-toddler-groups", "childminders", "pregnancy"];
    private static readonly string[] Districts = [SearchBench.Heath, SearchBench.Vale, SearchBench.Moor, "E09000021"];
    private static readonly decimal?[] Ages = [null, null, -0.75m, 0, 2, 4.5m, 5, 8, 11, 18, 25];

    private readonly Random _random = new(seed);

    public List<Service> Many(int count) => [.. Enumerable.Range(0, count).Select(One)];

    public string Text(int most) => string.Join(' ', Some(Words, _random.Next(most + 1)));

    /// <summary>Where <paramref name="least"/> words at least are wanted.</summary>
    public string Query(int least = 1) => string.Join(' ', Some(Words, _random.Next(least, 4)));

    public int Next(int below) => _random.Next(below);

    public Service One(int id)
    {
        var (minimum, maximum) = (Pick(Ages), Pick(Ages));
        if (maximum < minimum)
        {
            (minimum, maximum) = (maximum, minimum);
        }
        return new Service
        {
            Source = "test",
            ExternalId = $"x{id}",
            Name = Text(2) + " " + Pick(Words),
            Summary = Chance(2) ? Text(5) : null,
            Description = Text(30),
            Status = Pick([ServiceStatus.Active, ServiceStatus.Active, ServiceStatus.Active, ServiceStatus.TemporarilyClosed, ServiceStatus.Inactive, ServiceStatus.Defunct]),
            ClosesOn = Chance(10) ? SearchBench.Today.AddDays(_random.Next(-2, 2)) : null,
            Eligibility = new Eligibility { MinimumAge = minimum, MaximumAge = maximum },
            Level = Chance(2) ? Pick(Enum.GetValues<LevelOfNeed>()) : null,
            Access = Chance(2) ? Pick(Enum.GetValues<AccessRoute>()) : null,
            IsFree = Pick<bool?>([true, false, null]),
            ServiceAreas = [.. Some(Districts, _random.Next(3)).Select(Listings.InDistrict), .. Wider()],
            ResidentsOnly = Chance(3),
            IsOnline = Chance(8),
            Schedules = Chance(2) ? [new Schedule { Frequency = ScheduleFrequency.Weekly, Days = Some(Enum.GetValues<DayOfWeek>(), 2) }] : [],
            Locations = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Place())],
            Terms = [.. Some(Topics, _random.Next(3)).Select(Listings.Topic), .. Needs()],
            Languages = Some(["en", "pl", "ur"], _random.Next(3)),
            Assurance = Chance(2) ? new Assurance { On = SearchBench.Today.AddDays(-_random.Next(900)) } : null,
        };
    }

    public SearchRequest Request() => new()
    {
        Ages = Chance(3) ? [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => _random.Next(26)).Select(age => new AgeRange(age, age + _random.Next(4)))] : Chance(6) ? [new AgeRange(-0.75m, -0.75m)] : [],
        Districts = Chance(3) ? Some(Districts, _random.Next(1, 3)) : [],
        Topics = Chance(4) ? Some(["food-banks", "pregnancy-and-baby", "feeding", "no-such-topic"], _random.Next(1, 3)) : [],
        SendNeeds = Chance(8) ? ["autism"] : [],
        Situations = Chance(8) ? ["in-debt"] : [],
        Access = Chance(6) ? Some(Enum.GetValues<AccessRoute>(), 2) : [],
        Levels = Chance(6) ? Some(Enum.GetValues<LevelOfNeed>(), 2) : [],
        FreeOnly = Chance(6),
        Days = Chance(6) ? Some(Enum.GetValues<DayOfWeek>(), 2) : [],
        Languages = Chance(8) ? ["pl"] : [],
        Near = Chance(3) ? SearchBench.PlaceAt(51 + _random.NextDouble(), _random.NextDouble() - 1, Pick([null, SearchBench.Heath, SearchBench.Vale])) : null,
        WithinMiles = Chance(2) ? _random.Next(1, 60) : null,
        Sort = Pick(Enum.GetValues<SearchSort>()),
        PageSize = _random.Next(1, 8),
    };

    private ServiceAtLocation Place() => new()
    {
        Location = new Location
        {
            Town = Pick(["Woking", "Guildford"]),
            Latitude = Chance(3) ? null : 51 + _random.NextDouble(),
            Longitude = Chance(3) ? null : _random.NextDouble() - 1,
            Accessibility = Some(["step-free", "lift"], _random.Next(2)),
        },
    };

    private ServiceArea[] Wider() => _random.Next(8) switch
    {
        0 => [new ServiceArea { Extent = ServiceAreaExtent.County }],
        1 => [new ServiceArea { Extent = ServiceAreaExtent.National }],
        2 => [new ServiceArea { Extent = ServiceAreaExtent.Other, Name = "Villages" }],
        _ => [],
    };

    private ServiceTaxonomyTerm[] Needs() =>
    [
        .. Chance(4) ? [new ServiceTaxonomyTerm { Taxonomy = "send", Term = "autism" }] : Array.Empty<ServiceTaxonomyTerm>(),
        .. Chance(3) ? [new ServiceTaxonomyTerm { Taxonomy = "situation", Term = "in-debt" }] : Array.Empty<ServiceTaxonomyTerm>(),
    ];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private T[] Some<T>(IReadOnlyList<T> from, int count) => [.. Enumerable.Range(0, count).Select(_ => Pick(from))];
}
