using System.Globalization;

namespace EarlyHelp.Directory.Web.Pages.Organisations;

/// <summary>Addresses of organisations.</summary>
public static class OrganisationLinks
{
    public const string Index = "/organisations";

    /// <summary>The query keys of the index and of an organisation's page.</summary>
    public static readonly string[] Keys = ["letter", "page"];

    /// <param name="page">Of its services, from 1.</param>
    public static string To(string slug, int page = 1) => $"{Index}/{slug}" + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"?page={page}") : "");

    /// <summary>A page of the index.</summary>
    public static string From(string letter, int page = 1) => $"{Index}?letter={letter}" + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&page={page}") : "");
}
