using System.Collections.Frozen;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>
/// Words that are typed in every second query and tell little of what is looked for. They count a little, and never alone keep a listing from having "all words".
/// </summary>
internal static class FillerWords
{
    private static readonly FrozenSet<string> Always = Set("""
        help helping helps helped support supporting supports supported service services want wants wanted wanting need needs needed needing look looking looks find finding finds get getting gets
        got give gives please thanks thank info information advice advise local locally nearby nearest near around area areas close available anywhere somewhere someone something anything anyone
        anybody everything thing things stuff place places way ways best good great nice lovely free cheap cheapest offer offers provide provides provided provider providers recommend
        recommendations recommended suitable know knows tell ask asking go goes going come comes coming take takes taking make makes making keep keeps try trying like likes really still
        also always much many lot lots bit new now today currently first feel feels feeling think thinks use using deal dealing cope manage struggling struggle struggles
        problem problems issue issues trouble difficulty difficulties due because since only even every people person family families parent parents
        not no never without nothing stop stops stopped stopping start starts started refuse refuses refused unable about after before again any anymore
        up down out off over away back through together each other self himself herself
        tell telling tells told say says said see seeing sees let lets allow allowed happen happens happening put puts turn turns turned work working works
        one two three more less most too enough well able actually basically literally maybe hi hello dear ok okay urgent urgently asap quickly
        child children childrens kid kids son sons daughter daughters boy boys girl girls
        """);

    /// <summary>Of someone's own they only say who: "my dad drinks". Otherwise they say for whom: "dads group".</summary>
    private static readonly FrozenSet<string> Kin = Set("""
        mum mums mother dad dads father husband wife partner boyfriend girlfriend ex brother sister sibling nan gran grandma grandmother grandad granddad grandfather aunt uncle niece nephew
        cousin stepson stepdaughter grandson granddaughter grandchild friend friends neighbour baby
        """);

    private static readonly FrozenSet<string> Owners = Set("my our his her their your");

    /// <param name="before">The word before it; empty for none.</param>
    public static bool Contains(string surface, string before) => Always.Contains(surface) || (Kin.Contains(surface) && Owners.Contains(before));

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
