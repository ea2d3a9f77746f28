using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EarlyHelp.Directory.Content;

/// <summary>
/// The pages of the content folder. <see cref="Current"/> is whole and never changes; <see cref="Refresh"/> puts a new one in its place when files changed.
/// </summary>
public sealed class ContentLibrary
{
    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string> _tokens;
    private readonly Lock _refreshing = new();
    private string _signature;

    /// <exception cref="InvalidDataException">A file cannot be shown; the message names it and says what to do.</exception>
    public ContentLibrary(string folder, IReadOnlyDictionary<string, string> tokens)
    {
        _folder = folder;
        _tokens = tokens;
        _signature = Signature();
        Current = Load();
    }

    public ContentSnapshot Current { get; private set; }

    /// <summary>Reads the folder again if a file's name, size or time changed.</summary>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="InvalidDataException">A changed file cannot be shown; <see cref="Current"/> stays what it was until the file changes again.</exception>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            var signature = Signature();
            if (signature == _signature)
            {
                return false;
            }

            _signature = signature;
            Current = Load();
            return true;
        }
    }

    private ContentSnapshot Load()
    {
        using var stamp = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var pages = new List<ContentPage>();
        foreach (var (kind, file) in Files())
        {
            var bytes = File.ReadAllBytes(file.FullName);
            stamp.AppendData(Encoding.UTF8.GetBytes(kind + file.Name));
            stamp.AppendData(bytes);
            pages.Add(ContentReader.Read(file.FullName, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), kind, _tokens));
        }

        return new ContentSnapshot(pages, Convert.ToHexStringLower(stamp.GetHashAndReset().AsSpan(0, 8)));
    }

    private string Signature() =>
        string.Join('|', Files().Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.Kind}/{found.File.Name}:{found.File.Length}:{found.File.LastWriteTimeUtc.Ticks}")));

    private IEnumerable<(ContentKind Kind, FileInfo File)> Files() =>
        FilesOf(ContentKind.Advice, _folder)
            .Concat(FilesOf(ContentKind.About, Path.Combine(_folder, "about")))
            .Concat(FilesOf(ContentKind.Language, Path.Combine(_folder, "languages")));

    private static IEnumerable<(ContentKind Kind, FileInfo File)> FilesOf(ContentKind kind, string folder) =>
        System.IO.Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles("*.md").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (kind, file))
            : [];
}
