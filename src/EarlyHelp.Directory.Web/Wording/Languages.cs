using System.Collections.Frozen;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Names of languages by ISO 639-1 code.</summary>
public static class Languages
{
    private static readonly FrozenDictionary<string, (string English, string Own)> Names = new Dictionary<string, (string, string)>
    {
        ["ar"] = ("Arabic", "العربية"),
        ["bg"] = ("Bulgarian", "Български"),
        ["bn"] = ("Bengali", "বাংলা"),
        ["cs"] = ("Czech", "Čeština"),
        ["cy"] = ("Welsh", "Cymraeg"),
        ["de"] = ("German", "Deutsch"),
        ["el"] = ("Greek", "Ελληνικά"),
        ["en"] = ("English", "English"),
        ["es"] = ("Spanish", "Español"),
        ["et"] = ("Estonian", "Eesti"),
        ["fa"] = ("Farsi", "فارسی"),
        ["fr"] = ("French", "Français"),
        ["gu"] = ("Gujarati", "ગુજરાતી"),
        ["hi"] = ("Hindi", "हिन्दी"),
        ["hr"] = ("Croatian", "Hrvatski"),
        ["hu"] = ("Hungarian", "Magyar"),
        ["it"] = ("Italian", "Italiano"),
        ["ja"] = ("Japanese", "日本語"),
        ["ko"] = ("Korean", "한국어"),
        ["ku"] = ("Kurdish", "Kurdî"),
        ["lt"] = ("Lithuanian", "Lietuvių"),
        ["lv"] = ("Latvian", "Latviešu"),
        ["ml"] = ("Malayalam", "മലയാളം"),
        ["ne"] = ("Nepali", "नेपाली"),
        ["nl"] = ("Dutch", "Nederlands"),
        ["pa"] = ("Punjabi", "ਪੰਜਾਬੀ"),
        ["pl"] = ("Polish", "Polski"),
        ["ps"] = ("Pashto", "پښتو"),
        ["pt"] = ("Portuguese", "Português"),
        ["ro"] = ("Romanian", "Română"),
        ["ru"] = ("Russian", "Русский"),
        ["si"] = ("Sinhala", "සිංහල"),
        ["sk"] = ("Slovak", "Slovenčina"),
        ["so"] = ("Somali", "Soomaali"),
        ["sq"] = ("Albanian", "Shqip"),
        ["ta"] = ("Tamil", "தமிழ்"),
        ["te"] = ("Telugu", "తెలుగు"),
        ["th"] = ("Thai", "ไทย"),
        ["ti"] = ("Tigrinya", "ትግርኛ"),
        ["tl"] = ("Tagalog", "Tagalog"),
        ["tr"] = ("Turkish", "Türkçe"),
        ["uk"] = ("Ukrainian", "Українська"),
        ["ur"] = ("Urdu", "اردو"),
        ["vi"] = ("Vietnamese", "Tiếng Việt"),
        ["yue"] = ("Cantonese", "廣東話"),
        ["zh"] = ("Chinese", "中文"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> RightToLeft = new[] { "ar", "fa", "ps", "ur" }.ToFrozenSet();

    /// <summary>In English; a text that is no known code is shown as it is.</summary>
    public static string NameOf(string code) => Names.TryGetValue(code, out var name) ? name.English : code;

    /// <summary>The code for a code in any case, or for a name in English or its own language; a text that is neither stays as it is.</summary>
    public static string CodeOf(string text) =>
        Names.FirstOrDefault(name => name.Key.Equals(text, StringComparison.OrdinalIgnoreCase)
            || name.Value.English.Equals(text, StringComparison.OrdinalIgnoreCase)
            || name.Value.Own.Equals(text, StringComparison.OrdinalIgnoreCase)).Key ?? text;

    /// <summary>As its speakers write it.</summary>
    public static string OwnNameOf(string code) => Names.TryGetValue(code, out var name) ? name.Own : code;

    public static bool IsRightToLeft(string code) => RightToLeft.Contains(code);
}
