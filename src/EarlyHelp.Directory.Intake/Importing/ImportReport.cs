using System.Text.Json.Serialization;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>What an import did. As JSON its names are fixed: programs outside read them.</summary>
public sealed record ImportReport
{
    public required string Source { get; init; }

    /// <summary>The number of the run in the catalogue; <c>null</c> for a dry run.</summary>
    public long? Run { get; init; }

    /// <summary>created + updated + unchanged + refused.</summary>
    public long Rows { get; init; }

    public long Created { get; init; }

    public long Updated { get; init; }

    public long Unchanged { get; init; }

    public long Refused { get; init; }

    /// <summary>Fields that a person has edited since and that were therefore not overwritten.</summary>
    public long Proposals { get; init; }

    /// <summary>Why rows were refused; at most <see cref="Importer.MaximumReasons"/> of them.</summary>
    public IReadOnlyList<IntakeIssue> Reasons { get; init; } = [];

    /// <summary>What could not be read and was kept as text; at most <see cref="Importer.MaximumWarnings"/> of them.</summary>
    public IReadOnlyList<IntakeIssue> Warnings { get; init; } = [];

    /// <summary>All of them, also those beyond the list.</summary>
    public long WarningCount { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Set where it stopped part-way: the first row that is not in, and why.</summary>
    public IntakeIssue? Stopped { get; init; }

    [JsonIgnore]
    public ImportOutcome Outcome => Stopped is not null ? ImportOutcome.Stopped : Refused > 0 ? ImportOutcome.Refusals : ImportOutcome.Done;
}

public enum ImportOutcome
{
    Done,

    /// <summary>Everything that can be shown is in; some rows were refused.</summary>
    Refusals,

    /// <summary>Whole records up to the named row are in. The run can be repeated.</summary>
    Stopped,
}
