using Dapper;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>Puts organisations together again from their rows.</summary>
internal static class OrganisationRows
{
    private static string Sql(string ids) => $"""
        select id, source, external_id, slug, version, changed_at, name, kind, description, url, email, charity_number, company_number
        from organisation where id {ids} order by id;
        select organisation_id, number, label from organisation_phone where organisation_id {ids} order by organisation_id, position;
        select organisation_id, district_code as number from organisation_lead_district where organisation_id {ids} order by organisation_id, position
        """;

    private static readonly string OfRange = Sql("between @from and @to");

    private static readonly string OfList = Sql($"in {IdList.Sql}");

    /// <summary>The organisations of a range of ids, both ends included, in order of id.</summary>
    public static List<StoredOrganisation> Load(SqliteConnection connection, long from, long to) => Read(connection, OfRange, new { from, to });

    /// <summary>The organisations of these ids that there are, in order of id.</summary>
    public static List<StoredOrganisation> Load(SqliteConnection connection, IEnumerable<long> ids) => Read(connection, OfList, IdList.Of(ids));

    private static List<StoredOrganisation> Read(SqliteConnection connection, string sql, object ids)
    {
        using var rows = connection.QueryMultiple(sql, ids);
        var organisations = rows.Read<OrganisationRow>().AsList();
        var phones = rows.Read<PartRow>().ToLookup(row => row.OrganisationId, row => new Phone { Number = row.Number, Label = row.Label });
        var districts = rows.Read<PartRow>().ToLookup(row => row.OrganisationId, row => row.Number);
        return [.. organisations.Select(row => row.ToStored([.. phones[row.Id]], [.. districts[row.Id]]))];
    }

    private sealed record OrganisationRow
    {
        public long Id { get; init; }
        public string Source { get; init; } = "";
        public string ExternalId { get; init; } = "";
        public string Slug { get; init; } = "";
        public long Version { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public string Name { get; init; } = "";
        public string? Kind { get; init; }
        public string? Description { get; init; }
        public string? Url { get; init; }
        public string? Email { get; init; }
        public string? CharityNumber { get; init; }
        public string? CompanyNumber { get; init; }

        public StoredOrganisation ToStored(IReadOnlyList<Phone> phones, IReadOnlyList<string> districts) => new()
        {
            Id = Id,
            Slug = Slug,
            Version = Version,
            ChangedAt = ChangedAt,
            Organisation = new Organisation
            {
                Source = Source,
                ExternalId = ExternalId,
                Name = Name,
                Kind = Kind is null ? null : Enum.Parse<OrganisationKind>(Kind),
                Description = Description,
                Url = Url,
                Email = Email,
                Phones = phones,
                CharityNumber = CharityNumber,
                CompanyNumber = CompanyNumber,
                LeadProviderFor = districts,
            },
        };
    }

    private sealed record PartRow
    {
        public long OrganisationId { get; init; }
        public string Number { get; init; } = "";
        public string? Label { get; init; }
    }
}
