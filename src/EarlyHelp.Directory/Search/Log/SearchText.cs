using System.Text.RegularExpressions;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.Search.Log;

/// <summary>
/// Takes out of what was typed whatever may lead to a person, before it is kept. Stricter than masking a message: a search says what is needed without its numbers, so any
/// six digits go, dates of birth among them.
/// </summary>
public static partial class SearchText
{
    /// <summary>The text in lower case, with a word in brackets for each detail taken out.</summary>
    public static string Mask(string? typed)
    {
        var text = SpacesShape().Replace(typed ?? "", " ").Trim().ToLowerInvariant();
        if (text.Contains('@', StringComparison.Ordinal) || text.Contains("at", StringComparison.Ordinal))
        {
            text = EmailShape().Replace(text, "[email]");
        }

        // Most searches are words and no more: all the rest is told by its digits.
        if (!text.Any(char.IsDigit))
        {
            return text;
        }

        text = PostcodeShape().Replace(text, match => PostcodeText.TryParse(match.Value, out var postcode) && postcode.IsUnit ? "[postcode]" : match.Value);
        text = SectorShape().Replace(text, match => PostcodeText.TryParse(match.Value, out var postcode) && !postcode.IsOutcode ? postcode.Outcode.ToLowerInvariant() : match.Value);
        text = DateShape().Replace(text, "[number]");
        return NumberShape().Replace(text, "[number]");
    }

    /// <summary>The place cut to its outcode; towns keep their name.</summary>
    public static string Cut(Place place) => place.Kind == PlaceKind.Place ? place.Name : place.Name.Split(' ')[0];

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex SpacesShape();

    // Names on networks too; also with a space beside the sign, and in words: "pat at mail dot example".
    [GeneratedRegex(@"\S*@\S+|\S+\s?@\s?\S+\.\p{L}{2,}\S*|\S+\s[(\[]?at[)\]]?\s\S+(?:\.|\sdot\s|\s?[(\[]dot[)\]]\s?)\p{L}{2,}\S*")]
    private static partial Regex EmailShape();

    // In any spacing and punctuation, the letter O for a nought too; whether it can be a postcode is asked of those who know.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])[a-z]\s?[a-z]?\s?[0-9]\s?[a-z0-9]?[\s\p{P}]{0,3}[0-9o]\s?[a-z]\s?[a-z](?![\p{L}\p{N}])")]
    private static partial Regex PostcodeShape();

    // A postcode without its last letters: a few streets. Only its outcode stays, as in a place. Not the beginning of a range: "gu21 5-11 years".
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:[a-z]{1,2}[0-9][a-z0-9]?[\s\p{P}]{1,3}|[a-z]{2}[0-9]{2})[0-9o][a-z]?(?![\p{L}\p{N}]|\p{Pd}\p{N})")]
    private static partial Regex SectorShape();

    [GeneratedRegex(@"(?<!\p{Nd})\p{Nd}{1,2}[./\p{Pd}]\p{Nd}{1,2}[./\p{Pd}]\p{Nd}{2,4}(?!\p{Nd})")]
    private static partial Regex DateShape();

    // Six digits or more, with at most three marks between any two.
    [GeneratedRegex(@"[+(]{0,2}\p{Nd}(?:[\s\p{Pd}.,()/+:_]{0,3}\p{Nd}){5,}")]
    private static partial Regex NumberShape();
}
