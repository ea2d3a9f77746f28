using System.Text.Json;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Organisations;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>Organisations, nested in services or by themselves.</summary>
internal static class JsonOrganisations
{
    /// <returns><c>null</c> where it has no name: a service may still belong to its <paramref name="id"/>.</returns>
    public static Organisation? Read(JsonElement item, IntakeContext context, ListingDraft draft, out string? id)
    {
        var name = draft.Line("organisation", HtmlText.Plain(item.Text("name")), TextCleaner.NameLength);
        id = draft.Line("organisation_id", item.Text("id"), TextCleaner.NameLength) ?? name?.ToLowerInvariant();
        if (id is null || name is null)
        {
            return null;
        }

        return new Organisation
        {
            Source = context.Source,
            ExternalId = id,
            Name = NameReader.Readable(name),
            Description = draft.Text("organisation_description", item.Text("description")),
            Url = draft.Url("organisation_url", item.Text("website", "url")),
            Email = draft.Emails("organisation_email", item.Text("email")) is [var email, ..] ? email : null,
            Phones = JsonContacts.Phones(item, draft),
            CharityNumber = Identifier(item, draft, "GB-CHC", "charity"),
            CompanyNumber = Identifier(item, draft, "GB-COH", "company"),
            Kind = Identifier(item, draft, "GB-CHC", "charity") is null ? null : OrganisationKind.Charity,
        };
    }

    private static string? Identifier(JsonElement item, ListingDraft draft, string scheme, string type)
    {
        foreach (var identifier in item.Items("organization_identifiers"))
        {
            var isScheme = string.Equals(identifier.Text("identifier_scheme")?.Trim(), scheme, StringComparison.OrdinalIgnoreCase);
            if (isScheme || (identifier.Text("identifier_scheme") is null && identifier.Text("identifier_type")?.Contains(type, StringComparison.OrdinalIgnoreCase) == true))
            {
                return draft.Line(type + "_number", identifier.Text("identifier"), 40);
            }
        }

        return null;
    }
}
