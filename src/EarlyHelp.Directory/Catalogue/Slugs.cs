using System.Globalization;
using System.Text;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>Makes the last part of an address from a name.</summary>
public static class Slugs
{
    private const int MaximumLength = 80;

    /// <summary>Lower-case letters a-z, digits and single hyphens; "listing" where the name has none of these.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not '\'' and not '\u2019' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length == MaximumLength)
            {
                break;
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "listing" : text;
    }
}
