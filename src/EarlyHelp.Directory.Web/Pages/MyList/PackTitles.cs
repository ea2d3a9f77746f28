namespace EarlyHelp.Directory.Web.Pages.MyList;

/// <summary>What a shared list can be called: chosen, never typed, so that no name gets into it.</summary>
public static class PackTitles
{
    public const string General = "Help for your family";

    /// <summary>The general one, and one for each topic on the list.</summary>
    public static IReadOnlyList<string> For(IEnumerable<ListedService> listed) =>
        [General, .. listed.Select(service => service.Topic).OfType<string>().Distinct().Select(topic => "Help with " + InSentence(topic))];

    /// <summary>Abbreviations such as SEND keep their capitals.</summary>
    private static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
