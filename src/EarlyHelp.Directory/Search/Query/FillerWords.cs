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
        one more less most too enough well able actually basically literally maybe hi hello dear ok okay urgent urgently asap quickly
        till until tonight tomorrow yesterday while ages yet already ago soon later ever never once twice almost nearly proper properly whole same different own big little small
        came went gone done said saying seems seem looks watch show showed keep kept hold brought bring right round because though although however anyway obviously honestly
        week weeks month months two three four five six seven eight nine ten
        til gonna wanna gotta dunno cos cuz coz waiting wait list lists type types kind kinds sort sorts else
        january february april june july august september october november december
        child children childrens kid kids son sons daughter daughters boy boys girl girls
        """);

    /// <summary>Of someone's own they only say who: "my dad drinks". Otherwise they say for whom: "dads group".</summary>
    private static readonly FrozenSet<string> Kin = Set("""
        mum mums mother dad dads father husband wife partner boyfriend girlfriend ex brother sister sibling nan gran grandma grandmother grandad granddad grandfather aunt uncle niece nephew
        cousin stepson stepdaughter grandson granddaughter grandchild friend friends neighbour baby
        """);

    private static readonly FrozenSet<string> Owners = Set("my our his her their your");

    /// <summary>Before one of these too: "nan has dementia", "husband hits me".</summary>
    private static readonly FrozenSet<string> OfThem = Set("has hasnt is isnt was wasnt had got gets keeps wont cant doesnt didnt died hits hit left drinks says said thinks");

    /// <summary>After one of <see cref="Which"/> they only say when: "every morning", "last month". Otherwise they are sought: "coffee morning".</summary>
    private static readonly FrozenSet<string> Times = Set("morning mornings afternoon afternoons evening evenings night nights day days week weeks month months year years time times");

    private static readonly FrozenSet<string> Which = Set("every each all this that last next one other tomorrow yesterday today some any these those most");

    /// <summary>They say that help for the young is looked for.</summary>
    private static readonly FrozenSet<string> Children = Set("child children childrens kid kids son sons daughter daughters");

    private static readonly FrozenSet<string> Pronouns = Set("i im ive id my me myself he hes she shes we weve our us they theyre theyve");

    /// <summary>Whoever writes it tells of somebody.</summary>
    public static bool IsPronoun(string surface) => Pronouns.Contains(surface);

    public static bool IsChild(string surface) => Children.Contains(surface);

    /// <param name="before">The word before it; empty for none.</param>
    /// <param name="after">The word after it; empty for none.</param>
    public static bool Contains(string surface, string before, string after) =>
        Always.Contains(surface) || IsCount(surface) || (Times.Contains(surface) && Which.Contains(before)) || (Kin.Contains(surface) && (Owners.Contains(before) || OfThem.Contains(after)));

    /// <summary>"2 kids", "3 bedrooms": where a number belongs to a name or an age, the phrase or the age has been read already.</summary>
    private static bool IsCount(string surface) => surface.Length <= 2 && !surface.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
