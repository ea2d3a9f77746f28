using System.Text.Json;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>Contacts and phones. Feeds send phones on the service, its contacts, its places and the organisation.</summary>
internal static class JsonContacts
{
    public static List<Contact> Read(JsonElement item, ListingDraft draft) =>
    [
        .. item.Items("contacts").Take(50).Select(contact => new Contact
        {
            Name = draft.Line("contact", contact.Text("name"), TextCleaner.NameLength),
            Title = draft.Line("contact", contact.Text("title"), TextCleaner.NameLength),
            Email = draft.Emails("email", contact.Text("email")) is [var email, ..] ? email : null,
            Phones = Phones(contact, draft),
        }).Where(contact => contact.Name is not null || contact.Title is not null || contact.Email is not null || contact.Phones.Count > 0),
    ];

    public static IReadOnlyList<Phone> Phones(JsonElement item, ListingDraft draft)
    {
        var phones = new List<Phone>();
        foreach (var phone in item.Items("phones").Take(50))
        {
            var label = draft.Line("phone", phone.Text("description", "type"), 60);
            phones.AddRange(draft.Phones("phone", phone.Text("number")).Select(read => read with { Label = read.Label ?? label }));
        }

        phones.AddRange(draft.Phones("phone", item.Text("phone", "telephone")));
        return [.. phones.DistinctBy(phone => phone.Number)];
    }
}
