using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>What shall be imported, and who wants to hear of it as it goes on.</summary>
public sealed record ImportRequest
{
    /// <summary>A file, or an address that begins with http or https.</summary>
    public required string Input { get; init; }

    /// <summary>The name the listings are kept under; else the mapping's, else one made of the input's name.</summary>
    public string? Source { get; init; }

    /// <summary>A YAML file that explains the columns of a CSV.</summary>
    public string? Mapping { get; init; }

    /// <summary>Nothing is written; what would change is told.</summary>
    public bool DryRun { get; init; }

    /// <summary>Told of each refusal (<c>true</c>) and warning as it comes.</summary>
    public Action<bool, IntakeIssue>? OnIssue { get; init; }

    /// <summary>Told of each row that would change, in a dry run.</summary>
    public Action<RowDifference>? OnDifference { get; init; }

    /// <summary>Told after each transaction.</summary>
    public Action<ImportProgress>? OnProgress { get; init; }
}

/// <summary>How far an import has come.</summary>
public readonly record struct ImportProgress
{
    public required long Rows { get; init; }

    /// <summary>From 0 to 1; <c>null</c> where the length of the source is not known.</summary>
    public double? Fraction { get; init; }
}
