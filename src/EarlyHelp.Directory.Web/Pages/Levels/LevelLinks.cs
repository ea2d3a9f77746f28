namespace EarlyHelp.Directory.Web.Pages.Levels;

/// <summary>The address of the page on levels of need.</summary>
public static class LevelLinks
{
    public const string Index = "/levels";
}
