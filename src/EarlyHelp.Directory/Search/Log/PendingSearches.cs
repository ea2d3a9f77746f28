using System.Threading.Channels;

namespace EarlyHelp.Directory.Search.Log;

/// <summary>Takes searches from requests without holding them up, and counts them together into the log. When full, searches are dropped: no visitor waits for a note.</summary>
public sealed class PendingSearches(SearchLog log)
{
    private const int Room = 10_000;

    private readonly Channel<LoggedSearch> _waiting = Channel.CreateBounded<LoggedSearch>(new BoundedChannelOptions(Room) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _writing = new();

    public void Add(LoggedSearch search) => _waiting.Writer.TryWrite(search);

    /// <summary>Writes what waits, in one short transaction.</summary>
    public void Flush()
    {
        lock (_writing)
        {
            var counted = new Dictionary<LoggedSearch, int>();
            for (var i = 0; i < Room && _waiting.Reader.TryRead(out var search); i++)
            {
                counted[search] = counted.GetValueOrDefault(search) + 1;
            }

            if (counted.Count > 0)
            {
                log.Write(counted);
            }
        }
    }
}
