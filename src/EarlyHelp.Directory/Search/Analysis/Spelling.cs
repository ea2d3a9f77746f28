namespace EarlyHelp.Directory.Search.Analysis;

/// <summary>American spellings of words in British use.</summary>
internal static class Spelling
{
    /// <summary>Beginnings of words: what follows them is kept.</summary>
    private static readonly (string American, string British)[] Beginnings =
    [
        ("behavior", "behaviour"), ("color", "colour"), ("favor", "favour"), ("harbor", "harbour"), ("honor", "honour"), ("humor", "humour"),
        ("labor", "labour"), ("neighbor", "neighbour"), ("rumor", "rumour"), ("savior", "saviour"), ("tumor", "tumour"), ("vapor", "vapour"),
        ("pediatr", "paediatr"), ("gyneco", "gynaeco"), ("anesthe", "anaesthe"), ("orthoped", "orthopaed"), ("hemophil", "haemophil"), ("leukemi", "leukaemi"),
        ("anemi", "anaemi"), ("celiac", "coeliac"), ("diarrhea", "diarrhoea"), ("estrogen", "oestrogen"), ("fetus", "foetus"), ("fetal", "foetal"),
        ("maneuver", "manoeuvre"), ("mold", "mould"), ("mustache", "moustache"), ("pajama", "pyjama"), ("skeptic", "sceptic"), ("jewelry", "jewellery"),
        ("counselor", "counsellor"), ("counseling", "counselling"), ("counseled", "counselled"), ("enrollment", "enrolment"), ("fulfillment", "fulfilment"),
        ("installment", "instalment"), ("judgement", "judgment"), ("specialty", "speciality"), ("aluminum", "aluminium"), ("artefact", "artifact"),
    ];

    /// <summary>Words in -ize that are no American form of -ise.</summary>
    private static readonly HashSet<string> KeepsZ =
        ["size", "sizes", "sized", "sizing", "prize", "prizes", "seize", "seized", "seizes", "seizing", "capsize", "capsized", "maize", "bitesize", "oversized", "downsize", "downsizing", "resize"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["center"] = "centre",
        ["centers"] = "centres",
        ["centered"] = "centred",
        ["theater"] = "theatre",
        ["theaters"] = "theatres",
        ["fiber"] = "fibre",
        ["liter"] = "litre",
        ["program"] = "programme",
        ["programs"] = "programmes",
        ["mom"] = "mum",
        ["moms"] = "mums",
        ["mommy"] = "mummy",
        ["gray"] = "grey",
        ["cozy"] = "cosy",
        ["license"] = "licence",
        ["licenses"] = "licences",
        ["practise"] = "practice",
        ["practises"] = "practices",
        ["practising"] = "practicing",
        ["practised"] = "practiced",
        ["defense"] = "defence",
        ["offense"] = "offence",
        ["dialog"] = "dialogue",
        ["catalog"] = "catalogue",
        ["aging"] = "ageing",
        ["donut"] = "doughnut",
        ["analyze"] = "analyse",
        ["analyzed"] = "analysed",
        ["analyzing"] = "analysing",
        ["paralyzed"] = "paralysed",
        ["catalyze"] = "catalyse",
        ["enroll"] = "enrol",
        ["enrolls"] = "enrols",
    };

    public static string ToBritish(string word)
    {
        if (Words.TryGetValue(word, out var british))
        {
            return british;
        }
        foreach (var (american, replacement) in Beginnings)
        {
            if (word.StartsWith(american, StringComparison.Ordinal))
            {
                return replacement + word[american.Length..];
            }
        }
        var at = word.LastIndexOf("iz", StringComparison.Ordinal);
        return at > 1 && !KeepsZ.Contains(word) && word[(at + 2)..] is "e" or "es" or "ed" or "er" or "ers" or "ing" or "ation" or "ations" or "ational"
            ? word[..at] + "is" + word[(at + 2)..]
            : word;
    }
}
