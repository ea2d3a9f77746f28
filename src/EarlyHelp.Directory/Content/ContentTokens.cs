using EarlyHelp.Directory.Locations.Areas;

namespace EarlyHelp.Directory.Content;

/// <summary>Facts of the area that pages name, such as <c>{{council}}</c>, so that no page has to be rewritten for another council.</summary>
public static class ContentTokens
{
    /// <returns>Markdown by token name. A contact the area does not have is the council itself.</returns>
    public static IReadOnlyDictionary<string, string> Of(Area area) => new Dictionary<string, string>
    {
        ["area"] = Escape(area.Name),
        ["council"] = Escape(area.Council),
        ["c-spa"] = Contact(area, area.Contacts.SinglePointOfAccess),
        ["family-information"] = Contact(area, area.Contacts.FamilyInformation),
        ["hub-line"] = Contact(area, area.Contacts.Hub),
    };

    /// <summary>Name, phone as a link, and when it answers; the name alone is a link where there is only a web page.</summary>
    private static string Contact(Area area, NamedContact? contact)
    {
        if (contact is null)
        {
            return Escape(area.Council);
        }

        var name = Escape(contact.Name);
        return contact switch
        {
            { Phone: { } phone } => $"{name}, [{Escape(phone)}](tel:{phone.Replace(" ", "", StringComparison.Ordinal)})",
            { Email: { } email } => $"{name}, [{Escape(email)}](mailto:{email})",
            { Url: { } url } => $"[{name}](<{url}>)",
            _ => name,
        };
    }

    private static string Escape(string text) => string.Concat(text.Select(letter => char.IsAscii(letter) && char.IsPunctuation(letter) && letter is not ('\'' or ',') ? "\\" + letter : letter.ToString()));
}
