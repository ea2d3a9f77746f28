using System.Globalization;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>The rows that hang on a service: places, times, costs, areas, terms, contacts and so on, each in the order of its list.</summary>
internal sealed class ServicePartsWriter(Statements statements)
{
    /// <summary>The place number of times that hold for the whole service.</summary>
    public const int WholeService = -1;

    // The tables that hold parts, all but the assurance: that is a person's and stays.
    private static readonly string[] _tables =
    [
        "service_at_location", "accessibility", "schedule", "cost_option", "service_area", "service_taxonomy_term", "language", "contact", "phone", "programme",
        "programme_start", "local_offer_answer", "source_note",
    ];

    public void Delete(long id)
    {
        foreach (var table in _tables)
        {
            statements.Run($"delete from {table} where service_id = @0", id);
        }
    }

    public void Insert(long id, Service service)
    {
        InsertLocations(id, service);
        InsertSchedules(id, WholeService, service.Schedules);
        InsertPhones(id, "service", 0, service.Phones);
        InsertContacts(id, service);
        InsertProgramme(id, service.Programme);
        for (var position = 0; position < service.CostOptions.Count; position++)
        {
            var cost = service.CostOptions[position];
            statements.Run(
                "insert into cost_option (service_id, position, option, amount, description) values (@0, @1, @2, @3, @4)",
                id, position, cost.Option, Stored.Text(cost.Amount), cost.Description);
        }

        for (var position = 0; position < service.ServiceAreas.Count; position++)
        {
            var area = service.ServiceAreas[position];
            statements.Run("insert into service_area (service_id, position, extent, code, name) values (@0, @1, @2, @3, @4)", id, position, area.Extent.ToString(), area.Code, area.Name);
        }

        for (var position = 0; position < service.Terms.Count; position++)
        {
            var term = service.Terms[position];
            statements.Run(
                "insert into service_taxonomy_term (service_id, position, taxonomy, term, label) values (@0, @1, @2, @3, @4)", id, position, term.Taxonomy, term.Term, term.Label);
        }

        for (var position = 0; position < service.Languages.Count; position++)
        {
            statements.Run("insert into language (service_id, position, language) values (@0, @1, @2)", id, position, service.Languages[position]);
        }

        for (var position = 0; position < service.LocalOffer.Count; position++)
        {
            var answer = service.LocalOffer[position];
            statements.Run("insert into local_offer_answer (service_id, position, question, answer) values (@0, @1, @2, @3)", id, position, answer.Question, answer.Answer);
        }

        for (var position = 0; position < service.Notes.Count; position++)
        {
            var note = service.Notes[position];
            statements.Run("insert into source_note (service_id, position, label, text) values (@0, @1, @2, @3)", id, position, note.Label, note.Text);
        }
    }

    private void InsertLocations(long id, Service service)
    {
        for (var position = 0; position < service.Locations.Count; position++)
        {
            var location = service.Locations[position].Location;
            statements.Run(
                """
                insert into service_at_location (service_id, position, location_external_id, name, address, town, postcode, latitude, longitude, is_hidden)
                values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
                """,
                id, position, location.ExternalId, location.Name, location.Address, location.Town, location.Postcode, location.Latitude, location.Longitude,
                Stored.Truth(location.IsHidden));
            for (var fact = 0; fact < location.Accessibility.Count; fact++)
            {
                statements.Run(
                    "insert into accessibility (service_id, location_position, position, fact) values (@0, @1, @2, @3)", id, position, fact, location.Accessibility[fact]);
            }

            InsertSchedules(id, position, service.Locations[position].Schedules);
            InsertPhones(id, "location", position, service.Locations[position].Phones);
        }
    }

    private void InsertSchedules(long id, int location, IReadOnlyList<Schedule> schedules)
    {
        for (var position = 0; position < schedules.Count; position++)
        {
            var schedule = schedules[position];
            var days = schedule.Days.Count == 0 ? null : string.Join(',', schedule.Days.Select(day => ((int)day).ToString(CultureInfo.InvariantCulture)));
            statements.Run(
                """
                insert into schedule (service_id, location_position, position, frequency, days, every, week_of_month, valid_from, valid_to, opens_at, closes_at,
                    term_time_only, description)
                values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
                """,
                id, location, position, schedule.Frequency.ToString(), days, schedule.Interval, schedule.WeekOfMonth, Stored.Text(schedule.ValidFrom),
                Stored.Text(schedule.ValidTo), Stored.Text(schedule.OpensAt), Stored.Text(schedule.ClosesAt), Stored.Truth(schedule.TermTimeOnly), schedule.Description);
        }
    }

    private void InsertContacts(long id, Service service)
    {
        for (var position = 0; position < service.Contacts.Count; position++)
        {
            var contact = service.Contacts[position];
            statements.Run("insert into contact (service_id, position, name, title, email) values (@0, @1, @2, @3, @4)", id, position, contact.Name, contact.Title, contact.Email);
            InsertPhones(id, "contact", position, contact.Phones);
        }
    }

    private void InsertPhones(long id, string owner, int ownerPosition, IReadOnlyList<Phone> phones)
    {
        for (var position = 0; position < phones.Count; position++)
        {
            statements.Run(
                "insert into phone (service_id, owner, owner_position, position, number, label) values (@0, @1, @2, @3, @4, @5)",
                id, owner, ownerPosition, position, phones[position].Number, phones[position].Label);
        }
    }

    private void InsertProgramme(long id, ParentingProgramme? programme)
    {
        if (programme is null)
        {
            return;
        }

        statements.Run(
            "insert into programme (service_id, name, evidence, evidence_level, format, sessions) values (@0, @1, @2, @3, @4, @5)",
            id, programme.Name, programme.Evidence, programme.EvidenceLevel, programme.Format, programme.Sessions);
        for (var position = 0; position < programme.Starts.Count; position++)
        {
            statements.Run("insert into programme_start (service_id, position, starts_on) values (@0, @1, @2)", id, position, Stored.Text((DateOnly?)programme.Starts[position]));
        }
    }
}
