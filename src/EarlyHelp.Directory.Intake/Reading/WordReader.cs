using System.Text.RegularExpressions;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>Words with a fixed meaning, forgiving about case, spaces and hyphens. <c>null</c>: a word that is not known.</summary>
public static partial class WordReader
{
    public static bool? Truth(string? text) => Key(text) switch
    {
        "yes" or "y" or "true" or "t" or "1" or "x" or "on" or "\u2713" or "\u2714" => true,
        "no" or "n" or "false" or "f" or "0" or "off" or "none" => false,
        _ => null,
    };

    public static ServiceStatus? Status(string? text) => Key(text) switch
    {
        "active" or "open" or "live" or "published" or "current" or "running" or "true" or "yes" or "approved" or "registered" => ServiceStatus.Active,
        "temporarilyclosed" or "closedtemporarily" or "temporaryclosed" or "tempclosed" or "suspended" or "paused" or "onhold" => ServiceStatus.TemporarilyClosed,
        "inactive" or "draft" or "hidden" or "unpublished" or "dormant" or "proposed" or "notactive" or "false" or "no" or "pending" => ServiceStatus.Inactive,
        "defunct" or "closed" or "closedpermanently" or "permanentlyclosed" or "removed" or "ceased" or "archived" or "deleted" or "dissolved" or "deregistered" => ServiceStatus.Defunct,
        _ => null,
    };

    public static AccessRoute? Access(string? text) => Key(text) switch
    {
        "direct" or "dropin" or "justcome" or "justturnup" or "open" or "openaccess" or "noreferral" or "noreferralneeded" or "noreferralrequired" or "walkin" or "none" => AccessRoute.Direct,
        "selfreferral" or "self" or "selfrefer" or "familyreferral" or "parentreferral" => AccessRoute.SelfReferral,
        "professionalreferral" or "professional" or "practitionerreferral" or "referralbyprofessional" or "professionalreferralonly" or "gpreferral" => AccessRoute.ProfessionalReferral,
        "requestforsupport" or "cspa" or "singlepointofaccess" or "rfs" => AccessRoute.RequestForSupport,
        _ => null,
    };

    public static LevelOfNeed? Level(string? text) => Key(text) switch
    {
        "1" or "level1" or "universal" or "level1universal" or "tier1" => LevelOfNeed.Universal,
        "2" or "level2" or "earlyhelp" or "level2earlyhelp" or "universalplus" or "tier2" => LevelOfNeed.EarlyHelp,
        "3" or "level3" or "targeted" or "level3targeted" or "targetedhelp" or "tier3" => LevelOfNeed.Targeted,
        "4" or "level4" or "specialist" or "level4specialist" or "statutory" or "tier4" => LevelOfNeed.Specialist,
        _ => null,
    };

    public static OrganisationKind? Kind(string? text) => Key(text) switch
    {
        "council" or "localauthority" or "la" or "countycouncil" or "boroughcouncil" or "districtcouncil" or "publicsector" => OrganisationKind.Council,
        "nhs" or "nhstrust" or "health" or "gp" or "gppractice" or "hospital" => OrganisationKind.Nhs,
        "school" or "academy" or "college" or "nursery" or "nurseryschool" or "education" => OrganisationKind.School,
        "charity" or "registeredcharity" or "voluntary" or "voluntarysector" or "cio" or "charitableincorporatedorganisation" => OrganisationKind.Charity,
        "communitygroup" or "community" or "group" or "cic" or "communityinterestcompany" or "socialenterprise" or "club" => OrganisationKind.CommunityGroup,
        "faithgroup" or "faith" or "church" or "mosque" or "synagogue" or "temple" or "gurdwara" or "religious" => OrganisationKind.FaithGroup,
        "company" or "business" or "private" or "limitedcompany" or "ltd" or "privatecompany" or "soletrader" => OrganisationKind.Company,
        _ => null,
    };

    public static AssuranceMethod? Method(string? text) => Key(text) switch
    {
        "phone" or "telephone" or "call" or "phonecall" => AssuranceMethod.Phone,
        "visit" or "visited" or "inperson" or "sitevisit" => AssuranceMethod.Visit,
        "provider" or "byprovider" or "email" or "form" => AssuranceMethod.Provider,
        "website" or "web" or "online" => AssuranceMethod.Website,
        _ => null,
    };

    /// <summary>The ISO 639-1 code of a language, from its code or English name.</summary>
    public static string? Language(string? text)
    {
        var key = Key(text);
        return key is null ? null
            : key.Length == 2 ? (_languages.ContainsValue(key) ? key : null)
            : RegionCode().Match(text!.Trim()) is { Success: true } code && _languages.ContainsValue(code.Groups[1].Value.ToLowerInvariant()) ? code.Groups[1].Value.ToLowerInvariant()
            : _languages.GetValueOrDefault(key);
    }

    /// <summary>The id of an accessibility fact, or <c>null</c> where the words are the source's own.</summary>
    public static string? Accessibility(string? text) => Key(text) switch
    {
        "stepfree" or "stepfreeaccess" or "levelaccess" or "rampaccess" or "ramp" or "ramps" or "nosteps" => "step-free",
        "wheelchairaccess" or "wheelchairaccessible" or "wheelchair" or "wheelchairaccessibleentrance" or "fullwheelchairaccess" => "wheelchair-access",
        "accessibletoilet" or "accessibletoilets" or "accessibletoiletfacilities" or "disabledtoilet" or "disabledtoilets" => "accessible-toilet",
        "changingplaces" or "changingplacestoilet" => "changing-places",
        "bluebadgeparking" or "disabledparking" or "accessibleparking" or "disabledcarparkingspace" or "disabledcarparking" or "disabledparkingspaces" => "blue-badge-parking",
        "hearingloop" or "inductionloop" or "loopsystem" or "hearinginductionloop" => "hearing-loop",
        "quietspace" or "quietroom" or "quietarea" => "quiet-space",
        "sensoryfriendly" or "autismfriendly" => "sensory-friendly",
        "babychanging" or "babychange" or "babychangingfacilities" => "baby-changing",
        "lift" or "lifts" or "liftaccess" => "lift",
        "guidedogs" or "assistancedogs" or "guidedogswelcome" or "assistancedogswelcome" => "guide-dogs",
        _ => null,
    };

    /// <summary>Words that say nothing: an empty cell in words.</summary>
    public static bool IsNothing(string text) => text.Length <= 24 && Key(text) is "" or "na" or "none" or "null" or "nil" or "notapplicable" or "unknown" or "notknown" or "tbc" or "tba" or "noinformationrecorded";

    /// <summary>Lower-case letters and digits only.</summary>
    public static string? Key(string? text)
    {
        if (text is null || text.Length > 200)
        {
            return null;
        }

        Span<char> kept = stackalloc char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter is '\u2713' or '\u2714')
            {
                kept[length++] = char.ToLowerInvariant(letter);
            }
        }

        return new string(kept[..length]);
    }

    private static readonly Dictionary<string, string> _languages = new()
    {
        ["english"] = "en",
        ["polish"] = "pl",
        ["urdu"] = "ur",
        ["punjabi"] = "pa",
        ["panjabi"] = "pa",
        ["bengali"] = "bn",
        ["bangla"] = "bn",
        ["gujarati"] = "gu",
        ["arabic"] = "ar",
        ["french"] = "fr",
        ["portuguese"] = "pt",
        ["spanish"] = "es",
        ["italian"] = "it",
        ["german"] = "de",
        ["romanian"] = "ro",
        ["ukrainian"] = "uk",
        ["russian"] = "ru",
        ["turkish"] = "tr",
        ["tamil"] = "ta",
        ["hindi"] = "hi",
        ["nepali"] = "ne",
        ["nepalese"] = "ne",
        ["chinese"] = "zh",
        ["mandarin"] = "zh",
        ["cantonese"] = "zh",
        ["persian"] = "fa",
        ["farsi"] = "fa",
        ["dari"] = "fa",
        ["pashto"] = "ps",
        ["somali"] = "so",
        ["kurdish"] = "ku",
        ["albanian"] = "sq",
        ["bulgarian"] = "bg",
        ["czech"] = "cs",
        ["slovak"] = "sk",
        ["hungarian"] = "hu",
        ["lithuanian"] = "lt",
        ["latvian"] = "lv",
        ["greek"] = "el",
        ["dutch"] = "nl",
        ["japanese"] = "ja",
        ["korean"] = "ko",
        ["thai"] = "th",
        ["vietnamese"] = "vi",
        ["tagalog"] = "tl",
        ["filipino"] = "tl",
        ["malayalam"] = "ml",
        ["telugu"] = "te",
        ["sinhala"] = "si",
        ["sinhalese"] = "si",
        ["swahili"] = "sw",
        ["yoruba"] = "yo",
        ["igbo"] = "ig",
        ["amharic"] = "am",
        ["tigrinya"] = "ti",
        ["welsh"] = "cy",
        ["hebrew"] = "he",
        ["irish"] = "ga",
        ["swedish"] = "sv",
        ["norwegian"] = "no",
        ["danish"] = "da",
        ["finnish"] = "fi",
        ["serbian"] = "sr",
        ["croatian"] = "hr",
        ["bosnian"] = "bs",
        ["georgian"] = "ka",
        ["armenian"] = "hy",
        ["malay"] = "ms",
        ["indonesian"] = "id",
        ["marathi"] = "mr",
        ["kannada"] = "kn",
        ["lingala"] = "ln",
        ["shona"] = "sn",
        ["zulu"] = "zu",
        ["afrikaans"] = "af",
        ["hausa"] = "ha",
        ["mongolian"] = "mn",
        ["burmese"] = "my",
        ["khmer"] = "km",
        ["estonian"] = "et",
    };

    [GeneratedRegex(@"^([a-zA-Z]{2})[-_][a-zA-Z]{2}$")]
    private static partial Regex RegionCode();
}
