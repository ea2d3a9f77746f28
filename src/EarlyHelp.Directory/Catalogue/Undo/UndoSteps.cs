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

    // Organisations that listings left as they are may go back to, by source and external id: services come first.
    private readonly HashSet<(string, string)> _mayBeNamedAgain = [];

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
        Standing.Changed => [record.Written.Sequence, .. record.CanComeBack.Select(version => version.Sequence)],
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
            if (record.Kind == EntityKind.Service)
            {
                NoteOrganisations(record.CanComeBack.Select(version => documents[version.Sequence]));
            }

            return Leave(record, documents[record.Written.Sequence], Reason(record));
        }

        var before = record.Before is null ? null : documents[record.Before.Sequence];
        var now = documents.GetValueOrDefault(record.Last.Sequence);
        if (before is null && record.Kind == EntityKind.Organisation && WhyNeeded(record.Id, now!) is { } reason)
        {
            return Leave(record, now!, reason);
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

    private void NoteOrganisations(IEnumerable<string> documents)
    {
        foreach (var service in documents.Select(CatalogueJson.ReadService))
        {
            if (service.OrganisationId is { } organisation)
            {
                _mayBeNamedAgain.Add((service.Source, organisation));
            }
        }
    }

    /// <returns>Why an organisation cannot go; <c>null</c> where it can.</returns>
    private string? WhyNeeded(long id, string now)
    {
        var key = CatalogueJson.ReadOrganisation(now) is var organisation ? (organisation.Source, organisation.ExternalId) : default;
        var remaining = connection.ExecuteScalar<long>("select count(*) from service where organisation_id = @id", new { id }) - _wouldLeave.GetValueOrDefault(key);
        return remaining == 1 ? "One listing still belongs to it."
            : remaining > 1 ? string.Create(CultureInfo.InvariantCulture, $"{remaining} listings still belong to it.")
            : _mayBeNamedAgain.Contains(key) ? "A listing that has changed since may still go back to it: undo the later run first."
            : null;
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
