using System.Globalization;
using Dapper;
using EarlyHelp.Directory.Services;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue.Undo;

/// <summary>Says what is to be done with the records of a run. Reads only, outside the writer's lock.</summary>
/// <param name="dryRun">Nothing will be written: what an earlier step would have done is borne in mind.</param>
internal sealed class UndoSteps(SqliteConnection connection, long run, bool dryRun)
{
    // How many services would have left an organisation, by its source and external id.
    private readonly Dictionary<(string, string), long> _wouldLeave = [];

    public List<UndoStep> Of(EntityKind kind, IReadOnlyList<long> ids)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var records = RunRecords.Read(connection, run, kind, ids).ToList();
        var documents = RunRecords.Documents(connection, records.SelectMany(Needed));
        return [.. records.Select(record => Step(record, documents))];
    }

    /// <summary>The versions whose content the step of a record is made from.</summary>
    private IEnumerable<long> Needed(RecordHistory record) => record.Standing switch
    {
        Standing.AsBefore => [],
        Standing.Changed => [record.Written.Sequence],
        _ when record.Before is null => [record.Last.Sequence],
        _ when dryRun => [record.Before.Sequence, record.Last.Sequence],
        _ => [record.Before.Sequence],
    };

    private UndoStep Step(RecordHistory record, Dictionary<long, string> documents)
    {
        if (record.Standing == Standing.AsBefore)
        {
            return new UndoStep { Record = record, Action = UndoAction.None };
        }

        if (record.Standing == Standing.Changed)
        {
            return Leave(record, documents[record.Written.Sequence], Reason(record));
        }

        var before = record.Before is null ? null : documents[record.Before.Sequence];
        var now = documents.GetValueOrDefault(record.Last.Sequence);
        if (before is null && record.Kind == EntityKind.Organisation && Remaining(record.Id, now!) is > 0 and var remaining)
        {
            return Leave(record, now!, remaining == 1 ? "One listing still belongs to it." : string.Create(CultureInfo.InvariantCulture, $"{remaining} listings still belong to it."));
        }

        var step = new UndoStep { Record = record, Action = before is null ? UndoAction.Remove : UndoAction.Restore, Before = before, Now = now };
        if (dryRun && record.Kind == EntityKind.Service)
        {
            Foresee(step);
        }

        return step;
    }

    private static UndoStep Leave(RecordHistory record, string document, string reason)
    {
        var (id, name) = record.Kind == EntityKind.Service
            ? CatalogueJson.ReadService(document) is var service ? (service.ExternalId, service.Name) : default
            : CatalogueJson.ReadOrganisation(document) is var organisation ? (organisation.ExternalId, organisation.Name) : default;
        return new UndoStep { Record = record, Action = UndoAction.Leave, Left = new LeftRecord { Kind = Word(record.Kind), Id = id, Name = name, Reason = reason } };
    }

    /// <summary>As reports name it.</summary>
    public static string Word(EntityKind kind) => kind == EntityKind.Service ? "service" : "organisation";

    private static string Reason(RecordHistory record)
    {
        var change = record.LastChange;
        var run = change.RunId is { } number ? string.Create(CultureInfo.InvariantCulture, $", run {number}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(change.IsGone ? "Taken out" : "Changed")} since, on {LocalTime.At(change.At):yyyy-MM-dd}: {change.Why}{run}.");
    }

    private long Remaining(long id, string now)
    {
        var organisation = CatalogueJson.ReadOrganisation(now);
        return connection.ExecuteScalar<long>("select count(*) from service where organisation_id = @id", new { id })
            - _wouldLeave.GetValueOrDefault((organisation.Source, organisation.ExternalId));
    }

    private void Foresee(UndoStep step)
    {
        Move(step.Now!, 1);
        if (step.Before is not null)
        {
            Move(step.Before, -1);
        }

        void Move(string document, long left)
        {
            var service = CatalogueJson.ReadService(document);
            if (service.OrganisationId is { } organisation)
            {
                _wouldLeave[(service.Source, organisation)] = _wouldLeave.GetValueOrDefault((service.Source, organisation)) + left;
            }
        }
    }
}
