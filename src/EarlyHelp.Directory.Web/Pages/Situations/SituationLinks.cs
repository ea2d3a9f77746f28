namespace EarlyHelp.Directory.Web.Pages.Situations;

/// <summary>Addresses of situation pages.</summary>
public static class SituationLinks
{
    public const string Index = "/situations";

    public static string To(string id) => $"{Index}/{id}";
}
