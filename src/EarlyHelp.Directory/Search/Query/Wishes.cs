using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>Filters that were read out of the words, as clauses that lift what fits and hide nothing.</summary>
internal static class Wishes
{
    /// <summary>What listings without figures say of the ages they are for; figures are compared in the ranking.</summary>
    private static readonly (decimal From, decimal To, string[] Words)[] Stages =
    [
        (-0.75m, -0.01m, ["pregnant", "antenatal", "maternity"]),
        (0, 1, ["baby", "under fives", "pre school", "early years"]),
        (2, 4, ["toddler", "pre school", "playgroup", "under fives", "early years"]),
        (5, 10, ["primary", "junior", "children"]),
        (11, 17, ["young people", "youth", "teenager", "secondary"]),
        (18, 25, ["young adult", "young people", "youth"]),
    ];

    public static IEnumerable<Clause> Of(IReadOnlyList<AgeRange> ages, IReadOnlyList<RecognisedFilter> filters)
    {
        if (ages.Count > 0)
        {
            yield return Wish([.. ages.SelectMany(ByAge).Distinct()]);
        }

        foreach (var filter in filters)
        {
            if (ColumnOf(filter.Kind) is { } column)
            {
                yield return Wish([.. filter.Values.Select(value => new ColumnAlternative(column, value))]);
            }
        }
    }

    private static Clause Wish(IReadOnlyList<Alternative> alternatives) => new() { Typed = [], Alternatives = alternatives, Optional = true, Weight = QueryWeights.Wish };

    private static IEnumerable<Alternative> ByAge(AgeRange age)
    {
        foreach (var word in Stages.Where(stage => Meet(age, stage.From, stage.To)).SelectMany(stage => stage.Words))
        {
            yield return PhraseAlternative.Of(word) is { } phrase
                ? phrase with { Weight = QueryWeights.StageWords }
                : new StemAlternative(Analysis.Analyzer.Stem(word)) { Weight = QueryWeights.StageWords };
        }
    }

    /// <summary>Both ends include the whole of their year.</summary>
    private static bool Meet(AgeRange range, decimal from, decimal to) => range.Minimum < to + 1 && from < range.Maximum + 1 && (range.Maximum >= 0 || from < 0) && (to >= 0 || range.Minimum < 0);

    private static ColumnName? ColumnOf(RecognisedKind kind) => kind switch
    {
        RecognisedKind.Day => ColumnName.Day,
        RecognisedKind.Cost => ColumnName.Cost,
        RecognisedKind.Access => ColumnName.Access,
        RecognisedKind.Accessibility => ColumnName.Accessibility,
        RecognisedKind.Language => ColumnName.Language,
        RecognisedKind.Level => ColumnName.Level,
        _ => null,
    };
}
