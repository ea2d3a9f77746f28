using System.Collections.Frozen;

namespace EarlyHelp.Directory.Search.Analysis;

/// <summary>
/// Words that say nothing of what is looked for. Kept short: "after", "before", "under", "off", "out" and "down" carry meaning here (after school, under fives, Down's syndrome).
/// </summary>
internal static class StopWords
{
    public static readonly FrozenSet<string> English = """
        a an and any are am as at be been being but by
        can cannot cant could couldnt did didnt do does doesnt doing dont for from
        had hadnt has hasnt have havent having he hed her here hers herself hes him himself his how
        i id if im in into is isnt it itd its itself ive
        just me mine my myself no nor not of on onto or our ours ourselves
        she shed shes should shouldnt so some such
        than that thats the their theirs them themselves then there theres these they theyd theyre theyve this those to too
        us very was wasnt we were werent weve what whats when where which who whom whose why will with wont would wouldnt
        you youd your youre yours yourself yourselves youve
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
