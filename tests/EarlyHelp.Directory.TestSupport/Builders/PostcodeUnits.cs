using System.Globalization;
using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.TestSupport.Builders;

/// <summary>Whole postcodes.</summary>
public static class PostcodeUnits
{
    /// <summary>Those that stand in the second part of a postcode.</summary>
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";

    public static PostcodeText Of(string text) => PostcodeText.TryParse(text, out var unit) ? unit : throw new ArgumentException($"'{text}' is no postcode.", nameof(text));

    /// <summary>A postcode that nobody has, another for each number from 0 to 399,999.</summary>
    public static string MadeUp(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"ZN{number / 4000} {number % 10}{Letters[number / 10 % 20]}{Letters[number / 200 % 20]}");
}
