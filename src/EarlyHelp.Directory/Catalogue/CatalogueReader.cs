using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>Reads the catalogue: single listings for pages, everything for an index build, and the change feed for whoever follows. What takes several statements sees one moment of it.</summary>
public sealed class CatalogueReader(CatalogueDatabase database)
{
    private const int BatchSize = 500;

    /// <summary>The number of the last write; 0 for a new catalogue.</summary>
    public long Sequence()
    {
        using var connection = database.Open();
        return Sequence(connection);
    }

    /// <summary>The service at an address.</summary>
    /// <returns><c>null</c> where nothing is or ever was there. Where the address is an old one, the service's own <see cref="StoredService.Slug"/> differs.</returns>
    public StoredService? FindService(string slug)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var id = connection.ExecuteScalar<long?>("select entity_id from slug where kind = 'Service' and slug = @slug", new { slug });
        return id is null ? null : LoadServices(connection, id.Value, id.Value, []).SingleOrDefault();
    }

    public StoredService? FindService(long id)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return LoadServices(connection, id, id, []).SingleOrDefault();
    }

    public StoredService? FindService(string source, string externalId)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var id = connection.ExecuteScalar<long?>("select id from service where source = @source and external_id = @externalId", new { source, externalId });
        return id is null ? null : LoadServices(connection, id.Value, id.Value, []).SingleOrDefault();
    }

    /// <summary>Whether the catalogue holds just this listing already, its assurance apart.</summary>
    public bool Holds(Service service)
    {
        using var connection = database.Open();
        var hash = connection.ExecuteScalar<byte[]?>(
            "select content_hash from service where source = @source and external_id = @externalId", new { source = service.Source, externalId = service.ExternalId });
        return hash is not null && hash.AsSpan().SequenceEqual(CatalogueJson.Hash(CatalogueJson.Write(service with { Assurance = null })));
    }

    /// <summary>The organisation at an address; an old address leads to it too.</summary>
    public StoredOrganisation? FindOrganisation(string slug)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var id = connection.ExecuteScalar<long?>("select entity_id from slug where kind = 'Organisation' and slug = @slug", new { slug });
        return id is null ? null : OrganisationRows.Load(connection, id.Value, id.Value).SingleOrDefault();
    }

    public StoredOrganisation? FindOrganisation(string source, string externalId)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var id = connection.ExecuteScalar<long?>("select id from organisation where source = @source and external_id = @externalId", new { source, externalId });
        return id is null ? null : OrganisationRows.Load(connection, id.Value, id.Value).SingleOrDefault();
    }

    /// <summary>The organisations that lead level-2 help in a district, in order of name, then id.</summary>
    /// <param name="districtCodes">GSS codes: several where a district took over from others.</param>
    public IReadOnlyList<StoredOrganisation> LeadProvidersOf(IReadOnlyCollection<string> districtCodes)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var ids = connection.Query<long>(
            """
            select distinct organisation.id, organisation.name from organisation
            join organisation_lead_district on organisation_lead_district.organisation_id = organisation.id
            where organisation_lead_district.district_code in @districtCodes order by organisation.name, organisation.id
            """,
            new { districtCodes });
        return [.. ids.SelectMany(id => OrganisationRows.Load(connection, id, id))];
    }

    /// <summary>The services of an organisation in order of name, then id.</summary>
    public IReadOnlyList<StoredService> ServicesOf(long organisationId)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var ids = connection.Query<long>("select id from service where organisation_id = @organisationId order by name, id", new { organisationId });
        var organisations = new Dictionary<long, StoredOrganisation>();
        return [.. ids.SelectMany(id => LoadServices(connection, id, id, organisations))];
    }

    /// <summary>Everything as it stands at one moment: a read transaction that is held until the snapshot is disposed.</summary>
    public CatalogueSnapshot ReadAll() => new(database.Open());

    /// <summary>
    /// What changed after a sequence, oldest first, at most <paramref name="max"/> writes: each service once, as it stood after its last write among them.
    /// A change of an organisation stands as a change of each of its services.
    /// </summary>
    public ChangeBatch ReadChanges(long after, int max)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return ChangeFeed.Read(connection, after, max);
    }

    /// <summary>The services that changed last, newest first, then by id: those that belong, among the newest <paramref name="within"/>.</summary>
    public IReadOnlyList<RecentListing> RecentlyChanged(int max, int within, Func<StoredService, bool> belongs)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return RecentListings.Read(connection, max, within, belongs);
    }

    internal static long Sequence(SqliteConnection connection) => connection.ExecuteScalar<long>("select sequence from catalogue_state where id = 1");

    internal static IEnumerable<StoredService> LoadAll(SqliteConnection connection)
    {
        var last = connection.ExecuteScalar<long?>("select max(id) from service") ?? 0;
        var organisations = new Dictionary<long, StoredOrganisation>();
        for (var from = 1L; from <= last; from += BatchSize)
        {
            foreach (var service in LoadServices(connection, from, from + BatchSize - 1, organisations))
            {
                yield return service;
            }
        }
    }

    /// <param name="organisations">Organisations met so far, so that each is read once.</param>
    internal static IEnumerable<StoredService> LoadServices(SqliteConnection connection, long from, long to, Dictionary<long, StoredOrganisation> organisations)
    {
        foreach (var (service, organisationId) in ServiceRows.Load(connection, from, to))
        {
            if (organisationId is not { } id)
            {
                yield return service;
                continue;
            }

            if (!organisations.TryGetValue(id, out var organisation))
            {
                organisation = OrganisationRows.Load(connection, id, id).Single();
                organisations.Add(id, organisation);
            }

            yield return service with { Organisation = organisation };
        }
    }
}
