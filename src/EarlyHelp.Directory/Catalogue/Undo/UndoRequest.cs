using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Catalogue.Undo;

/// <summary>How a run shall be undone, and who wants to hear of it as it goes on.</summary>
public sealed record UndoRequest
{
    /// <summary>Nothing is written; what would change is told.</summary>
    public bool DryRun { get; init; }

    /// <summary>Told of each record that would go or change, in a dry run.</summary>
    public Action<UndoDifference>? OnDifference { get; init; }

    /// <summary>Told after each transaction: how many records are dealt with, and how many there are.</summary>
    public Action<long, long>? OnProgress { get; init; }
}

/// <summary>A record as it is and as it was before the run: a service or an organisation. Where it would go, only what is now is set.</summary>
public sealed record UndoDifference
{
    public Service? Service { get; init; }

    public Service? ServiceBefore { get; init; }

    public Organisation? Organisation { get; init; }

    public Organisation? OrganisationBefore { get; init; }
}
