using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Ranking;

/// <summary>The one formula that blends text with everything else. Bound to a request and a segment.</summary>
internal sealed class RankingFormula
{
    private readonly SegmentColumns _columns;
    private readonly GeoPoint? _from;
    private readonly bool _hasAges;
    private readonly AgeSpan[] _likelyAges = [];
    private readonly int _today;
    private readonly Standing? _standing;
    private readonly DocumentSet? _servesDistrict;
    private readonly DocumentSet? _servesArea;
    private readonly DocumentSet? _everywhere;
    private readonly double _most = 1 + RankingWeights.Local + RankingWeights.Level + RankingWeights.Access + RankingWeights.Completeness + RankingWeights.Checked + RankingWeights.Open;

    public RankingFormula(SegmentColumns columns, SearchRequest request, DateOnly today)
        : this(columns, today.DayNumber)
    {
        _standing = columns.StandingOn(_today);
        _hasAges = request.Ages.Count > 0;
        _most += _hasAges ? RankingWeights.AgesStated : 0;
        _likelyAges = [.. request.LikelyAges.Select(AgeSpan.Of)];
        _most += _likelyAges.Length > 0 ? RankingWeights.LikelyAges : 0;
        if (request.Near is { } near)
        {
            _most += RankingWeights.Nearness;
            _from = GeoPoint.Of(near.Latitude, near.Longitude);
            _servesDistrict = near.District is { } district ? columns.Find(ColumnName.Serves, district.Code) : null;
            _servesArea = near.InArea ? columns.Find(ColumnName.Reach, ReachValues.Area) : null;
        }
    }

    /// <summary>For what no request changes.</summary>
    /// <param name="today">Day number.</param>
    internal RankingFormula(SegmentColumns columns, int today)
    {
        _columns = columns;
        _today = today;
        _everywhere = columns.Find(ColumnName.Reach, ReachValues.Everywhere);
    }

    /// <summary>0 to 1.</summary>
    /// <param name="text">1 where nothing was typed.</param>
    public double Score(int document, double text) => text * (1 + _standing![document] + Nearness(document) + AgesStated(document) + LikelyAges(document)) / _most;

    /// <summary>Puts listings with all words above those that have as much to say on some.</summary>
    public static double InTier(double score, bool hasAll) => hasAll ? score : score * RankingWeights.SomeWords;

    /// <summary>From the place searched; <c>null</c> without a place on either side.</summary>
    public (double? Miles, int Place) Distance(int document)
    {
        if (_from is not { } from)
        {
            return (null, 0);
        }
        var (chord, place) = _columns.Nearest(document, from);
        return double.IsNaN(chord) ? (null, 0) : (GeoPoint.Miles(chord), place);
    }

    public RankingSignals Signals(int document)
    {
        ref readonly var facts = ref _columns.Facts(document);
        return new RankingSignals
        {
            Nearness = Nearness(document),
            AgesStated = AgesStated(document),
            Local = IsEverywhere(document) ? 0 : RankingWeights.Local,
            LikelyAges = LikelyAges(document),
            Level = RankingWeights.Level * (facts.Level switch { LevelOfNeed.Universal or LevelOfNeed.EarlyHelp => 1, LevelOfNeed.Targeted => 0.5, LevelOfNeed.Specialist => 0.25, _ => 0.6 }),
            Access = RankingWeights.Access * (facts.Access switch { AccessRoute.Direct => 1, AccessRoute.SelfReferral => 0.9, AccessRoute.ProfessionalReferral => 0.4, AccessRoute.RequestForSupport => 0.3, _ => 0.6 }),
            Completeness = RankingWeights.Completeness * facts.Completeness / 100,
            Checked = facts.AssuredOn == 0 ? 0 : RankingWeights.Checked / (1 + (Math.Max(0, _today - facts.AssuredOn) / RankingWeights.CheckHalfLifeDays)),
            Open = facts.IsTemporarilyClosed ? 0 : RankingWeights.Open,
        };
    }

    private double LikelyAges(int document)
    {
        if (_likelyAges.Length == 0)
        {
            return 0;
        }
        var ages = _columns.Facts(document).Ages;
        if (!ages.IsStated)
        {
            return RankingWeights.LikelyAges * RankingWeights.LikelyAgesUnstated;
        }
        foreach (var likely in _likelyAges)
        {
            if (ages.Meets(likely))
            {
                return RankingWeights.LikelyAges * (ages.To - ages.From <= RankingWeights.NarrowAges * 100 ? 1 : RankingWeights.LikelyAgesWide);
            }
        }
        return 0;
    }

    private double Nearness(int document)
    {
        if (_from is null)
        {
            return 0;
        }
        var nearest = Distance(document).Miles is { } miles ? 1 / (1 + (miles / RankingWeights.HalfwayMiles)) : 0;
        if (nearest < RankingWeights.ServesTheDistrict && ((_servesDistrict?.Has(document) ?? false) || (_servesArea?.Has(document) ?? false)))
        {
            nearest = RankingWeights.ServesTheDistrict;
        }
        else if (nearest < RankingWeights.ReachesEveryone && IsEverywhere(document))
        {
            nearest = RankingWeights.ReachesEveryone;
        }
        return RankingWeights.Nearness * nearest;
    }

    private double AgesStated(int document) => _hasAges && _columns.Facts(document).Ages.IsStated ? RankingWeights.AgesStated : 0;

    private bool IsEverywhere(int document) => _everywhere?.Has(document) ?? false;
}

/// <summary>What each signal adds for one listing, weights included: the parts of its score.</summary>
public readonly record struct RankingSignals
{
    public required double Nearness { get; init; }

    public required double Local { get; init; }

    public required double AgesStated { get; init; }

    public required double LikelyAges { get; init; }

    public required double Level { get; init; }

    public required double Access { get; init; }

    public required double Completeness { get; init; }

    public required double Checked { get; init; }

    public required double Open { get; init; }

    public double Sum => Nearness + Local + AgesStated + LikelyAges + Level + Access + Completeness + Checked + Open;
}
