namespace EarlyHelp.Directory.Search.Ranking;

/// <summary>
/// What counts beside the words, and how much. The score of a listing is its text score times (1 + the sum of weight x signal), divided by what the best listing would
/// get: no signal can lift a listing that is not about what was typed. Signals run from 0 to 1. A listing that lacks words keeps <see cref="SomeWords"/> of it.
/// </summary>
public static class RankingWeights
{
    /// <summary>Nearness of its nearest place to the place searched, or serving the district searched.</summary>
    public const double Nearness = 2.5;

    /// <summary>Help for the district or the area before help for the whole country.</summary>
    public const double Local = 0.12;

    /// <summary>Says for which ages it is, when ages were asked for.</summary>
    public const double AgesStated = 0.3;

    /// <summary>Says that it is for the ages that were read out of the words.</summary>
    public const double LikelyAges = 0.5;

    /// <summary>How much of that a listing gets that says nothing of ages.</summary>
    public const double LikelyAgesUnstated = 0.4;

    /// <summary>How much of that a listing gets that is for nearly everyone under 20.</summary>
    public const double LikelyAgesWide = 0.75;

    /// <summary>Years that count as meant for an age rather than for nearly everyone.</summary>
    public const int NarrowAges = 12;

    /// <summary>Help that everyone can have before help for few.</summary>
    public const double Level = 0.04;

    /// <summary>Help that one can just have before help that others must ask for.</summary>
    public const double Access = 0.04;

    /// <summary>How much of what a family must know it says.</summary>
    public const double Completeness = 0.10;

    /// <summary>How lately a person checked it.</summary>
    public const double Checked = 0.10;

    /// <summary>Open, not closed for a time.</summary>
    public const double Open = 0.15;

    /// <summary>At this many miles nearness is half of what it is on the doorstep.</summary>
    public const double HalfwayMiles = 4;

    /// <summary>The nearness of a listing that serves the district searched, however far its door.</summary>
    public const double ServesTheDistrict = 0.5;

    /// <summary>The nearness of help that comes to every home: online, by phone, for the whole country.</summary>
    public const double ReachesEveryone = 0.35;

    /// <summary>After so many days a check counts half.</summary>
    public const double CheckHalfLifeDays = 365;

    /// <summary>Added to the text score where all words stand side by side as typed; less the farther apart.</summary>
    public const double Proximity = 0.15;

    /// <summary>What stands in for a word takes part in that only from this weight on.</summary>
    public const float ProximityFrom = 0.6f;

    /// <summary>What a listing with only some of the words keeps of its score. Not less: one that names every word in passing does not answer better than one that is about most of them.</summary>
    public const double SomeWords = 0.5;
}
