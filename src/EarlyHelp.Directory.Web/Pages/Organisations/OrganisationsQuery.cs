using Dapper;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Pages.Organisations;

/// <summary>Organisations that offer something, by first letter, in order of name, then id.</summary>
public sealed class OrganisationsQuery(CatalogueDatabase database, CatalogueReader catalogue, TimeProvider clock)
{
    public const int PageSize = 100;

    public const int ServicesPageSize = SearchRequest.DefaultPageSize;

    /// <summary>Stands for names that begin with no letter from A to Z.</summary>
    public const string Other = "0-9";

    /// <summary>What an organisation offers, to go behind "select".</summary>
    private string Offered => "from service where service.organisation_id = organisation.id and " + IsOpen;

    private string IsOpen => OpenListings.Sql("service", LocalTime.Today(clock));

    private string Open => $"from organisation where exists (select 1 {Offered})";

    private const string Letter = "case when upper(substr(name, 1, 1)) between 'A' and 'Z' then upper(substr(name, 1, 1)) else '0-9' end";

    /// <summary>The letters that any name begins with, with how many do; letters first.</summary>
    public IReadOnlyList<LetterCount> Letters()
    {
        using var connection = database.Open();
        return [.. connection.Query<LetterCount>($"select {Letter} as letter, count(*) as count {Open} group by 1 order by letter = '0-9', letter")];
    }

    /// <param name="page">From 1.</param>
    public IReadOnlyList<OrganisationInShort> Find(string letter, int page)
    {
        using var connection = database.Open();
        return [.. connection.Query<OrganisationInShort>(
            $"""
            select slug, name,
                (select count(*) {Offered}) as services
            {Open} and {Letter} = @letter
            order by name collate nocase, id limit @size offset @offset
            """,
            new { letter, size = PageSize, offset = (long)(page - 1) * PageSize })];
    }

    /// <summary>How many open services an organisation offers.</summary>
    public int CountServices(long organisationId)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<int>($"select count(*) from service where organisation_id = @organisationId and {IsOpen}", new { organisationId });
    }

    /// <summary>A page of its open services, in order of name, then id.</summary>
    /// <param name="page">From 1.</param>
    public IReadOnlyList<StoredService> Services(long organisationId, int page)
    {
        using var connection = database.Open();
        return catalogue.FindServices(connection.Query<long>(
            $"select id from service where organisation_id = @organisationId and {IsOpen} order by name collate nocase, id limit @size offset @offset",
            new { organisationId, size = ServicesPageSize, offset = (long)(page - 1) * ServicesPageSize }));
    }
}

/// <summary>A letter and how many organisations begin with it.</summary>
public sealed record LetterCount
{
    public required string Letter { get; init; }

    public required long Count { get; init; }
}

/// <summary>An organisation in the index.</summary>
public sealed record OrganisationInShort
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>How many open services it offers.</summary>
    public required long Services { get; init; }
}
