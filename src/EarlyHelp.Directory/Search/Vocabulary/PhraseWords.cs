using System.Collections.Frozen;
using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>
/// What of a phrase must be said for it to be meant: "doesn't want to go in to the school" says "not, go, school". All forms of saying no are one word here, since nobody
/// can foresee which of them is typed.
/// </summary>
internal static class PhraseWords
{
    /// <summary>Stands for every negation; no text yields it.</summary>
    public const string Not = "\u00ac";

    private static readonly FrozenSet<string> Negations = Set("""
        not no never without nothing neither nor wont doesnt dont didnt isnt arent wasnt werent aint cant cannot couldnt wouldnt shouldnt hasnt havent hadnt
        refuse refuses refused refusing unable stopped stops
        """);

    /// <summary>Besides stop words: what people put among the words of a phrase without changing what it says.</summary>
    private static readonly FrozenSet<string> Light = Set("""
        other others another want wants wanted wanting like likes really even ever still always often constantly keep keeps kept get gets getting got now anymore more much lot lots bit
        quite all again properly little poor own start started starting try tries trying tried seem seems need needs please
        """);

    /// <summary>A word that may stand among the words of a phrase.</summary>
    public static bool MayStandBetween(in Token token) => (token.IsStopWord || Light.Contains(token.Surface)) && !Negations.Contains(token.Surface);

    public static bool IsNegation(string surface) => Negations.Contains(surface);

    public static string KeyOf(in Token token) => Negations.Contains(token.Surface) ? Not : token.Stem;

    /// <summary>The words of a rule's phrase that must be said: without stop words, where two others remain.</summary>
    public static IReadOnlyList<Token> Needed(string phrase)
    {
        var tokens = Analyzer.Analyze(phrase).Where(token => !token.IsCompound).ToList();
        var needed = tokens.Where(token => !token.IsStopWord || Negations.Contains(token.Surface)).ToList();
        return needed.Count >= 2 ? needed : tokens;
    }

    /// <summary>As a person would write it: rules leave apostrophes out.</summary>
    public static string WithApostrophes(string phrase) => string.Join(' ', phrase.Split(' ').Select(word => Written.GetValueOrDefault(word, word)));

    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>
    {
        ["wont"] = "won't",
        ["dont"] = "don't",
        ["doesnt"] = "doesn't",
        ["didnt"] = "didn't",
        ["isnt"] = "isn't",
        ["arent"] = "aren't",
        ["wasnt"] = "wasn't",
        ["cant"] = "can't",
        ["couldnt"] = "couldn't",
        ["wouldnt"] = "wouldn't",
        ["shouldnt"] = "shouldn't",
        ["hasnt"] = "hasn't",
        ["havent"] = "haven't",
        ["im"] = "I'm",
        ["ive"] = "I've",
        ["i"] = "I",
        ["hes"] = "he's",
        ["shes"] = "she's",
        ["thats"] = "that's",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
