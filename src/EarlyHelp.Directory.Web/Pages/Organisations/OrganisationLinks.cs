namespace EarlyHelp.Directory.Web.Pages.Organisations;

/// <summary>Addresses of organisations.</summary>
public static class OrganisationLinks
{
    public static string To(string slug) => "/organisations/" + slug;
}
