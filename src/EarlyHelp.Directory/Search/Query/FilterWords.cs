using System.Collections.Frozen;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>Words that say a day, a cost, a way in, a need of access or a language. Phrases are folded; the longest that fits counts.</summary>
internal static class FilterWords
{
    public static FrozenDictionary<string, FilterWord>.AlternateLookup<ReadOnlySpan<char>> All { get; }

    static FilterWords() => All = Table().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words in the longest phrase.</summary>
    public const int Longest = 4;

    private static readonly string[] Numbers = ["one", "two", "three", "four"];

    private static Dictionary<string, FilterWord> Table()
    {
        var table = new Dictionary<string, FilterWord>(StringComparer.Ordinal);
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var name = day.ToString().ToLowerInvariant();
            Add(RecognisedKind.Day, day.ToString(), [name], $"{name}; {name}s; on {name}; on {name}s; {name} morning; {name} mornings; {name} afternoon; {name} afternoons; {name} evening; {name} evenings");
        }

        Add(RecognisedKind.Day, "Weekend", ["saturday", "sunday"], "weekend; weekends; at the weekend; at weekends");
        Add(RecognisedKind.Cost, "Free", ["free"], "free; for free; free of charge; no cost; doesnt cost anything; without paying; no charge");
        Add(RecognisedKind.Access, "Ask for it yourself", ["self-referral"], "self referral; self refer; refer myself; without a referral; no referral; no referral needed; without gp referral");
        Add(RecognisedKind.Access, "Just come or call", ["direct"], "drop in; dropin; walk in; no appointment; without an appointment; no booking");
        Add(RecognisedKind.Accessibility, "Step-free", ["step-free", "wheelchair-access"], "step free; no steps; pushchair access; buggy access; buggy friendly; wheelchair access; wheelchair accessible; wheelchair friendly; in a wheelchair; wheelchair user");
        Add(RecognisedKind.Accessibility, "Accessible toilet", ["accessible-toilet"], "accessible toilet; disabled toilet; disabled toilets");
        Add(RecognisedKind.Accessibility, "Changing Places toilet", ["changing-places"], "changing places; changing places toilet; hoist");
        Add(RecognisedKind.Accessibility, "Hearing loop", ["hearing-loop"], "hearing loop; loop system; induction loop");
        Add(RecognisedKind.Accessibility, "Sensory friendly", ["sensory-friendly", "quiet-space"], "sensory friendly; autism friendly; quiet space; quiet session; relaxed session; relaxed performance");
        Add(RecognisedKind.Accessibility, "Blue Badge parking", ["blue-badge-parking"], "blue badge parking; disabled parking");
        foreach (var (code, names) in Languages)
        {
            Add(RecognisedKind.Language, names.Split("; ")[0] is var first ? char.ToUpperInvariant(first[0]) + first[1..] : "", [code], names);
        }

        foreach (var level in Enum.GetValues<LevelOfNeed>())
        {
            var number = (int)level;
            Add(RecognisedKind.Level, $"Level {number}", [$"{number}"], $"level {number}; level {Numbers[number - 1]}; tier {number}; l{number}");
        }

        return table;

        void Add(RecognisedKind kind, string label, string[] values, string phrases)
        {
            foreach (var phrase in phrases.Split("; "))
            {
                table.Add(phrase, new FilterWord(kind, label, values));
            }
        }
    }

    /// <summary>ISO 639-1 codes and how the languages of the area's families are called. English is none: "english classes" are for those who do not speak it.</summary>
    private static readonly (string Code, string Names)[] Languages =
    [
        ("ar", "arabic"), ("bn", "bengali; bangla; sylheti"), ("bg", "bulgarian"), ("zh", "chinese; mandarin; cantonese"), ("cs", "czech"), ("fr", "french"), ("de", "german"), ("el", "greek"),
        ("gu", "gujarati"), ("hi", "hindi"), ("hu", "hungarian"), ("it", "italian"), ("ja", "japanese"), ("ko", "korean"), ("ku", "kurdish"), ("lt", "lithuanian"), ("lv", "latvian"),
        ("ml", "malayalam"), ("ne", "nepali; nepalese; gurkhali"), ("ps", "pashto; pushto"), ("fa", "farsi; persian; dari"), ("pl", "polish"), ("pt", "portuguese"), ("pa", "punjabi; panjabi"),
        ("ro", "romanian"), ("ru", "russian"), ("sk", "slovak"), ("so", "somali"), ("es", "spanish"), ("sq", "albanian"), ("ta", "tamil"), ("te", "telugu"), ("th", "thai"), ("ti", "tigrinya"),
        ("tr", "turkish"), ("uk", "ukrainian"), ("ur", "urdu"), ("vi", "vietnamese"),
    ];
}

/// <param name="Label">What the chip says.</param>
/// <param name="Values">As in the query string.</param>
internal sealed record FilterWord(RecognisedKind Kind, string Label, IReadOnlyList<string> Values);
