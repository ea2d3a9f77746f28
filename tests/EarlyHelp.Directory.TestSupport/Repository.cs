namespace EarlyHelp.Directory.TestSupport;

/// <summary>Files of the repository, found upwards from the folder the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = Upwards("EarlyHelp.Directory.sln")
        ?? throw new InvalidOperationException($"No EarlyHelp.Directory.sln above {AppContext.BaseDirectory}.");

    /// <summary>The folder of the area that ships.</summary>
    public static string Surrey => File("index-data", "areas", "surrey");

    /// <summary>The folder of an invented area: what holds there does not hang on Surrey.</summary>
    public static string Northmoor => File("tests", "EarlyHelp.Directory.TestSupport", "Areas", "northmoor");

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file or folder of the large shared data sets beside the repository, for tests that are marked with <c>SharedDataFact</c>.</summary>
    public static string Shared(string path) => FindShared(path) ?? throw new InvalidOperationException($"No shared/data/{path} above {AppContext.BaseDirectory}.");

    public static bool HasShared(string path) => FindShared(path) is not null;

    private static string? FindShared(string path) => Upwards(Path.Combine(["shared", "data", .. path.Split('/')]), returnWhole: true);

    private static string? Upwards(string name, bool returnWhole = false)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var whole = Path.Combine(folder, name);
            if (Path.Exists(whole))
            {
                return returnWhole ? whole : folder;
            }
        }

        return null;
    }
}
