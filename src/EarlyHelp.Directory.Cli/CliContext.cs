using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Settings;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Cli;

/// <summary>What the verbs work with, opened from the settings: the area, its words and its places only for verbs that need them.</summary>
internal sealed class CliContext
{
    private readonly Lazy<Area> _area;
    private readonly Lazy<TaxonomyLibrary> _taxonomy;
    private readonly Lazy<PostcodeLookup> _postcodes;
    private readonly Lazy<PositionLookup> _locate;

    private CliContext(DirectorySettings settings)
    {
        Settings = settings;
        _area = new(() => AreaReader.Load(settings.AreaPath));
        _taxonomy = new(() => TaxonomyLibrary.Load(settings.TaxonomyPath));
        _postcodes = new(() => new PostcodeLookup(settings.DataPath, TimeProvider.System, Console.Error.WriteLine));
        _locate = new(() => PlacePositions.Of(DistrictLocator.Load(settings.AreaPath, Area, Postcodes, TimeProvider.System)));
        Database = new CatalogueDatabase(settings.DataPath);
        Writer = new CatalogueWriter(Database, TimeProvider.System);
        Reader = new CatalogueReader(Database);
        Runs = new RunLog(Database, TimeProvider.System);
    }

    public DirectorySettings Settings { get; }

    public Area Area => _area.Value;

    public TaxonomyLibrary Taxonomy => _taxonomy.Value;

    public CatalogueDatabase Database { get; }

    public CatalogueWriter Writer { get; }

    public CatalogueReader Reader { get; }

    public RunLog Runs { get; }

    /// <summary>Where a location is, for the index.</summary>
    public PositionLookup Locate => _locate.Value;

    public PostcodeLookup Postcodes => _postcodes.Value;

    /// <summary>Runs a verb; a setting or file that cannot be used ends it with its message and exit code 1.</summary>
    public static int Run(Func<CliContext, int> verb)
    {
        try
        {
            return verb(new CliContext(DirectorySettings.FromEnvironment(demoByDefault: false)));
        }
        catch (Exception error) when (error is InvalidDataException or CatalogueSchemaException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.NothingChanged;
        }
    }
}

/// <summary>What a verb's exit code means.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Bad arguments, an unreadable file, an unknown format: nothing changed.</summary>
    public const int NothingChanged = 1;

    /// <summary>Done, but some records were refused.</summary>
    public const int Refusals = 2;

    /// <summary>Stopped part-way: whole records up to the named row are in.</summary>
    public const int Stopped = 3;
}
