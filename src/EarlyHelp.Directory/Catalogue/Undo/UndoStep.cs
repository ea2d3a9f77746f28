namespace EarlyHelp.Directory.Catalogue.Undo;

/// <summary>What is to be done with one record to undo a run.</summary>
internal sealed record UndoStep
{
    public required RecordHistory Record { get; init; }

    public required UndoAction Action { get; init; }

    /// <summary>What it was before the run; <c>null</c> where it was not there.</summary>
    public string? Before { get; init; }

    /// <summary>What it says now, where that was asked for; <c>null</c> where it is gone.</summary>
    public string? Now { get; init; }

    /// <summary>Set where it is left as it is.</summary>
    public LeftRecord? Left { get; init; }

    /// <returns><c>false</c> where it is no longer as it was when the step was made.</returns>
    public bool Apply(PastWriter past)
    {
        if (Action is UndoAction.None or UndoAction.Leave)
        {
            return true;
        }

        if (past.Find(Record.Kind, Record.Id) is not { } stored || stored.Version != Record.Last.Number)
        {
            return false;
        }

        if (Action == UndoAction.Restore)
        {
            past.Restore(Record.Kind, stored, Before!, Record.Before!.Slug);
            return true;
        }

        if (Record.Kind == EntityKind.Organisation && past.HasServices(Record.Id))
        {
            return false;
        }

        past.Remove(Record.Kind, stored);
        return true;
    }
}

internal enum UndoAction
{
    /// <summary>It is as it was before the run already.</summary>
    None,

    /// <summary>The run created it: it goes.</summary>
    Remove,

    /// <summary>The run updated it: what it was before is written again.</summary>
    Restore,

    /// <summary>Something came after the run: it stays as it is.</summary>
    Leave,
}
