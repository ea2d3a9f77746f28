using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Ranking;

/// <summary>What the signals that no request changes add up to for each document of a segment, on one day. Worked out once a day.</summary>
internal sealed class Standing
{
    private readonly float[] _sums;

    public Standing(SegmentColumns columns, int today)
    {
        Today = today;
        var formula = new RankingFormula(columns, today);
        _sums = new float[columns.Count];
        for (var document = 0; document < _sums.Length; document++)
        {
            _sums[document] = (float)formula.Signals(document).Sum;
        }
    }

    /// <summary>Day number.</summary>
    public int Today { get; }

    public float this[int document] => _sums[document];
}
