using System.Buffers;
using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Search.Ranking;

/// <summary>
/// Keeps the first so many hits of a segment in total order: key, then name, then id. Words that stand close together raise a score, and where they stand is dear to read: it is read
/// only in the end, of the documents that it may bring among the first.
/// </summary>
/// <param name="proximity">Says how close together the words stand; <c>null</c> where that does not count.</param>
internal sealed class TopHits(SegmentColumns columns, RankingFormula formula, SearchSort sort, int most, ProximityScorer? proximity) : IHitSink
{
    private const double Rounding = 1e-6;
    private const int FirstRoom = 64;

    private readonly HitHeap _kept = new(columns, most);

    /// <summary>In the order taken. Their scores stand in the heap too, as they are without being raised: none is lowered. Borrowed.</summary>
    private Raisable[] _raisable = [];
    private int _raisables;

    public double Least => sort == SearchSort.Best ? _kept.Least - Rounding : double.NegativeInfinity;

    /// <summary>A score never exceeds its text, whatever else there is to say of the document.</summary>
    public double Most(float text, bool hasAll, ulong met) => RankingFormula.InTier(text + MostRaise(met), hasAll);

    public void Take(int document, float text, bool hasAll, ulong met)
    {
        if (Most(text, hasAll, met) < Least)
        {
            return;
        }
        var score = RankingFormula.InTier(formula.Score(document, text), hasAll);
        var raise = MostRaise(met);
        if (raise > 0 && score * (text + raise) / text is var most && most >= Least)
        {
            MakeRoom();
            _raisable[_raisables++] = new Raisable(document, text, hasAll, met, most);
        }
        _kept.Take(new Hit(KeyOf(document, score), score, document, hasAll, MayRise: raise > 0));
    }

    /// <summary>In order.</summary>
    public List<Hit> Ordered()
    {
        if (_raisables > 0)
        {
            Raise();
            ArrayPool<Raisable>.Shared.Return(_raisable);
            (_raisable, _raisables) = ([], 0);
        }
        return _kept.Ordered();
    }

    /// <summary>Lets go what would not come in any more, before more memory is asked for.</summary>
    private void MakeRoom()
    {
        if (_raisables < _raisable.Length)
        {
            return;
        }
        var least = Least;
        var kept = 0;
        foreach (ref readonly var document in _raisable.AsSpan(0, _raisables))
        {
            if (document.Most >= least)
            {
                _raisable[kept++] = document;
            }
        }
        _raisables = kept;
        // Not again for the next: half of it must be free.
        if (kept * 2 >= _raisable.Length)
        {
            var larger = ArrayPool<Raisable>.Shared.Rent(Math.Max(FirstRoom, _raisable.Length * 2));
            _raisable.AsSpan(0, kept).CopyTo(larger);
            ArrayPool<Raisable>.Shared.Return(_raisable);
            _raisable = larger;
        }
    }

    private void Raise()
    {
        var least = _kept.Least;
        _kept.RemoveRising();
        foreach (ref readonly var document in _raisable.AsSpan(0, _raisables))
        {
            if (document.Most >= Math.Max(least, _kept.Least) - Rounding)
            {
                var text = document.Text + (RankingWeights.Proximity * proximity!.Closeness(document.Document, document.Met));
                var score = RankingFormula.InTier(formula.Score(document.Document, text), document.HasAll);
                _kept.Take(new Hit(score, score, document.Document, document.HasAll, MayRise: true));
            }
        }
    }

    private double MostRaise(ulong met) => proximity is null ? 0 : RankingWeights.Proximity * proximity.MostCloseness(met);

    private double KeyOf(int document, double score) => sort switch
    {
        SearchSort.Distance => formula.Distance(document).Miles is { } miles ? -miles : double.NegativeInfinity,
        SearchSort.Name => 0,
        SearchSort.Checked => columns.Facts(document).AssuredOn,
        _ => score,
    };

    /// <param name="Most">Its score if all its words stood side by side.</param>
    private readonly record struct Raisable(int Document, float Text, bool HasAll, ulong Met, double Most);
}
