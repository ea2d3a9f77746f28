using System.Globalization;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>The counting of one import: what became of each row, what was refused and why, which ids came before.</summary>
internal sealed class ImportRun(ImportRequest request, string source)
{
    private readonly SeenIds _services = new();
    private readonly SeenIds _organisations = new();
    private readonly Dictionary<string, UInt128> _organisationSums = [];
    private readonly List<IntakeIssue> _reasons = [];
    private readonly List<IntakeIssue> _warnings = [];
    private readonly List<RunReason> _unrecorded = [];
    private long _warningCount;
    private (RunCounts Counts, int Reasons, int Warnings, long WarningCount) _mark = (new RunCounts(), 0, 0, 0);

    public RunCounts Counts { get; private set; } = new();

    /// <summary>A service that came before in the same source is refused: which of the two is right, nobody can tell here.</summary>
    public IntakeRecord Checked(IntakeRecord record)
    {
        var id = record.Service?.ExternalId ?? record.Organisation?.ExternalId;
        if (record.Refusal is not null || id is null)
        {
            return record;
        }

        var first = record.Service is null ? _organisations.Add(id, record.Row) : _services.Add(id, record.Row);
        return first is null ? record : IntakeRecord.Refused(new IntakeIssue(record.Row, "id", id, $"Row {first} has the same id. Keep one of the two, or give each an id of its own."));
    }

    /// <summary>
    /// Whether the organisation is still to be written: the first row that names it says what it is. A later one that says otherwise is told of, once: were it
    /// written too, every run would write both.
    /// </summary>
    public bool IsNew(IntakeRecord record)
    {
        var organisation = record.Organisation!;
        var sum = SeenIds.Sum(CatalogueJson.Write(organisation));
        if (_organisationSums.TryAdd(organisation.ExternalId, sum))
        {
            return true;
        }

        if (_organisationSums[organisation.ExternalId] is var first && first != sum && first != 0)
        {
            _organisationSums[organisation.ExternalId] = 0;
            Warn(new IntakeIssue(record.Row, "organisation", organisation.Name, "Another row says something else of this organisation. What the first row with it says is kept."));
        }

        return false;
    }

    /// <summary>What is counted up to here is on disk.</summary>
    public void Mark() => _mark = (Counts, _reasons.Count, _warnings.Count, _warningCount);

    /// <summary>Nothing since the mark has happened.</summary>
    public void Forget()
    {
        Counts = _mark.Counts;
        _warningCount = _mark.WarningCount;
        _reasons.RemoveRange(_mark.Reasons, _reasons.Count - _mark.Reasons);
        _warnings.RemoveRange(_mark.Warnings, _warnings.Count - _mark.Warnings);
    }

    public void Count(IntakeRecord record, WriteOutcome? outcome)
    {
        foreach (var warning in record.Warnings)
        {
            Warn(warning);
        }

        if (record.Refusal is { } refusal)
        {
            Counts = Counts with { Rows = Counts.Rows + 1, Refused = Counts.Refused + 1 };
            Keep(_reasons, Importer.MaximumReasons, refusal, isRefusal: true);
            request.OnIssue?.Invoke(true, refusal);
        }
        else if (outcome is not null)
        {
            Counts = outcome switch
            {
                WriteOutcome.Created => Counts with { Rows = Counts.Rows + 1, Created = Counts.Created + 1 },
                WriteOutcome.Updated => Counts with { Rows = Counts.Rows + 1, Updated = Counts.Updated + 1 },
                _ => Counts with { Rows = Counts.Rows + 1, Unchanged = Counts.Unchanged + 1 },
            };
        }
    }

    /// <summary>Reasons that are not in the catalogue yet.</summary>
    public IReadOnlyList<RunReason> TakeReasons()
    {
        var reasons = _unrecorded.ToArray();
        _unrecorded.Clear();
        return reasons;
    }

    public ImportReport Report(long? run, IntakeIssue? stopped) => new()
    {
        Source = source,
        Run = run,
        Rows = Counts.Rows,
        Created = Counts.Created,
        Updated = Counts.Updated,
        Unchanged = Counts.Unchanged,
        Refused = Counts.Refused,
        Proposals = Counts.Proposals,
        Reasons = _reasons,
        Warnings = _warnings,
        WarningCount = _warningCount,
        DryRun = request.DryRun,
        Stopped = stopped,
    };

    private void Warn(IntakeIssue warning)
    {
        _warningCount++;
        Keep(_warnings, Importer.MaximumWarnings, warning, isRefusal: false);
        request.OnIssue?.Invoke(false, warning);
    }

    private void Keep(List<IntakeIssue> issues, int maximum, IntakeIssue issue, bool isRefusal)
    {
        if (issues.Count < maximum)
        {
            issues.Add(issue);
            _unrecorded.Add(new RunReason { Refused = isRefusal, Row = issue.Row.ToString(CultureInfo.InvariantCulture), Field = issue.Field, Value = issue.Value, Reason = issue.Reason });
        }
    }
}
