using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Builders;

namespace EarlyHelp.Directory.Tests.Locations.Places;

/// <summary>The Surrey that is shipped, with four postcodes on file, before the districts change.</summary>
public sealed class SurreyPlaces : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public SurreyPlaces()
    {
        var postcodes = new PostcodeTableBuilder();
        postcodes.Add(PostcodeUnits.Of("GU21 6EJ"), 51.31900, -0.55700, "E07000217");
        postcodes.Add(PostcodeUnits.Of("KT22 0QJ"), 51.33000, -0.35600, "E07000207");
        postcodes.Add(PostcodeUnits.Of("RH10 1AA"), 51.11500, -0.18900, null);
        postcodes.Add(PostcodeUnits.Of("TW98 1AA"), null, null, null);
        PostcodeFile.Write(PostcodeFile.PathIn(_data.Path), postcodes.Build([], out _));
        var folder = Repository.Surrey;
        Area = AreaReader.Load(folder);
        Finder = PlaceFinder.Load(folder, Area, new PostcodeLookup(_data.Path, Clock, problem => throw new InvalidOperationException(problem)), Clock);
    }

    public SettableClock Clock { get; } = new();

    public Area Area { get; }

    public PlaceFinder Finder { get; }

    public void Dispose() => _data.Dispose();
}
