using System.Security.Cryptography;

namespace EarlyHelp.Directory.Feedback;

/// <summary>
/// What a person keeps to look up what became of their message: ten letters and digits that are not taken for one another when read out or copied by hand, and
/// without vowels, so that they spell nothing. 28 to the power of 10 of them: not to be guessed.
/// </summary>
public static class FeedbackReference
{
    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private const int Length = 10;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>In two groups, as pages show it: "K7MPQ-4XR2T".</summary>
    public static string Show(string reference) => reference[..(Length / 2)] + "-" + reference[(Length / 2)..];

    /// <summary>Reads what a person typed: small letters, spaces and hyphens are fine.</summary>
    /// <returns><c>null</c> for what cannot be a reference.</returns>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 4 * Length)
        {
            return null;
        }

        var reference = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return reference.Length == Length && reference.All(Alphabet.Contains) ? reference : null;
    }
}
