using System.Globalization;
using EarlyHelp.Directory.Database;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue.Undo;

/// <summary>
/// Puts every record that a run created or updated back to what it was before, a transaction for every 500. The undoing is a run of its own; what something else has
/// changed since stays as it is. Stopped at any moment, doing it again carries on.
/// </summary>
public sealed class RunUndo(CatalogueDatabase database, CatalogueWriter writer, RunLog runs)
{
    public const int MaximumReasons = 10_000;

    /// <summary>How often a record may change under our hands before the catalogue itself must be at fault.</summary>
    private const int MostRounds = 5;

    /// <summary>Others who want to write ask every 150 ms: free for longer between two transactions, the catalogue is theirs in time.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(160);

    public UndoReport Undo(RunReport run, UndoRequest request, CancellationToken cancellation)
    {
        if (run.Undoes is { } other)
        {
            return Nothing(run, request, $"Run {run.Id} is itself the undoing of run {other}. To have those records again, import them again.");
        }

        using var connection = database.Open();
        var total = RunRecords.Count(connection, run.Id);
        if (total == 0)
        {
            return Nothing(run, request, $"Run {run.Id} created and updated nothing.");
        }

        var steps = new UndoSteps(connection, run.Id, request.DryRun);
        var tally = new UndoTally();
        string? stopped = null;
        foreach (var (kind, ids) in RunRecords.Batches(connection, run.Id))
        {
            if (tally.Undo is not null)
            {
                cancellation.WaitHandle.WaitOne(_pause);
            }

            stopped = cancellation.IsCancellationRequested ? "It was stopped from outside." : request.DryRun ? Compare(steps.Of(kind, ids), tally, request) : Write(run, steps, kind, ids, tally);
            if (stopped is not null)
            {
                break;
            }

            request.OnProgress?.Invoke(tally.Done, total);
        }

        return End(run, request, tally, total, stopped);
    }

    private static string? Compare(List<UndoStep> steps, UndoTally tally, UndoRequest request)
    {
        foreach (var step in steps)
        {
            tally.Add(step);
            if (step.Action is UndoAction.Remove or UndoAction.Restore)
            {
                request.OnDifference?.Invoke(Difference(step));
            }
        }

        return null;
    }

    private static UndoDifference Difference(UndoStep step) => step.Record.Kind == EntityKind.Service
        ? new() { Service = CatalogueJson.ReadService(step.Now!), ServiceBefore = step.Before is null ? null : CatalogueJson.ReadService(step.Before) }
        : new() { Organisation = CatalogueJson.ReadOrganisation(step.Now!), OrganisationBefore = step.Before is null ? null : CatalogueJson.ReadOrganisation(step.Before) };

    /// <returns>Why it stopped; <c>null</c> where it did not.</returns>
    private string? Write(RunReport run, UndoSteps steps, EntityKind kind, List<long> ids, UndoTally tally)
    {
        try
        {
            for (var round = 0; ids.Count > 0; round++)
            {
                tally.Mark();
                if (round == MostRounds)
                {
                    tally.Forget();
                    return $"{kind} {ids[0]} does not stand as its last version says: something wrote into the catalogue past its programs. Restore a backup.";
                }

                ids = Write(run, steps.Of(kind, ids), tally);
            }

            return null;
        }
        catch (SqliteException error)
        {
            tally.Forget();
            return $"The catalogue could not be written ({error.Message.TrimEnd('.')}).";
        }
    }

    /// <summary>One transaction, its counts and reasons in it; none where nothing is to be written and nothing was before.</summary>
    /// <returns>Those that something else has changed since the steps were made: they need new ones.</returns>
    private List<long> Write(RunReport run, List<UndoStep> steps, UndoTally tally)
    {
        if (tally.Undo is null && steps.TrueForAll(step => step.Action is UndoAction.None or UndoAction.Leave))
        {
            steps.ForEach(tally.Add);
            return [];
        }

        tally.Undo ??= runs.Begin("undo", run.Source, run.Input, run.Id);
        var moved = new List<long>();
        using var session = writer.Begin(new WriteContext { Who = "undo", Why = $"Import of {run.Source} undone (run {run.Id})", Run = tally.Undo });
        foreach (var step in steps)
        {
            if (step.Apply(session.Past))
            {
                tally.Add(step);
            }
            else
            {
                moved.Add(step.Record.Id);
            }
        }

        session.Record(tally.Undo.Value, tally.Counts, tally.Unrecorded);
        session.Commit();
        tally.Recorded();
        return moved;
    }

    private UndoReport End(RunReport run, UndoRequest request, UndoTally tally, long total, string? stopped)
    {
        // All was back when the one before was stopped: only its end was not noted.
        var isFinished = stopped is null && !request.DryRun && tally.Undo is null && tally.UndoneBefore > 0 && run.Standing == "partly-undone";
        var undo = isFinished ? run.UndoneBy : tally.Undo;
        try
        {
            if (undo is not null)
            {
                runs.End(undo.Value, stopped is not null ? "stopped" : tally.HasLeft ? "refusals" : "done");
            }
        }
        catch (SqliteException error)
        {
            stopped ??= $"All records are back, but the end of the run could not be noted ({error.Message.TrimEnd('.')}).";
        }

        var isNothing = stopped is null && undo is null && tally.UndoneBefore > 0 && tally.Counts is { Updated: 0, Removed: 0 } && (run.UndoneBy is not null || !tally.HasLeft);
        return new UndoReport
        {
            Run = run.Id,
            Undo = undo,
            Source = run.Source,
            DryRun = request.DryRun,
            Records = total,
            Listings = tally.Listings,
            Organisations = tally.Organisations,
            Reasons = tally.Left,
            NothingToUndo = isNothing ? UndoneBefore(run) : null,
            Stopped = stopped,
        };
    }

    private static string UndoneBefore(RunReport run) => run.UndoneBy is { } undo
        ? string.Create(CultureInfo.InvariantCulture, $"Run {run.Id} was undone before, by run {undo}.")
        : string.Create(CultureInfo.InvariantCulture, $"What run {run.Id} created has been taken out since.");

    private static UndoReport Nothing(RunReport run, UndoRequest request, string why) => new() { Run = run.Id, Source = run.Source, DryRun = request.DryRun, NothingToUndo = why };
}
