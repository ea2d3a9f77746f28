using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Settings;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>
/// Names the state that pages are made from: what is published, the content, the vocabulary, the postcodes, what is read once at start (the area, the
/// taxonomy, the accessibility statement and the site's address), and the program itself with its styles and scripts. A page kept under one name is never right for another. The
/// digest stands beside the sequence, since a catalogue restored from a copy counts on from an older number.
/// </summary>
public sealed class PublishedVersion(PublishedIndex index, ContentLibrary content, LiveVocabulary vocabulary, PostcodeLookup postcodes, DirectorySettings settings, TimeProvider clock)
{
    /// <summary>How long a page that says what is open now may be kept.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMinutes(5);

    private static readonly string Program = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Lists the styles and scripts with their fingerprints, beside the program.</summary>
    private const string Assets = "EarlyHelp.Directory.Web.staticwebassets.endpoints.json";

    private readonly string _given = Given(settings);

    private volatile State? _state;

    /// <summary>For pages that change with the day at most.</summary>
    public string OfDay => Name(TimeSpan.FromDays(1));

    /// <summary>For pages that say what is open now: sessions start and end on five minutes.</summary>
    public string OfMoment => Name(Moment);

    private string Name(TimeSpan step) => string.Create(CultureInfo.InvariantCulture, $"{Published()}-{LocalTime.Now(clock).Ticks / step.Ticks:x}");

    private string Published()
    {
        var (snapshot, pages, words, places) = (index.Current, content.Current, vocabulary.Stamp, postcodes.Current);
        var state = _state;
        if (state is null || state.Snapshot != snapshot || state.Pages != pages || state.Words != words || state.Places != places)
        {
            _state = state = new State(snapshot, pages, words, places, string.Create(CultureInfo.InvariantCulture, $"{snapshot.Sequence}-{snapshot.Digest}-{pages.Stamp}-{Short(words + postcodes.Version + _given)}-{Program}"));
        }

        return state.Name;
    }

    /// <summary>The files as they are at start, like what was read from them.</summary>
    private static string Given(DirectorySettings settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(settings.PublicAddress?.AbsoluteUri ?? ""));
        string[] read =
        [
            .. FilesOf(settings.AreaPath, "*"),
            .. FilesOf(settings.TaxonomyPath, "*.yaml"),
            .. FilesOf(settings.ContentPath, "accessibility*"),
            Path.Combine(AppContext.BaseDirectory, Assets),
        ];
        foreach (var path in read)
        {
            using var file = File.OpenRead(path);
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData(SHA256.HashData(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> FilesOf(string folder, string pattern) => System.IO.Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal);

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    private sealed record State(IndexSnapshot Snapshot, ContentSnapshot Pages, string Words, PostcodeTable Places, string Name);
}
