using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Indexing;

/// <summary>
/// Keeps the published index level with the catalogue: builds it at the start, then polls the change feed, since imports run in other processes.
/// </summary>
/// <param name="postcodes">What places are looked up in, where they are: after an <c>area import</c> the index is built anew.</param>
public sealed class IndexFollower(CatalogueReader catalogue, IndexWriter writer, PublishedIndex index, PostcodeLookup? postcodes = null)
{
    /// <summary>Asking for the sequence takes a few microseconds.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>Writes taken in at once. An import publishes a few times a second, so one snapshot must not take longer than that.</summary>
    private const int MostWrites = 2000;

    /// <summary>Farther behind than this, building anew is quicker than following.</summary>
    private const int RebuildBehind = 50_000;

    private volatile string? _builtWith;

    /// <summary>Whether the index has all that the catalogue has.</summary>
    public bool IsLevel => _builtWith is not null && index.Current.Sequence == catalogue.Sequence();

    private bool IsBuilt => _builtWith is { } version && version == Postcodes();

    /// <summary>Takes in everything up to the catalogue's last write.</summary>
    public IndexSnapshot CatchUp()
    {
        while (!IsBuilt || index.Current.Sequence != catalogue.Sequence())
        {
            Step();
        }
        return index.Current;
    }

    /// <summary>Follows until cancelled. Any fault (a restore under way, a full disk) is reported and tried again: the site goes on with what the index has.</summary>
    public async Task RunAsync(Action<Exception> report, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                CatchUp();
                await Task.Delay(PollInterval, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                report(fault);
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private void Step()
    {
        var behind = catalogue.Sequence() - index.Current.Sequence;
        if (!IsBuilt || behind < 0 || behind > RebuildBehind)
        {
            var version = Postcodes();
            using var all = catalogue.ReadAll();
            writer.Rebuild(all.Services(), all.Sequence);
            _builtWith = version;
            return;
        }
        var batch = catalogue.ReadChanges(index.Current.Sequence, MostWrites);
        if (batch.Sequence == index.Current.Sequence)
        {
            throw new InvalidOperationException($"The catalogue stands at {catalogue.Sequence()} but its change feed ends at {batch.Sequence}: it was tampered with. Rebuild the index.");
        }
        writer.Apply(batch.Changes, batch.Sequence);
    }

    /// <summary>The version of what <see cref="PostcodeLookup.Current"/> has now: asking for it has the file looked at.</summary>
    private string Postcodes()
    {
        _ = postcodes?.Current;
        return postcodes?.Version ?? "";
    }
}
