using System.Collections.Frozen;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>Words that say in what shape help comes, or how it feels to need it, and not with what. A charity that has them in its name is no answer for that.</summary>
internal static class PlainWords
{
    private static readonly FrozenSet<string> General = Set("""
        group groups club clubs project projects centre centres center centers charity charities organisation organisations association associations scheme schemes programme programmes session sessions
        meeting meetings activity activities class classes course courses team community
        family families parent parents support supports supporting help service services advice information worker workers
        """);

    /// <summary>"Can't cope", "on my own": how it feels beside what it is about.</summary>
    private static readonly FrozenSet<string> Feelings = Set("cope coping struggle struggles struggling own alone");

    public static bool SayHowItFeels(string surface) => Feelings.Contains(surface);

    public static bool SayNoNeed(string surface) => General.Contains(surface);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
