using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>Cuts a stream of records into pieces of one transaction each, and keeps what broke it off.</summary>
internal sealed class RecordBatches(IAsyncEnumerable<IntakeRecord> records, int size) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<IntakeRecord> _records = records.GetAsyncEnumerator();

    public IReadOnlyList<IntakeRecord> Current { get; private set; } = [];

    /// <summary>The row of the last record read, of whichever piece; 0 before the first.</summary>
    public long LastRow { get; private set; }

    /// <summary>Set when the source broke off; what came before is in the pieces.</summary>
    public BrokenSourceException? Broken { get; private set; }

    /// <returns><c>false</c> when there is nothing more.</returns>
    public async Task<bool> Next(CancellationToken cancellation)
    {
        var batch = new List<IntakeRecord>(size);
        try
        {
            while (Broken is null && batch.Count < size)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!await _records.MoveNextAsync())
                {
                    break;
                }

                batch.Add(_records.Current);
                LastRow = _records.Current.Row;
            }
        }
        catch (BrokenSourceException broken)
        {
            Broken = broken;
        }
        catch (OperationCanceledException)
        {
            Broken = new BrokenSourceException(LastRow + 1, "The import was stopped from outside.");
        }

        Current = batch;
        return batch.Count > 0;
    }

    public ValueTask DisposeAsync() => _records.DisposeAsync();
}
