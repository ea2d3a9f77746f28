using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>One transaction of writes. Disposed without <see cref="Commit"/>, nothing of it has happened.</summary>
public sealed class WriteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Statements _statements;
    private readonly ServiceRowWriter _services;
    private readonly OrganisationRowWriter _organisations;
    private readonly VersionWriter _versions;
    private readonly SlugWriter _slugs;
    private readonly GoneWriter _gone;
    private readonly DateTimeOffset _now;

    internal WriteSession(SqliteConnection connection, WriteContext context, DateTimeOffset now)
    {
        _connection = connection;
        _transaction = connection.BeginTransaction(deferred: false);
        _now = now;
        _statements = new Statements(connection, _transaction);
        _versions = new VersionWriter(_statements, context, now);
        _slugs = new SlugWriter(_statements);
        _gone = new GoneWriter(_statements);
        _services = new ServiceRowWriter(_statements);
        _organisations = new OrganisationRowWriter(_statements);
        Past = new PastWriter(_statements, _versions, _gone, now);
    }

    internal PastWriter Past { get; }

    /// <summary>Writes an organisation if it is new or differs from what is stored.</summary>
    public WriteOutcome Put(Organisation organisation)
    {
        var document = CatalogueJson.Write(organisation);
        var stored = _organisations.Find(organisation.Source, organisation.ExternalId);
        if (Next(EntityKind.Organisation, stored, document, organisation.Name, organisation.Source, organisation.ExternalId) is not { } next)
        {
            return WriteOutcome.Unchanged;
        }

        var id = stored is null ? _organisations.Insert(organisation, next) : _organisations.Update(organisation, next);
        Keep(EntityKind.Organisation, next with { Id = id }, document);
        if (stored is not null)
        {
            return WriteOutcome.Updated;
        }

        _organisations.Adopt(id, organisation);
        return WriteOutcome.Created;
    }

    /// <summary>
    /// Writes a service if it is new or differs from what is stored. The assurance stands when the service is created and is never moved here afterwards:
    /// only <see cref="Assure"/> does that.
    /// </summary>
    public WriteOutcome Put(Service service)
    {
        var content = CatalogueJson.Write(service with { Assurance = null });
        var stored = _services.Find(service.Source, service.ExternalId);
        if (Next(EntityKind.Service, stored, content, service.Name, service.Source, service.ExternalId) is not { } next)
        {
            return WriteOutcome.Unchanged;
        }

        var assurance = stored is null ? service.Assurance : _services.AssuranceOf(stored.Id);
        var id = stored is null ? _services.Insert(service, next) : _services.Update(service, next);
        if (stored is null && assurance is not null)
        {
            _services.PutAssurance(id, assurance);
        }

        Keep(EntityKind.Service, next with { Id = id }, assurance is null ? content : CatalogueJson.WithAssurance(content, assurance));
        return stored is null ? WriteOutcome.Created : WriteOutcome.Updated;
    }

    /// <summary>Records that a person checked the listing. Its content, and when it changed, stay as they are.</summary>
    /// <returns><c>false</c> where there is no such service.</returns>
    public bool Assure(string source, string externalId, Assurance assurance)
    {
        var stored = _services.Find(source, externalId);
        if (stored is null)
        {
            return false;
        }

        _services.PutAssurance(stored.Id, assurance);
        var service = ServiceRows.Load(_connection, stored.Id, stored.Id).Single().Stored.Service;
        var next = stored with { Version = stored.Version + 1 };
        _services.SetVersion(next);
        _versions.Add(EntityKind.Service, next, CatalogueJson.Write(service));
        return true;
    }

    /// <summary>Takes everything of a source out of the catalogue; its versions are kept.</summary>
    /// <returns>How many services went.</returns>
    public int RemoveSource(string source)
    {
        var services = _services.Of(source);
        services.ForEach(stored => Past.Remove(EntityKind.Service, stored));
        _organisations.Of(source).ForEach(stored => Past.Remove(EntityKind.Organisation, stored));

        return services.Count;
    }

    /// <summary>Keeps the run's counts and reasons in the same transaction as its records, so that the report can never say other than what is there.</summary>
    /// <param name="counts">Of the run so far, this session's included.</param>
    /// <param name="reasons">Those of this session.</param>
    public void Record(long run, RunCounts counts, IEnumerable<RunReason> reasons)
    {
        _statements.Run(
            "update run set rows = @1, created = @2, updated = @3, removed = @4, unchanged = @5, refused = @6, proposals = @7 where id = @0",
            run, counts.Rows, counts.Created, counts.Updated, counts.Removed, counts.Unchanged, counts.Refused, counts.Proposals);
        var position = _statements.Id("select coalesce(max(position), 0) from run_reason where run_id = @0", run);
        foreach (var reason in reasons)
        {
            position++;
            _statements.Run(
                "insert into run_reason (run_id, position, refused, row, field, value, reason) values (@0, @1, @2, @3, @4, @5, @6)",
                run, position, reason.Refused ? 1 : 0, reason.Row, reason.Field, reason.Value, reason.Reason);
        }
    }

    /// <summary>Makes everything written durable and visible. What follows the change feed sees it in this order.</summary>
    /// <returns>The catalogue's sequence after this session.</returns>
    public long Commit()
    {
        _versions.Close();
        _transaction.Commit();
        return _versions.Sequence;
    }

    /// <returns>What the entity becomes, or <c>null</c> where it holds just this content already.</returns>
    private StoredEntity? Next(EntityKind kind, StoredEntity? stored, byte[] content, string name, string source, string externalId)
    {
        var hash = CatalogueJson.Hash(content);
        if (stored is not null && stored.Hash.AsSpan().SequenceEqual(hash))
        {
            return null;
        }

        var key = (source, externalId);
        var former = stored is null ? _gone.Take(kind, key) : new FormerEntity(stored.Id, stored.Version, stored.Slug);
        return new StoredEntity
        {
            Id = former?.Id ?? 0,
            Slug = _slugs.Choose(kind, former, name, key),
            Version = (former?.Version ?? 0) + 1,
            ChangedAt = _now,
            Hash = hash,
        };
    }

    private void Keep(EntityKind kind, StoredEntity entity, byte[] document)
    {
        _slugs.Keep(kind, entity);
        _versions.Add(kind, entity, document);
    }

    public void Dispose()
    {
        _statements.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }
}
