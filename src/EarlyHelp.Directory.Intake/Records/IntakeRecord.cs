using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Records;

/// <summary>
/// One row of a source: a listing with its organisation, an organisation alone, or the reason why it is refused. Every format gives a stream of these; writing,
/// counting and reporting know nothing of formats.
/// </summary>
public sealed record IntakeRecord
{
    /// <summary>As people count: the row of a sheet (its header is row 1), or the number of the item in a JSON list.</summary>
    public required long Row { get; init; }

    public Service? Service { get; init; }

    public Organisation? Organisation { get; init; }

    /// <summary>Set where nothing of the row may be written.</summary>
    public IntakeIssue? Refusal { get; init; }

    /// <summary>What could not be read for what it should be and was kept as text.</summary>
    public IReadOnlyList<IntakeIssue> Warnings { get; init; } = [];

    public static IntakeRecord Refused(IntakeIssue reason) => new() { Row = reason.Row, Refusal = reason };
}

/// <summary>What is wrong with one value, and what to do about it or what was done.</summary>
public sealed record IntakeIssue
{
    private const int ShownLength = 200;

    public IntakeIssue(long row, string field, string? value, string reason)
    {
        Row = row;
        Field = field;
        Value = value is { Length: > ShownLength } ? value[..(char.IsHighSurrogate(value[ShownLength - 2]) ? ShownLength - 2 : ShownLength - 1)] + "\u2026" : value ?? "";
        Reason = reason;
    }

    /// <summary>0 where it concerns the whole file.</summary>
    public long Row { get; }

    /// <summary>The field, by the name of our own CSV column where there is one.</summary>
    public string Field { get; }

    /// <summary>What stood there, at most 200 characters of it.</summary>
    public string Value { get; }

    public string Reason { get; }
}
