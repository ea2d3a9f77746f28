namespace EarlyHelp.Directory.Settings;

/// <summary>
/// Where the directory finds and keeps things: the <c>Directory</c> section of appsettings, or environment variables such as <c>Directory__DataPath</c>.
/// Relative paths count from the current folder.
/// </summary>
public sealed record DirectorySettings
{
    /// <summary>Holds everything that changes. Default: <c>live</c> in the reference folder.</summary>
    public required string DataPath { get; init; }

    /// <summary>What the index is built from: areas, taxonomy, vocabulary, demonstration listings. Only read. Default: the first <c>index-data</c> folder upwards from the program.</summary>
    public required string ReferencePath { get; init; }

    /// <summary>Advice and other pages. Only read. Default: <c>content</c> beside the reference folder.</summary>
    public required string ContentPath { get; init; }

    /// <summary>Id of the area served: a folder in <c>{ReferencePath}/areas</c>.</summary>
    public required string Area { get; init; }

    /// <summary>Load the examples into an empty catalogue at start.</summary>
    public required bool Demo { get; init; }

    /// <summary>Every absolute address comes from it; unset, only loopback host names are answered.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Public pages a client may get a minute; 0 sets no limit.</summary>
    public int ReadsPerMinute { get; init; }

    /// <summary>Count what is searched for, without anything that leads to a person; see the privacy page.</summary>
    public bool LogSearches { get; init; } = true;

    public string AreaPath => Path.Combine(ReferencePath, "areas", Area);

    public string TaxonomyPath => Path.Combine(ReferencePath, "taxonomy");

    public string VocabularyPath => Path.Combine(ReferencePath, "vocabulary");

    public string DemoPath => Path.Combine(ReferencePath, "demo");

    /// <param name="value">Gives a setting by its name in the section, or <c>null</c>.</param>
    /// <param name="programFolder">Where the program stands: the search for <c>index-data</c> goes upwards from it.</param>
    /// <param name="demoByDefault">What <see cref="Demo"/> is when unset.</param>
    /// <exception cref="InvalidDataException">A setting cannot be used; the message names it and says what to do.</exception>
    public static DirectorySettings Read(Func<string, string?> value, string programFolder, bool demoByDefault)
    {
        var reference = Folder(value("ReferencePath")) ?? FindUpwards(programFolder)
            ?? throw new InvalidDataException("No index-data folder was found upwards from the program. Set Directory__ReferencePath to where it is.");
        var settings = new DirectorySettings
        {
            ReferencePath = reference,
            DataPath = Folder(value("DataPath")) ?? Path.Combine(reference, "live"),
            ContentPath = Folder(value("ContentPath")) ?? Path.Combine(Path.GetDirectoryName(reference)!, "content"),
            Area = Text(value("Area")) ?? "surrey",
            Demo = Truth("Demo", value("Demo")) ?? demoByDefault,
            PublicAddress = Address(value("PublicAddress")),
            ReadsPerMinute = Number("ReadsPerMinute", value("ReadsPerMinute")) ?? 0,
            LogSearches = Truth("LogSearches", value("LogSearches")) ?? true,
        };
        if (settings.Area.AsSpan().ContainsAny('/', '\\', '.') || !System.IO.Directory.Exists(settings.AreaPath))
        {
            throw new InvalidDataException($"There is no area '{settings.Area}' in {Path.Combine(reference, "areas")}. Set Directory__Area to the name of a folder there.");
        }

        return settings;
    }

    /// <summary>Reads the settings from environment variables, then from an <c>appsettings.json</c> in the current folder or beside the program: for programs without a host.</summary>
    public static DirectorySettings FromEnvironment(bool demoByDefault) =>
        Read(SettingsSources.Read(Environment.GetEnvironmentVariables(), [Environment.CurrentDirectory, AppContext.BaseDirectory]), AppContext.BaseDirectory, demoByDefault);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string? Folder(string? value) => Text(value) is { } path ? Path.GetFullPath(path) : null;

    private static string? FindUpwards(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            var candidate = Path.Combine(here.FullName, "index-data");
            if (System.IO.Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool? Truth(string name, string? value) => Text(value) is not { } text
        ? null
        : bool.TryParse(text, out var truth) ? truth : throw new InvalidDataException($"Directory__{name} is '{text}'. Set it to true or false.");

    private static int? Number(string name, string? value) => Text(value) is not { } text
        ? null
        : int.TryParse(text, out var number) && number >= 0 ? number : throw new InvalidDataException($"Directory__{name} is '{text}'. Set it to a whole number from 0.");

    private static Uri? Address(string? value) => Text(value) is not { } text
        ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsolutePath == "/"
            ? address
            : throw new InvalidDataException($"Directory__PublicAddress is '{text}'. Set it to the site's address without a path, like https://help.example.gov.uk");
}
