namespace EarlyHelp.Directory.Locations.Postcodes;

/// <summary>
/// The postcodes of the last <c>area import</c>. A new import is seen within a second, without a restart; while none has been made the
/// table is empty, and places are known by sector only. Safe for many threads.
/// </summary>
public sealed class PostcodeLookup
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly Loaded Nothing = new(PostcodeTable.Empty, default);

    private readonly string path;
    private readonly TimeProvider clock;
    private readonly Action<string> report;
    private readonly Lock gate = new();
    private volatile Loaded loaded = Nothing;
    private long lookedAt;

    /// <param name="dataPath">Setting <c>Directory:DataPath</c>.</param>
    /// <param name="clock">For the pace at which the file is looked at.</param>
    /// <param name="report">Told when a file cannot be read; the last good table stays in use.</param>
    public PostcodeLookup(string dataPath, TimeProvider clock, Action<string> report)
    {
        path = PostcodeFile.PathIn(dataPath);
        this.clock = clock;
        this.report = report;
        Refresh();
    }

    public PostcodeTable Current
    {
        get
        {
            if (clock.GetElapsedTime(Volatile.Read(ref lookedAt)) >= Interval && gate.TryEnter())
            {
                try
                {
                    Refresh();
                }
                finally
                {
                    gate.Exit();
                }
            }

            return loaded.Table;
        }
    }

    private void Refresh()
    {
        Volatile.Write(ref lookedAt, clock.GetTimestamp());
        var file = new FileInfo(path);
        var stamp = file.Exists ? new Stamp(file.LastWriteTimeUtc, file.Length) : default;
        if (stamp == loaded.Stamp)
        {
            return;
        }

        try
        {
            loaded = new Loaded(file.Exists ? PostcodeFile.Read(path) : PostcodeTable.Empty, stamp);
        }
        catch (InvalidDataException error)
        {
            // The stamp is kept, so that one damaged file is reported once and not every second.
            loaded = loaded with { Stamp = stamp };
            report(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report($"{path} cannot be read and will be tried again: {error.Message}");
        }
    }

    private readonly record struct Stamp(DateTime WrittenAt, long Length);

    private sealed record Loaded(PostcodeTable Table, Stamp Stamp);
}
