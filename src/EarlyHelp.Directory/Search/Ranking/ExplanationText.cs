using System.Globalization;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Ranking;

/// <summary>Says an explanation in lines that a person can read: first what the words give, then everything else that counts.</summary>
public static class ExplanationText
{
    /// <summary>Parts smaller than this are left out.</summary>
    private const double Noticeable = 0.005;

    public static IEnumerable<string> Lines(Explanation why)
    {
        yield return Text($"score {why.Score:0.000} ({(why.HasAllWords ? "all words" : "some words")}) = text {why.Text:0.000} + side by side {why.Proximity:0.000}, times 1 + {why.Signals.Sum:0.000}");
        foreach (var clause in why.Clauses)
        {
            var typed = clause.Typed.Length == 0 ? "(filter read from the words)" : $"\"{clause.Typed}\"";
            yield return clause.MetBy is { } way
                ? Text($"  {clause.Share * clause.Score:0.000} = share {clause.Share:0.00} x {clause.Score:0.00} for {typed}: {Way(way)}")
                : Text($"  0.000 = share {clause.Share:0.00} x 0 for {typed}: not met");
        }

        var signals = Signals(why.Signals).Where(signal => signal.Value >= Noticeable).Select(signal => Text($"{signal.Name} {signal.Value:0.00}"));
        yield return $"  beside the words: {string.Join(", ", signals)}{(why.DistanceMiles is { } miles ? Text($"; {miles:0.0} miles away") : "")}";
    }

    private static string Way(Alternative way)
    {
        var what = way switch
        {
            SurfaceAlternative surface => $"the word {surface.Surface}",
            StemAlternative stem => $"a form of {stem.Stem}",
            PrefixAlternative prefix => $"a word that begins with {prefix.Prefix}",
            PhraseAlternative phrase => $"the phrase {string.Join(' ', phrase.Stems)}",
            TermAlternative term => $"the {term.Taxonomy} {term.Id}",
            ColumnAlternative column => $"{column.Column.ToString().ToLowerInvariant()} {column.Value}",
            _ => way.ToString()!,
        };
        return way.Weight < 1 ? Text($"{what} (counts {way.Weight:0.00})") : what;
    }

    private static IEnumerable<(string Name, double Value)> Signals(RankingSignals signals) =>
    [
        ("nearness", signals.Nearness), ("local", signals.Local), ("ages stated", signals.AgesStated), ("ages fit", signals.LikelyAges), ("level", signals.Level),
        ("access", signals.Access), ("complete", signals.Completeness), ("checked", signals.Checked), ("open", signals.Open),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
