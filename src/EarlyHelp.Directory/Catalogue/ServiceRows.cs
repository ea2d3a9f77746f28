using Dapper;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>Puts services together again from their rows: one round trip for many, the parts grouped by service in memory.</summary>
internal static class ServiceRows
{
    private static readonly string OfRange = Sql("between @from and @to");

    private static readonly string OfList = Sql($"in {IdList.Sql}");

    /// <summary>The services of a range of ids, both ends included, in order of id, each with the id of its organisation, which is not read here.</summary>
    public static List<(StoredService Stored, long? OrganisationId)> Load(SqliteConnection connection, long from, long to) => Read(connection, OfRange, new { from, to });

    /// <summary>The services of these ids that there are, in order of id.</summary>
    public static List<(StoredService Stored, long? OrganisationId)> Load(SqliteConnection connection, IEnumerable<long> ids) => Read(connection, OfList, IdList.Of(ids));

    private static List<(StoredService Stored, long? OrganisationId)> Read(SqliteConnection connection, string sql, object ids)
    {
        using var rows = connection.QueryMultiple(sql, ids);
        var services = rows.Read<ServiceRow>().AsList();
        var parts = new ServiceParts(rows);
        return [.. services.Select(row => (row.ToStored(parts), row.OrganisationId))];
    }

    public static Assurance Assurance(string on, string? by, string? how, string? due) =>
        new() { On = Stored.Day(on)!.Value, By = by, How = how is null ? null : Enum.Parse<AssuranceMethod>(how), NextDue = Stored.Day(due) };

    private static string Sql(string ids) => $"""
        select id, source, external_id, slug, version, changed_at, organisation_id, organisation_external_id, name, summary, description, status, alert, closes_on, url, email,
            minimum_age, maximum_age, age_text, eligibility_description, level, access, how_to_get_it, what_happens_next, waiting_time, is_free, residents_only,
            is_online, interpreter, bsl
        from service where id {ids} order by id;
        select service_id, position, location_external_id, name, address, town, postcode, latitude, longitude, is_hidden
        from service_at_location where service_id {ids} order by service_id, position;
        select service_id, location_position, fact from accessibility where service_id {ids} order by service_id, location_position, position;
        select service_id, location_position, frequency, days, every, week_of_month, valid_from, valid_to, opens_at, closes_at, term_time_only, description
        from schedule where service_id {ids} order by service_id, location_position, position;
        select service_id, option, amount, description from cost_option where service_id {ids} order by service_id, position;
        select service_id, extent, code, name from service_area where service_id {ids} order by service_id, position;
        select service_id, taxonomy, term, label from service_taxonomy_term where service_id {ids} order by service_id, position;
        select service_id, language from language where service_id {ids} order by service_id, position;
        select service_id, position, name, title, email from contact where service_id {ids} order by service_id, position;
        select service_id, owner, owner_position, number, label from phone where service_id {ids} order by service_id, owner, owner_position, position;
        select service_id, name, evidence, evidence_level, format, sessions from programme where service_id {ids};
        select service_id, starts_on from programme_start where service_id {ids} order by service_id, position;
        select service_id, question, answer from local_offer_answer where service_id {ids} order by service_id, position;
        select service_id, label, text from source_note where service_id {ids} order by service_id, position;
        select service_id, assured_on, assured_by, how, next_due from assurance where service_id {ids}
        """;
}
