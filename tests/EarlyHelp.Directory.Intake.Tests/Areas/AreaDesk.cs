using EarlyHelp.Directory.Intake.Areas;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.TestSupport;

namespace EarlyHelp.Directory.Intake.Tests.Areas;

/// <summary>An importer for the invented area of Northmoor, with a data path of its own and a folder for what is to be imported.</summary>
internal sealed class AreaDesk : IDisposable
{
    public const string FellSide = "E07999901";
    public const string TarnDale = "E07999902";

    private readonly TemporaryFolder _data = new();

    public AreaDesk() => Importer = new AreaImporter(AreaReader.Load(Repository.Northmoor), _data.Path);

    /// <summary>The two districts on the map.</summary>
    public static string Districts => Path.Combine(Repository.Northmoor, "outline.geojson");

    public AreaImporter Importer { get; }

    public TemporaryFolder Files { get; } = new();

    public string DataPath => _data.Path;

    /// <summary>A map of one district: a square of a tenth of a degree.</summary>
    public static string Square(string property, string code, double west, double south) => $$$"""
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"{{{property}}}":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":
        [[[{{{west}}},{{{south}}}],[{{{west + 0.1}}},{{{south}}}],[{{{west + 0.1}}},{{{south + 0.1}}}],[{{{west}}},{{{south + 0.1}}}],[{{{west}}},{{{south}}}]]]}}]}
        """;

    public AreaImportResult Import(string content) => Import(content, Districts);

    public AreaImportResult Import(string content, string? districts) =>
        Importer.Run(new AreaImport { Postcodes = Files.Write("postcodes.csv", content), Districts = districts });

    public PostcodePoint? Find(string postcode) => PostcodeText.TryParse(postcode, out var unit) ? PostcodeFile.Read(PostcodeFile.PathIn(_data.Path)).Find(unit) : null;

    public void Dispose()
    {
        _data.Dispose();
        Files.Dispose();
    }
}
