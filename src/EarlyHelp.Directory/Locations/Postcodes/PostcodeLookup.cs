using System.Globalization;

namespace EarlyHelp.Directory.Locations.Postcodes;

/// <summary>
/// The postcodes of the last <c>area import</c>. A new import is seen within a second, without a restart; while none has been made the
/// table is empty, and places are known by sector only. Safe for many threads.
/// </summary>
public sealed class PostcodeLookup
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly Loaded Nothing = new(PostcodeTable.Empty, default);

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly Action<string> _report;
    private readonly Lock _gate = new();
    private volatile Loaded _loaded = Nothing;
    private long _lookedAt;

    /// <param name="dataPath">Setting <c>Directory:DataPath</c>.</param>
    /// <param name="clock">For the pace at which the file is looked at.</param>
    /// <param name="report">Told when a file cannot be read; the last good table stays in use.</param>
    public PostcodeLookup(string dataPath, TimeProvider clock, Action<string> report)
    {
        _path = PostcodeFile.PathIn(dataPath);
        _clock = clock;
        _report = report;
        Refresh();
    }

    public PostcodeTable Current
    {
        get
        {
            if (_clock.GetElapsedTime(Volatile.Read(ref _lookedAt)) >= Interval && _gate.TryEnter())
            {
                try
                {
                    Refresh();
                }
                finally
                {
                    _gate.Exit();
                }
            }

            return _loaded.Table;
        }
    }

    /// <summary>Names the import that <see cref="Current"/> comes from, for caches of what was found with it; empty before the first.</summary>
    public string Version => _loaded.Stamp is { Length: > 0 } stamp ? string.Create(CultureInfo.InvariantCulture, $"{stamp.WrittenAt.Ticks:x}-{stamp.Length:x}") : "";

    private void Refresh()
    {
        Volatile.Write(ref _lookedAt, _clock.GetTimestamp());
        var file = new FileInfo(_path);
        var stamp = file.Exists ? new Stamp(file.LastWriteTimeUtc, file.Length) : default;
        if (stamp == _loaded.Stamp)
        {
            return;
        }

        try
        {
            _loaded = new Loaded(file.Exists ? PostcodeFile.Read(_path) : PostcodeTable.Empty, stamp);
        }
        catch (InvalidDataException error)
        {
            // The stamp is kept, so that one damaged file is reported once and not every second.
            _loaded = _loaded with { Stamp = stamp };
            _report(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _report($"{_path} cannot be read and will be tried again: {error.Message}");
        }
    }

    private readonly record struct Stamp(DateTime WrittenAt, long Length);

    private sealed record Loaded(PostcodeTable Table, Stamp Stamp);
}
