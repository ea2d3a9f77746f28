using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Access routes and levels of need in plain words.</summary>
public static class Access
{
    /// <summary>What to do, as a short heading or filter.</summary>
    public static string Of(AccessRoute access) => access switch
    {
        AccessRoute.Direct => "Just come or call",
        AccessRoute.SelfReferral => "Ask for it yourself",
        AccessRoute.ProfessionalReferral => "Someone who works with you asks",
        AccessRoute.RequestForSupport => "Through a request for support",
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, null),
    };

    /// <summary>What to do, in a sentence.</summary>
    /// <param name="canCome">There is a place that people may know of.</param>
    public static string Sentence(AccessRoute? access, bool canCome) => access switch
    {
        AccessRoute.Direct when !canCome => "Just get in touch. Nobody has to send you.",
        AccessRoute.Direct => "Just come or call. Nobody has to send you.",
        AccessRoute.SelfReferral => "Ask for it yourself. Nobody has to send you.",
        AccessRoute.ProfessionalReferral => "Someone who works with you, such as a teacher or GP, asks for you.",
        AccessRoute.RequestForSupport => "It is given after a request for support to the council.",
        null => "Ask the service how to get it.",
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, null),
    };

    public static string Of(LevelOfNeed level) => level switch
    {
        LevelOfNeed.Universal => "For everyone",
        LevelOfNeed.EarlyHelp => "Early help",
        LevelOfNeed.Targeted => "Targeted help",
        LevelOfNeed.Specialist => "Specialist help",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
