using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>The row of a service as it stands now; its parts are <see cref="ServicePartsWriter"/>'s.</summary>
internal sealed class ServiceRowWriter(Statements statements)
{
    private static readonly string _insert = Insertion("", "");
    private static readonly string _insertAgain = Insertion("id, ", "@29, ");

    private readonly ServicePartsWriter _parts = new(statements);

    public StoredEntity? Find(string source, string externalId)
    {
        using var reader = statements.With("select id, slug, version, changed_at, content_hash from service where source = @0 and external_id = @1", source, externalId).ExecuteReader();
        return reader.Read() ? EntityReader.Read(reader) : null;
    }

    public StoredEntity? Find(long id)
    {
        using var reader = statements.With("select id, slug, version, changed_at, content_hash from service where id = @0", id).ExecuteReader();
        return reader.Read() ? EntityReader.Read(reader) : null;
    }

    public List<StoredEntity> Of(string source) =>
        EntityReader.All(statements.With("select id, slug, version, changed_at, content_hash from service where source = @0 order by id", source));

    /// <param name="row">With its id where it had one before.</param>
    public long Insert(Service service, StoredEntity row)
    {
        var id = row.Id == 0 ? statements.Id(_insert, Values(service, row)) : statements.Id(_insertAgain, [.. Values(service, row), row.Id]);
        _parts.Insert(id, service);
        return id;
    }

    public long Update(Service service, StoredEntity row)
    {
        statements.Run(
            """
            update service set source = @0, external_id = @1, slug = @2, version = @3, changed_at = @4, content_hash = @5,
                organisation_id = (select id from organisation where source = @0 and external_id = @6), organisation_external_id = @6,
                name = @7, summary = @8, description = @9, status = @10, alert = @11, closes_on = @12, url = @13, email = @14, minimum_age = @15, maximum_age = @16,
                age_text = @17, eligibility_description = @18, level = @19, access = @20, how_to_get_it = @21, what_happens_next = @22, waiting_time = @23, is_free = @24,
                residents_only = @25, is_online = @26, interpreter = @27, bsl = @28
            where source = @0 and external_id = @1
            """,
            Values(service, row));
        _parts.Delete(row.Id);
        _parts.Insert(row.Id, service);
        return row.Id;
    }

    public void SetVersion(StoredEntity row) => statements.Run("update service set version = @1 where id = @0", row.Id, row.Version);

    public void Delete(long id) => statements.Run("delete from service where id = @0", id);

    public Assurance? AssuranceOf(long id)
    {
        using var reader = statements.With("select assured_on, assured_by, how, next_due from assurance where service_id = @0", id).ExecuteReader();
        return reader.Read()
            ? ServiceRows.Assurance(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3))
            : null;
    }

    public void PutAssurance(long id, Assurance assurance) =>
        statements.Run(
            """
            insert into assurance (service_id, assured_on, assured_by, how, next_due) values (@0, @1, @2, @3, @4)
            on conflict (service_id) do update set assured_on = excluded.assured_on, assured_by = excluded.assured_by, how = excluded.how, next_due = excluded.next_due
            """,
            id, Stored.Text(assurance.On), assurance.By, assurance.How?.ToString(), Stored.Text(assurance.NextDue));

    private static string Insertion(string column, string value) =>
        $"""
        insert into service ({column}source, external_id, slug, version, changed_at, content_hash, organisation_id, organisation_external_id, name, summary, description,
            status, alert, closes_on, url, email, minimum_age, maximum_age, age_text, eligibility_description, level, access, how_to_get_it, what_happens_next,
            waiting_time, is_free, residents_only, is_online, interpreter, bsl)
        values ({value}@0, @1, @2, @3, @4, @5, (select id from organisation where source = @0 and external_id = @6), @6, @7, @8, @9,
            @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26, @27, @28)
        returning id
        """;

    private static object?[] Values(Service service, StoredEntity row) =>
    [
        service.Source, service.ExternalId, row.Slug, row.Version, Stored.Text(row.ChangedAt), row.Hash, service.OrganisationId, service.Name, service.Summary,
        service.Description, service.Status.ToString(), service.Alert, Stored.Text(service.ClosesOn), service.Url, service.Email,
        Stored.Text(service.Eligibility.MinimumAge), Stored.Text(service.Eligibility.MaximumAge), service.Eligibility.AgeText, service.Eligibility.Description,
        (long?)service.Level, service.Access?.ToString(), service.HowToGetIt, service.WhatHappensNext, service.WaitingTime, Stored.Truth(service.IsFree),
        Stored.Truth(service.ResidentsOnly), Stored.Truth(service.IsOnline), Stored.Truth(service.Interpreter), Stored.Truth(service.Bsl),
    ];
}
