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
