using FsCheck;
using FsCheck.Fluent;

namespace EarlyHelp.Directory.Intake.Tests.Reading;

/// <summary>Texts that almost mean something: the words of a reader in any order, mixed with any characters at all.</summary>
internal static class Scraps
{
    public static Arbitrary<string> Text(string words)
    {
        var word = Gen.Elements(words.Split(' '));
        var noise = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        return Gen.Frequency((6, word), (1, noise), (1, Gen.Choose(-5, 2100).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))))
            .ListOf()
            .Select(parts => string.Join(' ', parts))
            .ToArbitrary();
    }
}
