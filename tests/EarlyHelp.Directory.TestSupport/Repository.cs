namespace EarlyHelp.Directory.TestSupport;

/// <summary>Files of the repository, found upwards from the folder the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = Upwards("EarlyHelp.Directory.sln")
        ?? throw new InvalidOperationException($"No EarlyHelp.Directory.sln above {AppContext.BaseDirectory}.");

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file or folder of the large shared data sets beside the repository, or <c>null</c> where they are not there.</summary>
    public static string? Shared(params string[] parts) => Upwards(Path.Combine(["shared", "data", .. parts]), returnWhole: true);

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
