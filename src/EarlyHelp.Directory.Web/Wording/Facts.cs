using System.Collections.Frozen;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Small facts in plain words: accessibility, kinds of organisation, questions of the Local Offer.</summary>
public static class Facts
{
    private static readonly FrozenDictionary<string, string> AccessibilityNames = new Dictionary<string, string>
    {
        ["step-free"] = "Step-free way in",
        ["wheelchair-access"] = "Room for wheelchairs",
        ["accessible-toilet"] = "Accessible toilet",
        ["changing-places"] = "Changing Places toilet",
        ["blue-badge-parking"] = "Blue Badge parking",
        ["hearing-loop"] = "Hearing loop",
        ["quiet-space"] = "Quiet space",
        ["sensory-friendly"] = "Sensory friendly",
        ["baby-changing"] = "Baby changing",
        ["lift"] = "Lift",
        ["guide-dogs"] = "Guide dogs welcome",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> LocalOfferQuestions = new Dictionary<string, string>
    {
        ["who"] = "Who is it for, and who is it not for?",
        ["how"] = "How do you start?",
        ["decisions"] = "How is it decided who gets it?",
        ["complaints"] = "How do you complain?",
        ["training"] = "What have staff learned?",
        ["involve"] = "How are families involved?",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Evidence = new Dictionary<string, string>
    {
        ["strong"] = "Strong evidence that it works",
        ["some"] = "Some evidence that it works",
        ["promising"] = "Promising, not yet proven",
        ["none"] = "Not yet studied",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Formats = new Dictionary<string, string>
    {
        ["group"] = "In a group",
        ["one-to-one"] = "One to one",
        ["online"] = "Online",
        ["self-guided"] = "At your own pace",
    }.ToFrozenDictionary();

    /// <summary>A fact that is none of the directory's own is shown in the source's words.</summary>
    public static string Accessibility(string fact) => AccessibilityNames.GetValueOrDefault(fact, fact);

    public static bool IsAccessibility(string fact) => AccessibilityNames.ContainsKey(fact);

    public static string LocalOffer(string question) => LocalOfferQuestions.GetValueOrDefault(question, question);

    public static string EvidenceLevel(string level) => Evidence.GetValueOrDefault(level, level);

    public static string Format(string format) => Formats.GetValueOrDefault(format, format);

    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Council => "Council",
        OrganisationKind.Nhs => "NHS",
        OrganisationKind.School => "School or college",
        OrganisationKind.Charity => "Charity",
        OrganisationKind.CommunityGroup => "Community group",
        OrganisationKind.FaithGroup => "Faith group",
        OrganisationKind.Company => "Company",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(LevelOfNeed level) => $"Level {(int)level}: {Access.Of(level).ToLowerInvariant()}";
}
