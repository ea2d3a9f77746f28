namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Listings that are only examples say so wherever they are shown.</summary>
public static class Examples
{
    /// <summary>The source that demonstration listings carry.</summary>
    public const string Source = "demo";

    public const string Label = "Example, not a real service";

    public static bool IsExample(string source) => source == Source;
}
