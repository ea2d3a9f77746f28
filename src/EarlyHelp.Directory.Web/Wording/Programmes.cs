namespace EarlyHelp.Directory.Web.Wording;

/// <summary>What is said of parenting programmes.</summary>
public static class Programmes
{
    /// <summary>Formats in the order offered, by the word that stands for them.</summary>
    public static IReadOnlyList<(string Value, string Label)> Formats { get; } =
        [("group", "In a group"), ("one-to-one", "One to one"), ("online", "Online with others"), ("self-guided", "Online by yourself")];

    /// <summary>How well a programme is known to work, best first.</summary>
    public static IReadOnlyList<(string Value, string Label)> EvidenceLevels { get; } =
        [("strong", "Strong"), ("some", "Some"), ("promising", "Promising"), ("none", "None yet")];

    /// <summary>A word that is not known is shown as it stands.</summary>
    public static string? Format(string? format) => Label(Formats, format);

    public static string? Evidence(string? level) => Label(EvidenceLevels, level);

    private static string? Label(IReadOnlyList<(string Value, string Label)> known, string? value) => known.FirstOrDefault(choice => choice.Value == value).Label ?? value;
}
