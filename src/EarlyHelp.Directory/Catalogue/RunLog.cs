using Dapper;
using EarlyHelp.Directory.Database;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>What a run of an importer (or another program that writes) did: begun, counted with each transaction, ended.</summary>
public sealed class RunLog(CatalogueDatabase database, TimeProvider clock)
{
    /// <summary>Notes that a run begins; a run without an end was stopped part-way.</summary>
    /// <param name="kind">What runs, for example <c>import</c>.</param>
    /// <param name="source">The name its records are kept under.</param>
    /// <param name="input">The file or address read.</param>
    /// <returns>The run's number.</returns>
    public long Begin(string kind, string source, string? input)
    {
        using var connection = database.OpenToWrite();
        return connection.ExecuteScalar<long>(
            "insert into run (kind, source, input, started_at, state) values (@kind, @source, @input, @now, 'running') returning id",
            new { kind, source, input, now = clock.GetUtcNow() });
    }

    /// <summary>Notes how it ended: <c>done</c>, <c>refusals</c> or <c>stopped</c>.</summary>
    public void End(long run, string state)
    {
        using var connection = database.OpenToWrite();
        connection.Execute("update run set ended_at = @now, state = @state where id = @run", new { run, state, now = clock.GetUtcNow() });
    }

    public RunReport? Find(long run)
    {
        using var connection = database.Open();
        var report = connection.QuerySingleOrDefault<RunReport>(
            "select id, kind, source, input, started_at, ended_at, state, rows, created, updated, unchanged, refused, proposals from run where id = @run", new { run });
        return report is null ? null : report with
        {
            Reasons = connection.Query<RunReason>("select refused, row, field, value, reason from run_reason where run_id = @run order by position", new { run }).AsList(),
        };
    }
}

/// <summary>How many records came to what; rows = created + updated + unchanged + refused.</summary>
public sealed record RunCounts
{
    public long Rows { get; init; }

    public long Created { get; init; }

    public long Updated { get; init; }

    public long Unchanged { get; init; }

    public long Refused { get; init; }

    public long Proposals { get; init; }
}

/// <summary>Why a row was refused, or (where <see cref="Refused"/> is false) what of it could not be read and was kept as text.</summary>
public sealed record RunReason
{
    public bool Refused { get; init; }

    /// <summary>Where it stands in the input: a row number, or a place in a JSON file.</summary>
    public required string Row { get; init; }

    public string? Field { get; init; }

    public string? Value { get; init; }

    /// <summary>What is wrong and what to do, in words.</summary>
    public required string Reason { get; init; }
}

public sealed record RunReport
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public string Source { get; init; } = "";

    public string? Input { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string State { get; init; } = "";

    public long Rows { get; init; }

    public long Created { get; init; }

    public long Updated { get; init; }

    public long Unchanged { get; init; }

    public long Refused { get; init; }

    public long Proposals { get; init; }

    public IReadOnlyList<RunReason> Reasons { get; init; } = [];
}
