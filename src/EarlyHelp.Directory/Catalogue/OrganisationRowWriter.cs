using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Organisations;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>The rows of an organisation as it stands now.</summary>
internal sealed class OrganisationRowWriter(Statements statements)
{
    private static readonly string _insert = Insertion("", "");
    private static readonly string _insertAgain = Insertion("id, ", "@13, ");

    public StoredEntity? Find(string source, string externalId)
    {
        using var reader = statements.With("select id, slug, version, changed_at, content_hash from organisation where source = @0 and external_id = @1", source, externalId).ExecuteReader();
        return reader.Read() ? EntityReader.Read(reader) : null;
    }

    public StoredEntity? Find(long id)
    {
        using var reader = statements.With("select id, slug, version, changed_at, content_hash from organisation where id = @0", id).ExecuteReader();
        return reader.Read() ? EntityReader.Read(reader) : null;
    }

    public List<StoredEntity> Of(string source) =>
        EntityReader.All(statements.With("select id, slug, version, changed_at, content_hash from organisation where source = @0 order by id", source));

    /// <param name="row">With its id where it had one before.</param>
    public long Insert(Organisation organisation, StoredEntity row)
    {
        object?[] values =
        [
            organisation.Source, organisation.ExternalId, row.Slug, row.Version, Stored.Text(row.ChangedAt), row.Hash, organisation.Name, organisation.Kind?.ToString(),
            organisation.Description, organisation.Url, organisation.Email, organisation.CharityNumber, organisation.CompanyNumber,
        ];
        var id = row.Id == 0 ? statements.Id(_insert, values) : statements.Id(_insertAgain, [.. values, row.Id]);
        InsertParts(id, organisation);
        return id;
    }

    public long Update(Organisation organisation, StoredEntity row)
    {
        statements.Run(
            """
            update organisation set slug = @1, version = @2, changed_at = @3, content_hash = @4, name = @5, kind = @6, description = @7, url = @8, email = @9,
                charity_number = @10, company_number = @11
            where id = @0
            """,
            row.Id, row.Slug, row.Version, Stored.Text(row.ChangedAt), row.Hash, organisation.Name, organisation.Kind?.ToString(), organisation.Description, organisation.Url,
            organisation.Email, organisation.CharityNumber, organisation.CompanyNumber);
        statements.Run("delete from organisation_lead_district where organisation_id = @0", row.Id);
        statements.Run("delete from organisation_phone where organisation_id = @0", row.Id);
        InsertParts(row.Id, organisation);
        return row.Id;
    }

    /// <summary>Ties services that named this organisation before it came in.</summary>
    public void Adopt(long id, Organisation organisation) =>
        statements.Run(
            "update service set organisation_id = @0 where source = @1 and organisation_external_id = @2 and organisation_id is null",
            id, organisation.Source, organisation.ExternalId);

    public void Delete(long id)
    {
        statements.Run("update service set organisation_id = null where organisation_id = @0", id);
        statements.Run("delete from organisation where id = @0", id);
    }

    private static string Insertion(string column, string value) =>
        $"""
        insert into organisation ({column}source, external_id, slug, version, changed_at, content_hash, name, kind, description, url, email, charity_number, company_number)
        values ({value}@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12) returning id
        """;

    private void InsertParts(long id, Organisation organisation)
    {
        for (var position = 0; position < organisation.LeadProviderFor.Count; position++)
        {
            statements.Run(
                "insert into organisation_lead_district (organisation_id, position, district_code) values (@0, @1, @2)", id, position, organisation.LeadProviderFor[position]);
        }

        for (var position = 0; position < organisation.Phones.Count; position++)
        {
            statements.Run(
                "insert into organisation_phone (organisation_id, position, number, label) values (@0, @1, @2, @3)",
                id, position, organisation.Phones[position].Number, organisation.Phones[position].Label);
        }
    }
}
