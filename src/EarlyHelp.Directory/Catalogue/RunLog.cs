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
    /// <param name="undoes">The run that this one puts back.</param>
    /// <returns>The run's number.</returns>
    public long Begin(string kind, string source, string? input, long? undoes = null)
    {
        using var connection = database.OpenToWrite();
        return connection.ExecuteScalar<long>(
            "insert into run (kind, source, input, undoes, started_at, state) values (@kind, @source, @input, @undoes, @now, 'running') returning id",
            new { kind, source, input, undoes, now = clock.GetUtcNow() });
    }

    /// <summary>Notes how it ended: <c>done</c>, <c>refusals</c> or <c>stopped</c>.</summary>
    public void End(long run, string state)
    {
        using var connection = database.OpenToWrite();
        connection.Execute("update run set ended_at = @now, state = @state where id = @run", new { run, state, now = clock.GetUtcNow() });
    }

    /// <returns>The run with its reasons; <c>null</c> where there is none of that number.</returns>
    public RunReport? Find(long run)
    {
        using var connection = database.Open();
        var report = connection.QuerySingleOrDefault<RunReport>($"{Runs} where run.id = @run", new { run });
        return report is null ? null : report with
        {
            Reasons = connection.Query<RunReason>("select refused, row, field, value, reason from run_reason where run_id = @run order by position", new { run }).AsList(),
        };
    }

    /// <summary>The runs, newest first, without their reasons.</summary>
    /// <param name="source">Those of this source alone; <c>null</c> for all.</param>
    public IReadOnlyList<RunReport> List(string? source, int max)
    {
        using var connection = database.Open();
        return connection.Query<RunReport>($"{Runs} where cast(@source as text) is null or run.source = @source order by run.id desc limit @max", new { source, max }).AsList();
    }

    // Of several runs that put the same one back (the first was stopped), the last says how far that came; one that failed before anything was back says nothing.
    private const string Runs = """
        select run.id, run.kind, run.source, run.input, run.undoes, run.started_at, run.ended_at, run.state, run.rows, run.created, run.updated, run.removed, run.unchanged, run.refused,
            run.proposals, undo.id as undone_by, undo.state as undo_state, undo.refused as undo_left
        from run
        left join run undo on undo.id = (
            select max(later.id) from run later where later.undoes = run.id and (later.state in ('done', 'refusals') or later.updated + later.removed > 0))
        """;
}
