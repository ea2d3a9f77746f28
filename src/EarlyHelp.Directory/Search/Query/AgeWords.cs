using System.Collections.Frozen;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>What words of age mean in years. One table: <see cref="AgeFinder"/> reads numbers, everything else stands here.</summary>
internal static class AgeWords
{
    /// <summary>The age of those not yet born.</summary>
    public static readonly AgeRange Pregnancy = new(-0.75m, -0.01m);

    /// <summary>The oldest that the directory serves (young people with SEND).</summary>
    public const decimal Oldest = 25;

    /// <summary>Phrases, folded, with what the chip says. The words stay words of the search: listings use them too.</summary>
    public static readonly FrozenDictionary<string, (string Label, AgeRange Range)>.AlternateLookup<ReadOnlySpan<char>> Stages = new Dictionary<string, (string, AgeRange)>(StringComparer.Ordinal)
    {
        ["pregnant"] = ("Pregnancy", Pregnancy),
        ["pregnancy"] = ("Pregnancy", Pregnancy),
        ["expecting"] = ("Pregnancy", Pregnancy),
        ["expecting a baby"] = ("Pregnancy", Pregnancy),
        ["mum to be"] = ("Pregnancy", Pregnancy),
        ["mums to be"] = ("Pregnancy", Pregnancy),
        ["antenatal"] = ("Pregnancy", Pregnancy),
        ["unborn"] = ("Pregnancy", Pregnancy),
        ["newborn"] = ("Newborn", new AgeRange(0, 0.25m)),
        ["newborns"] = ("Newborn", new AgeRange(0, 0.25m)),
        ["new baby"] = ("Newborn", new AgeRange(0, 0.25m)),
        ["new born"] = ("Newborn", new AgeRange(0, 0.25m)),
        ["baby"] = ("Baby", new AgeRange(0, 1)),
        ["babies"] = ("Baby", new AgeRange(0, 1)),
        ["infant"] = ("Baby", new AgeRange(0, 1)),
        ["infants"] = ("Baby", new AgeRange(0, 1)),
        ["toddler"] = ("Toddler", new AgeRange(1, 3)),
        ["toddlers"] = ("Toddler", new AgeRange(1, 3)),
        ["preschooler"] = ("Pre-school", new AgeRange(2, 4)),
        ["preschoolers"] = ("Pre-school", new AgeRange(2, 4)),
        ["preschool child"] = ("Pre-school", new AgeRange(2, 4)),
        ["preschool children"] = ("Pre-school", new AgeRange(2, 4)),
        ["pre school child"] = ("Pre-school", new AgeRange(2, 4)),
        ["pre school children"] = ("Pre-school", new AgeRange(2, 4)),
        ["in reception"] = ("Reception", new AgeRange(4, 5)),
        ["reception class"] = ("Reception", new AgeRange(4, 5)),
        ["reception year"] = ("Reception", new AgeRange(4, 5)),
        ["starting reception"] = ("Reception", new AgeRange(4, 5)),
        ["reception"] = ("Reception", new AgeRange(4, 5)),
        ["infant school"] = ("Infant school", new AgeRange(4, 7)),
        ["primary school"] = ("Primary school", new AgeRange(4, 11)),
        ["primary age"] = ("Primary school", new AgeRange(4, 11)),
        ["primary aged"] = ("Primary school", new AgeRange(4, 11)),
        ["junior school"] = ("Junior school", new AgeRange(7, 11)),
        ["tween"] = ("Ages 9 to 12", new AgeRange(9, 12)),
        ["tweens"] = ("Ages 9 to 12", new AgeRange(9, 12)),
        ["preteen"] = ("Ages 9 to 12", new AgeRange(9, 12)),
        ["secondary school"] = ("Secondary school", new AgeRange(11, 16)),
        ["secondary age"] = ("Secondary school", new AgeRange(11, 16)),
        ["secondary aged"] = ("Secondary school", new AgeRange(11, 16)),
        ["teen"] = ("Teenager", new AgeRange(13, 18)),
        ["teens"] = ("Teenager", new AgeRange(13, 18)),
        ["teenage"] = ("Teenager", new AgeRange(13, 18)),
        ["teenager"] = ("Teenager", new AgeRange(13, 18)),
        ["teenagers"] = ("Teenager", new AgeRange(13, 18)),
        ["adolescent"] = ("Teenager", new AgeRange(13, 18)),
        ["adolescents"] = ("Teenager", new AgeRange(13, 18)),
        ["sixth form"] = ("Sixth form", new AgeRange(16, 18)),
        ["sixth former"] = ("Sixth form", new AgeRange(16, 18)),
        ["school leaver"] = ("School leaver", new AgeRange(16, 18)),
        ["school leavers"] = ("School leaver", new AgeRange(16, 18)),
        ["young adult"] = ("Young adult", new AgeRange(18, 25)),
        ["young adults"] = ("Young adult", new AgeRange(18, 25)),
        ["care leaver"] = ("Care leaver", new AgeRange(16, 25)),
        ["care leavers"] = ("Care leaver", new AgeRange(16, 25)),
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words in the longest phrase above.</summary>
    public const int LongestStage = 3;

    private static readonly string[] Numbers =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
        "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Plurals =
        ["ones", "twos", "threes", "fours", "fives", "sixes", "sevens", "eights", "nines", "tens", "elevens", "twelves"];

    /// <summary>A number of at most two digits, in figures or words.</summary>
    public static int? Number(ReadOnlySpan<char> word)
    {
        if (word.Length is > 0 and <= 2 && !word.ContainsAnyExceptInRange('0', '9'))
        {
            return int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
        }

        for (var number = 0; number < Numbers.Length; number++)
        {
            if (word.SequenceEqual(Numbers[number]))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>"fives", "5s".</summary>
    public static int? PluralNumber(string word)
    {
        var plural = Array.IndexOf(Plurals, word);
        return plural >= 0 ? plural + 1 : word.Length is 2 or 3 && word[^1] == 's' ? Number(word.AsSpan(0, word.Length - 1)) : null;
    }

    /// <summary>Children in a school year (England) turn from its first age to the second: year 1 from 5 to 6.</summary>
    public static AgeRange SchoolYear(int year) => new(year + 4, year + 5);

    public static AgeRange? KeyStage(int stage) => stage switch
    {
        1 => new AgeRange(5, 7),
        2 => new AgeRange(7, 11),
        3 => new AgeRange(11, 14),
        4 => new AgeRange(14, 16),
        5 => new AgeRange(16, 18),
        _ => null,
    };
}
