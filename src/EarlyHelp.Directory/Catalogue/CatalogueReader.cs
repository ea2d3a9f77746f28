using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>Reads the catalogue: single listings for pages, everything for an index build, and the change feed for whoever follows. What takes several statements sees one moment of it.</summary>
public sealed class CatalogueReader(CatalogueDatabase database)
{
    /// <summary>Services read at once: their parts stand in memory together.</summary>
    internal const int BatchSize = 500;

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

    /// <summary>The services of these ids, in their order; those that are gone are left out.</summary>
    public IReadOnlyList<StoredService> FindServices(IEnumerable<long> ids)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var organisations = new Dictionary<long, StoredOrganisation>();
        return [.. ids.Chunk(BatchSize).SelectMany(chunk => LoadServices(connection, chunk, organisations))];
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
            new { districtCodes }).AsList();
        var found = OrganisationRows.Load(connection, ids).ToDictionary(stored => stored.Id);
        return [.. ids.Select(id => found[id])];
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
    /// <param name="districtCodes">
    /// GSS codes. Listings that say whom they serve, name none of these districts nor the whole county, and stand nowhere, are not even read; <c>null</c> reads all.
    /// </param>
    public IReadOnlyList<RecentListing> RecentlyChanged(int max, int within, Func<StoredService, bool> belongs, IReadOnlyList<string>? districtCodes = null)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return RecentListings.Read(connection, max, within, belongs, districtCodes);
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
    internal static IEnumerable<StoredService> LoadServices(SqliteConnection connection, long from, long to, Dictionary<long, StoredOrganisation> organisations) =>
        WithOrganisations(connection, ServiceRows.Load(connection, from, to), organisations);

    /// <summary>In the order of the ids.</summary>
    /// <param name="organisations">Organisations met so far, so that each is read once.</param>
    internal static IEnumerable<StoredService> LoadServices(SqliteConnection connection, IReadOnlyList<long> ids, Dictionary<long, StoredOrganisation> organisations)
    {
        var found = WithOrganisations(connection, ServiceRows.Load(connection, ids), organisations).ToDictionary(stored => stored.Id);
        return ids.Select(id => found.GetValueOrDefault(id)).OfType<StoredService>();
    }

    private static IEnumerable<StoredService> WithOrganisations(
        SqliteConnection connection, List<(StoredService Stored, long? OrganisationId)> services, Dictionary<long, StoredOrganisation> organisations)
    {
        var unknown = services.Select(service => service.OrganisationId).OfType<long>().Distinct().Where(id => !organisations.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            foreach (var organisation in OrganisationRows.Load(connection, unknown))
            {
                organisations.Add(organisation.Id, organisation);
            }
        }

        return services.Select(service => service.OrganisationId is { } id ? service.Stored with { Organisation = organisations[id] } : service.Stored);
    }
}
