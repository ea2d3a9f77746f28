using System.Globalization;

namespace EarlyHelp.Directory.Web.Pages.Organisations;

/// <summary>Addresses of organisations.</summary>
public static class OrganisationLinks
{
    public const string Index = "/organisations";

    /// <summary>The query keys of the index.</summary>
    public static readonly string[] Keys = ["letter", "page"];

    public static string To(string slug) => "/organisations/" + slug;

    /// <summary>A page of the index.</summary>
    public static string From(string letter, int page = 1) => $"{Index}?letter={letter}" + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&page={page}") : "");
}
