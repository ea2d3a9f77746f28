using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;
using Xunit;

namespace EarlyHelp.Directory.Tests.Locations.Postcodes;

public sealed class PostcodeLookupTests : IDisposable
{
    private static readonly GazetteerEntry Place = new() { Name = "Fellgate", County = "Northmoor", DistrictCode = "E1", Latitude = 55.05, Longitude = 1.55, Aliases = ["Fell Gate"], Use = PlaceUse.AfterIn };

    private readonly TemporaryFolder _data = new();
    private readonly SettableClock _clock = new();
    private readonly List<string> _problems = [];

    private string FilePath => PostcodeFile.PathIn(_data.Path);

    public void Dispose() => _data.Dispose();

    [Fact]
    public void What_was_written_is_read()
    {
        PostcodeFile.Write(FilePath, Table(("ZN1 1AA", 55.05, 1.55, "E1"), ("ZN1 1AB", null, null, null), ("A9 9AA", 55.3, 1.2, null)));

        var table = Lookup().Current;

        Assert.Equal(3, table.Count);
        Assert.Equal(new PostcodePoint(55.05, 1.55, "E1"), table.Find(PostcodeUnits.Of("ZN1 1AA")));
        Assert.Equal(new PostcodePoint(null, null, null), table.Find(PostcodeUnits.Of("zn11ab")));
        Assert.Equal(new PostcodePoint(55.3, 1.2, null), table.Find(PostcodeUnits.Of("A9 9AA")));
        Assert.Null(table.Find(PostcodeUnits.Of("ZN1 1AD")));
        Assert.Null(table.Find(PostcodeUnits.Of("ZN2 1AA")));
        Assert.Equivalent(Place, Assert.Single(table.Places), strict: true);
    }

    [Fact]
    public void Sectors_and_outcodes_are_certain_only_where_all_postcodes_agree()
    {
        var table = Table(
            ("ZN1 1AA", 55.00, 1.50, "E1"), ("ZN1 1AB", 55.02, 1.52, "E1"), ("ZN1 1AD", null, null, null),
            ("ZN1 2AA", 55.04, 1.60, "E2"), ("ZN1 2AB", 55.04, 1.62, "E1"),
            ("ZN2 1AA", 55.10, 1.70, "E2"), ("ZN2 1AB", 55.10, 1.70, null),
            ("ZN3 1AA", 55.20, 1.80, null), ("ZN4 1AA", null, null, null));

        Assert.Equal(("E1", true, 2, 55.01, 1.51), Facts(table.Group("ZN1 1")));
        Assert.Equal((null, true, 2, 55.04, 1.61), Facts(table.Group("ZN1 2")));
        Assert.Equal((null, true, 4, 55.025, 1.56), Facts(table.Group("ZN1")));
        Assert.Equal((null, true, 2, 55.10, 1.70), Facts(table.Group("ZN2")));
        Assert.Equal((null, false, 1, 55.20, 1.80), Facts(table.Group("ZN3 1")));
        Assert.Null(table.Group("ZN4 1"));
    }

    [Fact]
    public void Of_a_postcode_that_stands_twice_the_last_counts()
    {
        var builder = new PostcodeTableBuilder();
        builder.Add(PostcodeUnits.Of("ZN1 1AA"), 55, 1.5, "E1");
        builder.Add(PostcodeUnits.Of("ZN1 1AA"), 56, 1.6, "E2");

        var table = builder.Build([], out var repeated);

        Assert.Equal((1, 1), (table.Count, repeated));
        Assert.Equal(new PostcodePoint(56, 1.6, "E2"), table.Find(PostcodeUnits.Of("ZN1 1AA")));
    }

    [Fact]
    public void A_new_file_is_seen_within_a_second_without_a_restart()
    {
        var lookup = Lookup();
        Assert.Equal(0, lookup.Current.Count);

        PostcodeFile.Write(FilePath, Table(("ZN1 1AA", 55.05, 1.55, "E1")));
        _clock.Now += TimeSpan.FromMilliseconds(999);
        Assert.Equal(0, lookup.Current.Count);
        _clock.Now += TimeSpan.FromMilliseconds(1);
        Assert.Equal(1, lookup.Current.Count);

        PostcodeFile.Write(FilePath, Table(("ZN1 1AA", 55.05, 1.55, "E1"), ("ZN1 1AB", 55.05, 1.55, "E1")));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(2, lookup.Current.Count);
    }

    [Fact]
    public void A_damaged_file_is_reported_once_and_the_last_good_one_stays()
    {
        PostcodeFile.Write(FilePath, Table(("ZN1 1AA", 55.05, 1.55, "E1")));
        var lookup = Lookup();
        File.WriteAllBytes(FilePath, File.ReadAllBytes(FilePath)[..^5]);

        for (var second = 0; second < 5; second++)
        {
            _clock.Now += TimeSpan.FromSeconds(1);
            Assert.Equal(1, lookup.Current.Count);
        }

        Assert.Contains("Run 'area import' again", Assert.Single(_problems), StringComparison.Ordinal);
    }

    [Fact]
    public void No_damage_goes_unnoticed()
    {
        PostcodeFile.Write(FilePath, Table(("ZN1 1AA", 55.05, 1.55, "E1"), ("ZN2 1AB", 55.05, 1.55, null)));
        var whole = File.ReadAllBytes(FilePath);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            Assert.Throws<InvalidDataException>(() => PostcodeFile.Read(FilePath));
        }

        for (var index = 0; index < whole.Length; index++)
        {
            var changed = (byte[])whole.Clone();
            changed[index] ^= 0x10;
            File.WriteAllBytes(FilePath, changed);
            Assert.Throws<InvalidDataException>(() => PostcodeFile.Read(FilePath));
        }
    }

    [Fact]
    public async Task While_files_are_replaced_every_reader_finds_one_of_them_whole()
    {
        var small = Table(("ZN1 1AA", 55.05, 1.55, "E1"));
        var large = Table([.. Enumerable.Range(0, 4000).Select(number => (PostcodeUnits.MadeUp(number), (double?)55.05, (double?)1.55, (string?)"E1"))]);
        PostcodeFile.Write(FilePath, small);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var seen = new HashSet<int>();
            while (!stop.IsCancellationRequested)
            {
                seen.Add(PostcodeFile.Read(FilePath).Count);
            }

            return seen;
        })).ToList();

        for (var round = 0; round < 30; round++)
        {
            PostcodeFile.Write(FilePath, round % 2 == 0 ? large : small);
        }

        await stop.CancelAsync();
        var counts = await Task.WhenAll(readers);
        Assert.All(counts.SelectMany(seen => seen), count => Assert.True(count == small.Count || count == large.Count));
    }

    [Fact]
    public void Two_hundred_thousand_postcodes_stay_under_8_megabytes()
    {
        var builder = new PostcodeTableBuilder();
        for (var number = 0; number < 200_000; number++)
        {
            builder.Add(PostcodeUnits.Of(PostcodeUnits.MadeUp(number)), 55 + (number % 1000 * 0.0001), 1.5, number % 3 == 0 ? null : "E1");
        }

        PostcodeFile.Write(FilePath, builder.Build([], out _));
        // All that this thread asks for bounds what is kept from above, and other tests do not count in it.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var lookup = Lookup();
        var asked = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(200_000, lookup.Current.Count);
        Assert.InRange(asked, 1, 8_000_000);
    }

    private static (string?, bool, int, double, double) Facts(PostcodeGroup? group) => (group!.DistrictCode, group.InArea, group.Postcodes, group.Latitude, group.Longitude);

    private static PostcodeTable Table(params (string Postcode, double? Latitude, double? Longitude, string? District)[] rows)
    {
        var builder = new PostcodeTableBuilder();
        foreach (var row in rows)
        {
            builder.Add(PostcodeUnits.Of(row.Postcode), row.Latitude, row.Longitude, row.District);
        }

        return builder.Build([Place], out _);
    }

    private PostcodeLookup Lookup() => new(_data.Path, _clock, _problems.Add);
}
